using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 2, second clause: for a log without rejects one fold equals merged consecutive slices, however they are bracketed.</summary>
public class Law02Merge
{
    [Fact]
    public void Law2_SlicesMergedFromTheLeftEqualOneFold() => Always.Holds(Cuts.Any, cuts => AssertEqualsOneFold(cuts, FromTheLeft), 600);

    [Fact]
    public void Law2_SlicesMergedFromTheRightEqualOneFold() => Always.Holds(Cuts.Any, cuts => AssertEqualsOneFold(cuts, FromTheRight), 600);

    [Fact]
    public void Law2_UnderAnyPolicy() => Always.Holds(
        Both.Of(SomePolicies.Any, Cuts.Any),
        t => AssertEqualsOneFold(t.Second with { Story = t.Second.Story.WithoutRejects(t.First) }, FromTheLeft, t.First));

    [Fact]
    public void Law2_ALedgerSavedBetweenSlicesMergesAlike() => Always.Holds(
        Cuts.Any,
        cuts => AssertEqualsOneFold(cuts, ledgers => FromTheLeft([.. ledgers.Select(l => Ledger.FromJson(l.ToJson(), zone: l.Zone))])));

    /// <summary>Yesterday's ledgers plus today's events: the day that a slice ends with goes on.</summary>
    [Fact]
    public void Law2_AMergedLedgerGoesOnWhereItsLastSliceEnds() => Always.Holds(Both.Of(Cuts.Any, Gen.Choose(0, 1000)), t =>
    {
        var cuts = t.First;
        if (cuts.Story.Events.IsEmpty)
            return;
        var events = cuts.Story.Log(cuts.Zone).Events(0).ToArray();
        var start = cuts.Starts[0];
        var behind = events.Count(e => e.At < start);
        var going = behind + ((events.Length - behind) * t.Second / 1000);
        var slice = new Ledger(events[0].Relationship, zone: cuts.Zone, since: start);
        foreach (var e in events[behind..going])
            slice.Add(e);
        var merged = events[..behind].Aggregate(new Ledger(events[0].Relationship, zone: cuts.Zone), (ledger, e) => With(ledger, e)).Merge(slice);
        foreach (var e in events[going..])
            merged.Add(e);
        Columns.AssertNear(Whole(cuts).Evidence(cuts.Story.AsOf), merged.Evidence(cuts.Story.AsOf));
    }, 600);

    [Fact]
    public void Law2_Exchange_MergedSlicesHaveTheSameChannels() => Always.Holds(Cuts.Any, cuts =>
    {
        if (cuts.Story.Events.IsEmpty)
            return;
        var whole = RelationshipScorer.Default.Score(Whole(cuts), cuts.Story.AsOf).Exchange.Channels;
        var merged = RelationshipScorer.Default.Score(FromTheLeft(Slices(cuts)), cuts.Story.AsOf).Exchange.Channels;
        Assert.Equal(whole.Select(c => c.Channel), merged.Select(c => c.Channel));
        Assert.All(whole.Zip(merged), pair =>
        {
            Columns.AssertNear(pair.First.ConversationShare.Value, pair.Second.ConversationShare.Value, "conversation");
            Columns.AssertNear(pair.First.ConversationShare.Estimate.EvidenceMass, pair.Second.ConversationShare.Estimate.EvidenceMass, "conversation");
            Columns.AssertNear(pair.First.SellingPressure.Estimate.EvidenceMass, pair.Second.SellingPressure.Estimate.EvidenceMass, "selling");
        });
    });

