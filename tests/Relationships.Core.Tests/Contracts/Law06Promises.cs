using FsCheck.Fluent;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Events;

namespace Relationships.Core.Tests.Contracts;

/// <summary>Law 6 of promises: kept &gt;= late &gt;= overdue = broken, for ends dated alike.</summary>
public class Law06Promises
{
    private const double Rounding = 1e-13;

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law6_Continuum_KeptLateOverdueBroken(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        Always.Holds(
            Both.Of(Stories.OfOne, Gen.Choose(0, 400).Zip(Gen.Choose(1, 60), (due, delay) => (Due: due, Delay: delay))),
            t => AssertInOrder(scorer, t.First, t.Second.Due, t.Second.Delay));
    }

    [Theory]
    [MemberData(nameof(Variants.Continuum), MemberType = typeof(Variants))]
    public void Law6_Continuum_WherePushingHurtsTheOrderIsStrict(string strategy, bool intervals)
    {
        var scorer = Variants.ContinuumScorer(strategy, intervals);
        var pushed = new History().Every(7, 50, EventKind.Broadcast).Every(7, 20, EventKind.Purchase).On(100, EventKind.ServicePoor);
        var (kept, late, overdue, broken) = Values(scorer, new Story([.. pushed.Events], History.At(400)), 300, 20);
        Assert.True(kept > late + 1e-6 && late > overdue + 1e-6, $"{kept} > {late} > {overdue}");
        Assert.Equal(overdue, broken, 1e-13);
    }

    private static void AssertInOrder(RelationshipScorer scorer, Story story, int due, int delay)
    {
        var (kept, late, overdue, broken) = Values(scorer, story with { AsOf = story.AsOf.AddDays(600) }, due, delay);
        Assert.True(kept >= late - Rounding, $"kept {kept:R}, late {late:R}");
        Assert.True(late >= overdue - Rounding, $"late {late:R}, overdue {overdue:R}");
        Assert.Equal(overdue, broken, Rounding);
    }

    private static (double Kept, double Late, double Overdue, double Broken) Values(RelationshipScorer scorer, Story story, int due, int delay)
    {
        var at = story.Events.IsEmpty ? story.AsOf.AddDays(-700) : story.Events.Min(e => e.At);
        var made = new RelationshipEvent("ann", EventKind.PromiseMade, at) { Episode = "a promise", Due = at.AddDays(due) };
        var keptAt = at.AddDays(due + delay);
        var kept = made with { Kind = EventKind.PromiseKept, At = keptAt, Due = null };
        double Of(params RelationshipEvent[] promise) => scorer.ScoreOne(story.With(promise)).Continuum.Value;
        return (
            Of(made with { Due = keptAt }, kept),
            Of(made, kept),
            Of(made),
            Of(made, made with { Kind = EventKind.PromiseBroken, At = at.AddDays(due), Due = null }));
    }
}
