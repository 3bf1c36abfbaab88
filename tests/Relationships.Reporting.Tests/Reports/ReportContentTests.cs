using System.Globalization;
using Relationships.Brands;
using Relationships.Continuum;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Explanations;
using Relationships.Ledgers;
using Relationships.Trust;

namespace Relationships.Reporting.Tests.Reports;

public sealed class ReportContentTests
{
    private static readonly EventLog s_log = EventLog.Create(SomeLog.Simulated(150, 9000).AllEvents().Concat(SomeLog.Fall("zz")));
    private static readonly DateTimeOffset s_asOf = s_log.JustAfterLatest!.Value;
    private static readonly DateTimeOffset s_since = SomeLog.Start;
    private static readonly Lazy<Page> s_page = new(static () => Page.Of(SomeLog.Report(s_log, s_asOf, new ReportOptions { Since = s_since, Economics = SomeLog.Economics })));
    private static readonly Lazy<List<RelationshipScore>> s_scores = new(static () => Scores(s_asOf));
    private static readonly Lazy<Dictionary<RelationshipKey, RelationshipScore>> s_before = new(static () => Scores(s_since).ToDictionary(Key));

    [Fact]
    public void Stages_eras_and_resilience_are_counted_as_the_scorer_scores()
    {
        var stages = s_page.Value.Table("Stages");
        Assert.Equal(5, stages.Count);
        foreach (var stage in Enum.GetValues<ContinuumStage>())
        {
            var count = s_scores.Value.Count(s => s.Continuum.Stage == stage);
            Assert.Equal(Count(count), stages[(int)stage][2]);
        }

        Assert.True(s_scores.Value.Select(static s => s.Continuum.Stage).Distinct().Count() > 3);
        Assert.Equal(s_scores.Value.GroupBy(static s => s.Connections.Era).OrderBy(static g => g.Key).Select(static g => Count(g.Count())), s_page.Value.Table("Eras reached").Select(static r => r[1]).Where(static c => c != "0"));
        Assert.Equal(s_scores.Value.GroupBy(static s => s.Resilience.Status).OrderByDescending(static g => g.Key).Select(static g => Count(g.Count())), s_page.Value.Table("Resilience").Select(static r => r[1]).Where(static c => c != "0"));
        Assert.Equal(s_scores.Value.GroupBy(static s => s.Counterpart.Type).OrderBy(static g => g.Key).Select(static g => Count(g.Count())), s_page.Value.Table("With whom").Select(static r => r[1]));
    }

    [Fact]
    public void A_point_that_is_declared_only_was_not_shown()
    {
        var identity = BrandIdentity.Parse("""
            { "version": 1, "name": "A", "connections": ["problem-solution", "interest-association", "entertainment", "goal-facilitation", "shared-values", "belonging"] }
            """);
        var declared = Page.Of(RelationshipReport.Of(s_log, s_asOf, new RelationshipScorer(RelationshipScorerOptions.Default with { Identity = identity }), cancellation: TestContext.Current.CancellationToken));
        var points = s_page.Value.Table("The six points");
        Assert.Equal(points.Select(static r => r[2]), declared.Table("The six points").Select(static r => r[2]));
        Assert.Contains(points, static r => !r[2].EndsWith("(100%)", StringComparison.Ordinal));
    }

