using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>How bad it is to break a promise is the promise's to say, whether anybody says that it was broken or not.</summary>
public sealed class PromiseSeverityTests
{
    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static RelationshipScore Score(params RelationshipEvent[] more)
    {
        var made = new RelationshipEvent("a", EventKind.PromiseMade, s_start) { Episode = "p", Due = s_start.AddDays(9), Severity = 0.1, Strength = 2 };
        return RelationshipScorer.Default.Score(more.Prepend(made), s_start.AddDays(60));
    }

    private static RelationshipEvent End(EventKind kind, double day) => new("a", kind, s_start.AddDays(day)) { Episode = "p" };

    [Fact]
    public void LateIsNeverWorseThanOverdue()
    {
        var overdue = Score().Trust.InCounterpart.Value;
        var late = Score(End(EventKind.PromiseKept, 50)).Trust.InCounterpart.Value;
        var lateAndBlamed = Score(End(EventKind.PromiseKept, 50) with { Severity = 1 }).Trust.InCounterpart.Value;

        Assert.True(late > overdue);
        Assert.Equal(late, lateAndBlamed, 1e-12);
    }

    [Fact]
    public void BrokenWithoutASeverityHasThePromisesAndEqualsOverdue()
    {
        Assert.Equal(Score().Trust.InCounterpart.Value, Score(End(EventKind.PromiseBroken, 9)).Trust.InCounterpart.Value, 1e-12);
        Assert.True(Score(End(EventKind.PromiseBroken, 9) with { Severity = 1 }).Trust.InCounterpart.Value < Score().Trust.InCounterpart.Value);
    }

    [Fact]
    public void ItIsTheSameAcrossSlices()
    {
        var made = new RelationshipEvent("a", EventKind.PromiseMade, s_start) { Episode = "p", Due = s_start.AddDays(9), Severity = 0.1, Strength = 2 };
        var slice = Ledger.Fold([End(EventKind.PromiseKept, 50)], since: s_start.AddDays(20));
        var merged = Ledger.Fold([made]).Merge(Ledger.FromJson(slice.ToJson()));

        Assert.Equal(Score(End(EventKind.PromiseKept, 50)).Trust.InCounterpart.Value, RelationshipScorer.Default.Score(merged, s_start.AddDays(60)).Trust.InCounterpart.Value, 1e-12);
    }
}
