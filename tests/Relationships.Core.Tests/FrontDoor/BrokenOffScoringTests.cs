using System.Runtime.CompilerServices;
using Relationships.Core.Tests.Contracts;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Core.Tests.FrontDoor;

/// <summary>A buffer that was filled before, and whose next filling is refused or broken off, never shows new names over old numbers.</summary>
public class BrokenOffScoringTests
{
    private const int Customers = 700;

    private static readonly DateTimeOffset s_start = new(2025, 1, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_asOf = s_start.AddDays(60);

    /// <summary>The last rows break off, those before were scored.</summary>
    [Theory]
    [InlineData(1, 100)]
    [InlineData(1, Customers)]
    [InlineData(3, Customers)]
    public void WhereScoringIsBrokenOffTheBufferIsEmpty(int threads, int count)
    {
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Threads = threads });
        var scores = new RelationshipScores(Customers);
        scorer.Score(Table("a"), 0, count, s_asOf, scores);
        Assert.Equal(count, scores.Count);

        var late = Table("b", lastLate: true);
        Assert.Throws<ArgumentException>("asOf", () => scorer.Score(late, Customers - count, count, s_asOf, scores));
        IsEmpty(scores);

        var fails = new RelationshipScorer(RelationshipScorerOptions.Default with { Threads = threads, LockInOf = static key => key.Customer == "a0699" ? 2 : 0 });
        scorer.Score(Table("b"), 0, count, s_asOf, scores);
        Assert.Throws<InvalidOperationException>(() => fails.Score(Table("a"), Customers - count, count, s_asOf, scores));
        IsEmpty(scores);

        // And it is as good as new.
        scorer.Score(Table("a"), 0, count, s_asOf, scores);
        var fresh = new RelationshipScores(count);
        scorer.Score(Table("a"), 0, count, s_asOf, fresh);
        Assert.Equal(fresh.Bits(), scores.Bits());
    }

    [Fact]
    public void ArgumentsThatAreRefusedChangeNothing()
    {
        var scores = new RelationshipScores(10);
        RelationshipScorer.Default.Score(Table("a"), 0, 10, s_asOf, scores);
        var before = scores.Bits();
        var other = EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { BaseRate = 0.25 } };
        Assert.Throws<ArgumentException>("count", () => RelationshipScorer.Default.Score(Table("b"), 0, 11, s_asOf, scores));
        Assert.Throws<ArgumentException>("source", () => new RelationshipScorer(RelationshipScorerOptions.Default with { Policy = other }).Score(Table("b"), 0, 10, s_asOf, scores));
        Assert.Equal(before, scores.Bits());
    }

    [Fact]
    public void ABufferDoesNotHoldOnToTheStrategiesThatFilledIt()
    {
        var scores = new RelationshipScores(300);
        var filled = Fill(scores);
        for (var i = 0; i < 10 && filled.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(filled.IsAlive);
        GC.KeepAlive(scores);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Fill(RelationshipScores scores)
    {
        var trust = new FacetedTrust(new TrustOptions { Intervals = false });
        new RelationshipScorer(RelationshipScorerOptions.Default with { Trust = trust }).Score(Table("a"), 0, 300, s_asOf, scores);
        return new WeakReference(trust);
    }

    private static void IsEmpty(RelationshipScores scores)
    {
        Assert.Equal(0, scores.Count);
        Assert.True(scores.Keys.IsEmpty);
        Assert.True(scores.Events.IsEmpty);
        Assert.Throws<ArgumentOutOfRangeException>("row", () => scores[0]);
    }

    private static LedgerTable Table(string prefix, bool lastLate = false) => LedgerTable.Fold(EventLog.Create(Enumerable.Range(0, Customers).Select(i =>
        new RelationshipEvent($"{prefix}{i:D4}", EventKind.Purchase, lastLate && i == Customers - 1 ? s_asOf : s_start.AddDays(i % 50)))), s_asOf.AddDays(1));
}
