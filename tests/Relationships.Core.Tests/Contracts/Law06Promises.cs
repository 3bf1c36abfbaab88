using FsCheck;
using FsCheck.Fluent;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Events;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 6 of promises: kept &gt;= late &gt;= overdue = broken, for ends dated alike.</summary>
public class Law06Promises
{
    private const double Rounding = 1e-13;

    private static readonly Gen<(int Due, int Delay)> s_dates = Gen.Choose(0, 400).Zip(Gen.Choose(1, 60), (due, delay) => (Due: due, Delay: delay));
    private static readonly Func<RelationshipScore, double> s_continuum = score => score.Continuum.Value;
    private static readonly Func<RelationshipScore, double> s_inCounterpart = score => score.Trust.InCounterpart.Value;
    private static readonly Func<RelationshipScore, double> s_ofCustomer = score => score.Trust.OfCustomer.Value;

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law6_Continuum_KeptLateOverdueBroken(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        Always.Holds(
            Both.Of(Stories.OfOne, s_dates),
            t => AssertInOrder(scorer, s_continuum, t.First, t.Second.Due, t.Second.Delay));
    }

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law6_Trust_KeptLateOverdueBroken(string strategy, bool intervals)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        Always.Holds(Both.Of(Stories.OfOne, s_dates), t => AssertInOrder(scorer, s_inCounterpart, t.First, t.Second.Due, t.Second.Delay));
    }

    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law6_Trust_ACustomersPromiseToo(string strategy, bool intervals)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        Always.Holds(Both.Of(Stories.OfOne, s_dates), t => AssertInOrder(scorer, s_ofCustomer, t.First, t.Second.Due, t.Second.Delay, Initiator.Customer));
    }

    /// <summary>To a stranger: each step counts, and only for the side that promised.</summary>
    [Theory]
    [MemberData(nameof(Variants.Trust), MemberType = typeof(Variants))]
    public void Law6_Trust_TheOrderIsStrict(string strategy, bool intervals)
    {
        var scorer = Variants.TrustScorer(strategy, intervals);
        var story = new Story([], History.At(1000));
        foreach (var side in Enum.GetValues<Initiator>())
        {
            var (of, other) = side == Initiator.Customer ? (s_ofCustomer, s_inCounterpart) : (s_inCounterpart, s_ofCustomer);
            var (kept, late, overdue, broken) = Values(scorer, of, story, 300, 20, side);
            Assert.True(kept > late + 1e-3 && late > overdue + 1e-3, $"{kept} > {late} > {overdue}");
            Assert.Equal(overdue, broken, 1e-13);
            Assert.Equal((0.5, 0.5, 0.5, 0.5), Values(scorer, other, story, 300, 20, side));
        }
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law6_Continuum_WherePushingHurtsTheOrderIsStrict(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        var pushed = new History().Every(7, 50, EventKind.Broadcast).Every(7, 20, EventKind.Purchase).On(100, EventKind.ServicePoor);
        var (kept, late, overdue, broken) = Values(scorer, s_continuum, new Story([.. pushed.Events], History.At(400)), 300, 20);
        Assert.True(kept > late + 1e-6 && late > overdue + 1e-6, $"{kept} > {late} > {overdue}");
        Assert.Equal(overdue, broken, 1e-13);
    }

    private static void AssertInOrder(
        RelationshipScorer scorer, Func<RelationshipScore, double> value, Story story, int due, int delay, Initiator side = Initiator.Counterpart)
    {
        var (kept, late, overdue, broken) = Values(scorer, value, story with { AsOf = story.AsOf.AddDays(600) }, due, delay, side);
        Assert.True(kept >= late - Rounding, $"kept {kept:R}, late {late:R}");
        Assert.True(late >= overdue - Rounding, $"late {late:R}, overdue {overdue:R}");
        Assert.Equal(overdue, broken, Rounding);
    }

    private static (double Kept, double Late, double Overdue, double Broken) Values(
        RelationshipScorer scorer, Func<RelationshipScore, double> value, Story story, int due, int delay, Initiator side = Initiator.Counterpart)
    {
        var at = story.Events.IsEmpty ? story.AsOf.AddDays(-700) : story.Events.Min(e => e.At);
        var made = new RelationshipEvent("ann", EventKind.PromiseMade, at) { Episode = "a promise", Due = at.AddDays(due), Initiator = side };
        var keptAt = at.AddDays(due + delay);
        var kept = made with { Kind = EventKind.PromiseKept, At = keptAt, Due = null };
        double Of(params RelationshipEvent[] promise) => value(scorer.ScoreOne(story.With(promise)));
        return (
            Of(made with { Due = keptAt }, kept),
            Of(made, kept),
            Of(made),
            Of(made, made with { Kind = EventKind.PromiseBroken, At = at.AddDays(due), Due = null }));
    }
}