    [Theory]
    [MemberData(nameof(Variants.Exchange), MemberType = typeof(Variants))]
    public void Law2_Exchange_MergedSlicesScoreAsOneFold(string strategy, bool intervals) =>
        ScoresAgree(Variants.ExchangeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law2_Trust_MergedSlicesScoreAsOneFold(string strategy, bool intervals) =>
        ScoresAgree(Variants.TrustScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Connections), MemberType = typeof(Variants))]
    public void Law2_Connections_MergedSlicesScoreAsOneFold(string strategy, bool intervals) =>
        ScoresAgree(Variants.ConnectionScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Outcomes), MemberType = typeof(Variants))]
    public void Law2_Outcomes_MergedSlicesScoreAsOneFold(string strategy, bool intervals) =>
        ScoresAgree(Variants.OutcomeScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Resilience), MemberType = typeof(Variants))]
    public void Law2_Resilience_MergedSlicesScoreAsOneFold(string strategy, bool intervals) =>
        ScoresAgree(Variants.ResilienceScorer(strategy, intervals));

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law2_Continuum_MergedSlicesScoreAsOneFold(string strategy, bool intervals) =>
        ScoresAgree(Variants.ContinuumScorer(strategy, intervals));

    private static void ScoresAgree(RelationshipScorer scorer) => Always.Holds(Cuts.Any, cuts =>
    {
        if (cuts.Story.Events.IsEmpty)
            return;
        var whole = Row(scorer, Whole(cuts), cuts.Story.AsOf);
        var merged = Row(scorer, FromTheLeft(Slices(cuts)), cuts.Story.AsOf);
        Assert.All(whole.Zip(merged), (pair, i) => Assert.True(Near(pair.First, pair.Second), $"column {i}: {pair.First:R} and {pair.Second:R}"));
    });

    private static double[] Row(RelationshipScorer scorer, Ledger ledger, DateTimeOffset asOf)
    {
        var table = new LedgerTable(scorer.Policy);
        table.Append(ledger);
        return [.. Columns.Row(scorer.Score(table, asOf), 0)];
    }

    // Quantiles of a Beta distribution are themselves good to 1e-12 relative.
    private static bool Near(double x, double y) => (double.IsNaN(x) && double.IsNaN(y)) || Math.Abs(x - y) <= 4e-12 * Math.Max(1, Math.Abs(x));

    private static void AssertEqualsOneFold(Cuts cuts, Func<Ledger[], Ledger> merge, EvidencePolicy? policy = null)
    {
        if (cuts.Story.Events.IsEmpty)
            return;
        var whole = Whole(cuts, policy);
        var merged = merge(Slices(cuts, policy));
        Columns.AssertNear(whole.Evidence(cuts.Story.AsOf), merged.Evidence(cuts.Story.AsOf));
        Assert.Equal(whole.Events, merged.Events);
        Assert.Equal(whole.First, merged.First);
        Assert.Equal(whole.Last, merged.Last);
        Assert.Equal(0, merged.UnmatchedEnds);
        Assert.Null(merged.Since);
    }

    private static Ledger Whole(Cuts cuts, EvidencePolicy? policy = null) => Ledger.Fold(cuts.Story.Log(cuts.Zone, policy).Events(0), policy, cuts.Zone);

    private static Ledger[] Slices(Cuts cuts, EvidencePolicy? policy = null)
    {
        var log = cuts.Story.Log(cuts.Zone, policy);
        Assert.Empty(log.Rejects);
        DateTimeOffset?[] edges = [null, .. cuts.Starts, null];
        return [.. Enumerable.Range(0, edges.Length - 1).Select(i => FoldSlice(log, edges[i], edges[i + 1], policy))];
    }

    /// <summary>A slice without an event is an empty ledger.</summary>
    private static Ledger FoldSlice(EventLog log, DateTimeOffset? from, DateTimeOffset? to, EvidencePolicy? policy)
    {
        var slice = log.Slice(from, to);
        var ledger = new Ledger(log.Keys[0], policy, log.Options.Zone, slice.Options.Since);
        foreach (var e in slice.AllEvents())
            ledger.Add(e);
        return ledger;
    }

    private static Ledger With(Ledger ledger, RelationshipEvent e)
    {
        ledger.Add(e);
        return ledger;
    }

    private static Ledger FromTheLeft(Ledger[] slices) => slices.Aggregate((merged, next) => merged.Merge(next));

    private static Ledger FromTheRight(Ledger[] slices) => slices.Reverse().Aggregate((merged, before) => before.Merge(merged));
}
