using System.Globalization;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.FrontDoor;

/// <summary>Keys are objects: scoring makes none, and whoever asks for them gets the right ones.</summary>
public class ScoredKeysTests
{
    private const int Customers = 2000;

    private static readonly DateTimeOffset s_start = new(2025, 1, 6, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_asOf = s_start.AddDays(400);

    [Fact]
    public void ScoringATableMakesNoKeys()
    {
        var table = Table();
        var scores = RelationshipScorer.Default.Score(table, s_asOf);
        Assert.False(table.HasKeys);
        Assert.Equal("customer-0007", scores[7].Customer);
        Assert.False(table.HasKeys);
        Assert.Equal(table.Keys.ToArray(), scores.Keys.ToArray());
        Assert.Equal(scores.Keys[7].Customer, scores[7].Customer);
    }

    [Fact]
    public void ScoringAFreshTableAllocatesNothingARelationship()
    {
        var scores = new RelationshipScores(Customers);
        for (var i = 0; i < 3; i++)
            RelationshipScorer.Default.Score(Table(), 0, Customers, s_asOf, scores);
        var least = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var fresh = Table();
            var before = GC.GetAllocatedBytesForCurrentThread();
            RelationshipScorer.Default.Score(fresh, 0, Customers, s_asOf, scores);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(least, 0, 256);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ABufferHasTheKeysOfItsLatestRows(bool areMade)
    {
        var table = Table();
        if (areMade)
            _ = table.Keys;
        var scores = new RelationshipScores(10);
        RelationshipScorer.Default.Score(table, 0, 10, s_asOf, scores);
        Assert.Equal("customer-0009", scores.Keys[9].Customer);
        RelationshipScorer.Default.Score(table, 100, 5, s_asOf, scores);
        Assert.Equal(["customer-0100", "customer-0101", "customer-0102", "customer-0103", "customer-0104"], scores.Keys.ToArray().Select(k => k.Customer));
        Assert.Equal("customer-0103", scores[3].Customer);
    }

    [Fact]
    public void WhoeverAsksWhoseARowIsGetsItsKey()
    {
        var asked = new List<string>();
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { LockInOf = Ask });
        scorer.Score(Table(), 3, 2, s_asOf, new RelationshipScores(2));
        Assert.Equal(["customer-0003", "customer-0004"], asked);

        double Ask(RelationshipKey key)
        {
            asked.Add(key.Customer);
            return 0;
        }
    }

    [Fact]
    public void RowsHaveTheSameBitsInBatchesOfAnyLength()
    {
        var table = Table();
        var all = RelationshipScorer.Default.Score(table, s_asOf);
        foreach (var count in new[] { 1, 5, 8, 13, 64, 257, 300 })
        {
            var scores = new RelationshipScores(count);
            RelationshipScorer.Default.Score(table, 11, count, s_asOf, scores);
            for (var row = 0; row < count; row += Math.Max(1, count / 9))
                Assert.Equal(all[11 + row], scores[row]);
        }
    }

    private static LedgerTable Table()
    {
        var columns = new EventColumnsBuilder();
        for (var i = 0; i < Customers; i++)
        {
            var at = s_start.AddHours(i % 1000);
            var customer = string.Create(CultureInfo.InvariantCulture, $"customer-{i:0000}");
            columns.Add(new RelationshipEvent(customer, EventKind.Purchase, at));
            if (i % 3 == 0)
                columns.Add(new RelationshipEvent(customer, EventKind.Recognition, at.AddDays(2)) { Channel = Channel.InPerson });
            if (i % 5 == 0)
                columns.Add(new RelationshipEvent(customer, EventKind.Failure, at.AddDays(3)) { Episode = "f" });
            if (i % 7 == 0)
                columns.Add(new RelationshipEvent(customer, EventKind.PromiseMade, at.AddDays(4)) { Episode = "p", Due = at.AddDays(9) });
        }

        return LedgerTable.Fold(columns.Build(), new FoldOptions { AsOf = s_asOf }).Table;
    }
}
