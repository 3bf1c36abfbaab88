using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

public class LedgerTableTests
{
    private static readonly EventLog s_log = EventLog.Create(
        [.. new History("bob").On(1, EventKind.Purchase).On(5, EventKind.Purchase).Events, .. new History().On(3, EventKind.Purchase).Events, .. new History("cy").On(9, EventKind.Purchase).Events]);

    [Fact]
    public void HoldsARowForEveryRelationshipThatIsSeen()
    {
        var table = LedgerTable.Fold(s_log, History.At(5), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["ann", "bob"], table.Keys.ToArray().Select(k => k.Customer));
        Assert.Equal([1, 1], table.Events.ToArray());
        Assert.Equal(0, LedgerTable.Fold(s_log, History.At(1), cancellation: TestContext.Current.CancellationToken).Count);
    }

    [Fact]
    public void CounterpartsAreThoseOfRowsAlone()
    {
        var builder = new EventColumnsBuilder();
        foreach (var (day, counterpart) in new[] { (1, "person:eve"), (2, "zeta"), (3, "acme"), (4, "zeta"), (9, "late") })
            builder.Add(new RelationshipEvent("ann", EventKind.Purchase, History.At(day)) { Counterpart = Counterpart.Parse(counterpart) });
        var table = LedgerTable.Fold(builder.Build(), new FoldOptions { AsOf = History.At(5) }, TestContext.Current.CancellationToken).Table;
        Assert.Equal([Counterpart.Brand("acme"), Counterpart.Brand("zeta"), Counterpart.Person("eve")], table.DistinctCounterparts());
        Assert.False(table.HasKeys);
        Assert.Empty(new LedgerTable().DistinctCounterparts());
    }

    [Fact]
    public void AFoldCanBeStoppedAndFollowed()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => LedgerTable.Fold(s_log, History.At(10), cancellation: stopped.Token));
        var told = new List<int>();
        LedgerTable.Fold(s_log, History.At(10), progress: new Told(told), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(3, told[^1]);
    }

    [Fact]
    public void RefusesALedgerOfAnotherPolicyOrWithoutEvents()
    {
        var table = new LedgerTable(EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { Weight = 3 } });
        Assert.Throws<ArgumentException>(() => table.Append(new History().On(0, EventKind.Purchase).Ledger()));
        Assert.Throws<ArgumentException>(() => new LedgerTable().Append(new Ledger(new("ann", default))));
        Assert.Equal(0, table.Count);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void RefusesRowsItDoesNotHave(int start, int count)
    {
        var table = LedgerTable.Fold(s_log, History.At(10), cancellation: TestContext.Current.CancellationToken);
        Assert.Throws<ArgumentException>(() => table.Evaluate(start, count, History.At(10), new EvidenceBatch(100)));
        Assert.Throws<ArgumentException>(() => RelationshipScorer.Default.Score(table, start, count, History.At(10), new RelationshipScores(100)));
    }

    [Fact]
    public void TheBufferMustBeLargeEnough()
    {
        var table = LedgerTable.Fold(s_log, History.At(10), cancellation: TestContext.Current.CancellationToken);
        Assert.Throws<ArgumentException>(() => table.Evaluate(0, 3, History.At(10), new EvidenceBatch(2)));
        Assert.Throws<ArgumentException>(() => RelationshipScorer.Default.Score(table, 0, 3, History.At(10), new RelationshipScores(2)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EvidenceBatch(0));
    }

    private sealed class Told(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