    [Fact]
    public void Most_is_said_of_more_than_half_alone()
    {
        var most = s_scores.Value.GroupBy(static s => s.Continuum.Stage).Max(static g => g.Count());
        Assert.True(most * 2 < s_scores.Value.Count);
        Assert.Contains("No stage is more frequent than ", s_page.Value.Section("summary").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Most stand", s_page.Value.Section("summary").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_deepest_are_ranked_as_a_sort_would()
    {
        var expected = s_scores.Value.OrderByDescending(static s => s.Continuum.Value).Take(10).Select(static s => s.Customer);
        Assert.Equal(expected, s_page.Value.Table($"The 10 (of {Count(s_scores.Value.Count)}) deepest").Select(static r => r[0]));
    }

    [Fact]
    public void Who_trusts_least_is_ranked_by_the_upper_end()
    {
        var expected = s_scores.Value.Where(static s => s.Trust.InCounterpart.Estimate.EvidenceMass > 0).OrderBy(static s => s.Trust.InCounterpart.Estimate.High).Take(10).Select(static s => s.Customer);
        var known = s_scores.Value.Count(static s => s.Trust.InCounterpart.Estimate.EvidenceMass > 0);
        Assert.Equal(expected, s_page.Value.Table($"The 10 (of {Count(known)}) who trust least").Select(static r => r[0]));
    }

    [Fact]
    public void Movement_is_the_difference_of_two_scorings()
    {
        var known = s_scores.Value.Where(static s => s_before.Value.ContainsKey(Key(s))).Select(static s => (Now: s, Before: s_before.Value[Key(s)])).ToList();
        var moved = known.Where(static p => new ScoreNoise(p.Now.AsOf - p.Before.AsOf).IsExceeded(p.Before.Continuum.Estimate, p.Now.Continuum.Value)).ToList();
        var (risen, fallen) = (moved.Count(static p => p.Now.Continuum.Value > p.Before.Continuum.Value), moved.Count(static p => p.Now.Continuum.Value < p.Before.Continuum.Value));
        Assert.True(risen > 5 && fallen > 0, $"{risen} risen, {fallen} fallen");
        Assert.Contains("zz", s_page.Value.Section("movement").Value, StringComparison.Ordinal);
        var text = s_page.Value.Section("movement").Value;
        Assert.Contains($"{Count(known.Count)} relationships were there", text, StringComparison.Ordinal);
        Assert.Contains($"▲ {Count(risen)} (", text, StringComparison.Ordinal);
        Assert.Contains($"▼ {Count(fallen)} (", text, StringComparison.Ordinal);
        var matrix = s_page.Value.Table("From stage to stage");
        foreach (var was in Enum.GetValues<ContinuumStage>())
        {
            foreach (var now in Enum.GetValues<ContinuumStage>())
                Assert.Equal(Count(known.Count(p => p.Before.Continuum.Stage == was && p.Now.Continuum.Stage == now)), matrix[(int)was][1 + (int)now]);
        }

        Assert.Equal(s_scores.Value.Count - known.Count, matrix[5].Skip(1).Sum(static c => int.Parse(c, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Parts_add_up_to_the_mean_score()
    {
        var table = s_page.Value.Table("What each part adds to the score");
        var parts = table.SkipLast(1).Sum(static r => double.Parse(r[1].Replace('−', '-').Replace('±', '+'), CultureInfo.InvariantCulture));
        Assert.Equal(s_scores.Value.Average(static s => s.Continuum.Value), parts, 0.005);
        Assert.Equal("Mean score", table[^1][0]);
    }

    [Fact]
    public void Trust_both_ways_is_counted_by_intervals()
    {
        var rows = s_page.Value.Table("Both directions together");
        var surely = s_scores.Value.Count(static s => s.Trust.InCounterpart.Estimate.Low > 0.5 && !(s.Trust.OfCustomer.Estimate.Low > 0.5) && !(s.Trust.OfCustomer.Estimate.High < 0.5));
        Assert.True(surely > 0);
        Assert.Equal(Count(surely), rows[0][2]);
    }

    [Fact]
    public void Advice_is_that_of_the_advisor_once_per_customer_and_brand()
    {
        var advice = new InvestmentAdvisor(SomeLog.Economics).Advise(CustomerLog.Of(s_log, s_asOf), s_asOf).ToList();
        var table = s_page.Value.Table("Advice").ToDictionary(static r => r[0], static r => r[1]);
        Assert.Equal(Count(advice.Count(static a => a.Action == InvestmentAction.Invest)), table["Invest"]);
        Assert.Equal(Count(advice.Count(static a => a.Action == InvestmentAction.RespectDistance)), table["Leave in peace"]);
        Assert.Equal(Count(advice.Count(static a => a.Action == InvestmentAction.StayTransactional)), table["Serve each sale well"]);
        var worth = advice.Where(static a => a.Action == InvestmentAction.Invest).OrderByDescending(static a => a.Value.Value).First();
        Assert.Contains(s_page.Value.All("caption"), static c => c.Value.EndsWith("worth most", StringComparison.Ordinal));
        Assert.Contains($"{worth.BestEffort.ToString("0.00", CultureInfo.InvariantCulture)} EUR", s_page.Value.Section("advice").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_economics_who_wants_peace_is_the_same_and_nothing_is_said_of_money()
    {
        var page = Page.Of(SomeLog.Report(s_log, s_asOf));
        var (with, without) = (s_page.Value.Table("Advice").ToDictionary(static r => r[0], static r => r[1]), page.Table("Advice, as far").ToDictionary(static r => r[0], static r => r[1]));
        Assert.Equal(with["Leave in peace"], without["Leave in peace"]);
        Assert.Equal(with.GetValueOrDefault("Mend the basics first"), without.GetValueOrDefault("Mend the basics first"));
        Assert.DoesNotContain("Invest", without.Keys);
        Assert.DoesNotContain("EUR", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("best effort is", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasTable("Next best gestures"));
        Assert.False(page.Has("movement"));
    }

    [Fact]
    public void Of_many_customers_a_sample_is_advised_about_and_said_to_be_one()
    {
        var page = Page.Of(SomeLog.Report(s_log, s_asOf, new ReportOptions { AdvisedCustomers = 40 }));
        Assert.Contains("An even sample of 40 customers out of 151 was looked at", page.Section("advice").Value, StringComparison.Ordinal);
        Assert.Matches("of a sample of 40 customers \\(90% interval [0-9.]+%–[0-9.]+%\\)", page.Section("summary").Value);
        Assert.Equal(40, page.Table("Advice").Sum(static r => int.Parse(r[1], CultureInfo.InvariantCulture)));
    }

    private static RelationshipKey Key(RelationshipScore score) => new(score.Customer, score.Counterpart);

    private static List<RelationshipScore> Scores(DateTimeOffset asOf)
    {
        var scores = RelationshipScorer.Default.Score(LedgerTable.Fold(s_log, asOf), asOf);
        return [.. Enumerable.Range(0, scores.Count).Select(i => scores[i])];
    }

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
