using System.Globalization;
using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers.Folding;

public class ColumnFoldTests
{
    private static readonly RelationshipEvent[] s_events =
    [
        .. new History("zoe").On(1, EventKind.Purchase).On(5, EventKind.Return, e => e with { Amount = -20 }).Events,
        .. new History("ann").On(3, EventKind.Conversation, e => e with { Id = "1", Channel = Channel.Phone }).Events,
        .. new History("é").On(3, EventKind.Purchase).Events,
    ];

    [Fact]
    public void NothingFoldsToNothing()
    {
        var folded = LedgerTable.Fold(new EventColumnsBuilder().Build(), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(0, folded.Table.Count);
        Assert.Equal(0, folded.EventCount);
        Assert.Null(folded.Latest);
        Assert.Null(folded.JustAfterLatest);
    }

    [Fact]
    public void RowsStandInOrderWhateverTheOrderOfArrival()
    {
        var table = LedgerTable.Fold(Columns(s_events), cancellation: TestContext.Current.CancellationToken).Table;
        Assert.Equal(["ann", "zoe", "é"], table.Keys.ToArray().Select(k => k.Customer));
        Assert.Equal([1, 2, 1], table.Events.ToArray());
    }

    [Fact]
    public void TheLastInstantOfAllIsSetAsideAsInALog()
    {
        var lastButOne = new RelationshipEvent("ann", EventKind.Purchase, DateTimeOffset.MaxValue.AddTicks(-1));
        RelationshipEvent[] events = [lastButOne, lastButOne with { At = DateTimeOffset.MaxValue, Origin = new EventOrigin("log.csv", 3) }];
        var folded = LedgerTable.Fold(Columns(events), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(EventLog.Create(events).Rejects, folded.Rejects);
        Assert.Single(folded.Rejects);
        Assert.Equal([1], folded.Table.Events.ToArray());
        Assert.Equal(DateTimeOffset.MaxValue, folded.JustAfterLatest);
    }

    [Fact]
    public void EqualEventsStandInTheOrderInWhichTheyCameSoTheSameLinesAreSetAside()
    {
        // Of equal promises the first is good. So many that a sort would mix them, and others between.
        var promise = new History("ann").Promise("p", 1).Events[0];
        RelationshipEvent[] events = [.. Enumerable.Range(2, 200).Select(line => (line % 3 == 0 ? promise with { Kind = EventKind.Purchase, Episode = null } : promise) with { Origin = new EventOrigin("log.csv", line) })];
        var log = EventLog.Create(events);
        var folded = LedgerTable.Fold(Columns(events), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(events.Where(e => e.Kind == EventKind.PromiseMade).Skip(1).Select(e => e.Origin), log.Rejects.Select(r => r.Origin));
        Assert.Equal(log.Rejects, folded.Rejects);
        Assert.Equal(events.Where(e => e.Kind == EventKind.Purchase).Select(e => e.Origin), log.AllEvents().Where(e => e.Kind == EventKind.Purchase).Select(e => e.Origin));
    }

    [Fact]
    public void ATableFromColumnsTakesMoreLedgersAndLeavesTheColumnsAlone()
    {
        var columns = Columns(s_events);
        var table = LedgerTable.Fold(columns, cancellation: TestContext.Current.CancellationToken).Table;
        table.Append(new History("new").Promise("p", 1).Ledger(), "acme");
        Assert.Equal(new RelationshipKey("new", default), table.Keys[3]);
        Assert.Equal("acme", table.Brand(3));
        Assert.Equal(3, columns.CustomerIds.Count);
        Assert.Equal(0, columns.EpisodeNames.Count);
    }

    [Fact]
    public void AFoldCanBeStoppedAndFollowed()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => LedgerTable.Fold(Columns(s_events), cancellation: stopped.Token));
        var told = new List<int>();
        LedgerTable.Fold(Columns(s_events), new FoldOptions { Progress = new Told(told), Threads = 1 }, TestContext.Current.CancellationToken);
        Assert.Equal(4, told[^1]);
    }

    [Fact]
    public void BrokenColumnsAreRefused()
    {
        Refused(c => c.Make(customers: [0, 1]), "0");
        Refused(c => c.Make(customers: [0, 7]), "7");
        Refused(c => c.Make(customers: [0, -2]), "-2");
        Refused(c => c.Make(kinds: [0, 9]), "9");
        Refused(c => c.Make(episodes: [0, 0]), "Episodes");
        Refused(c => c.Make(kinds: [0]), "rows");
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerTable.Fold(new Two().Make(), new FoldOptions { Threads = -1 }, TestContext.Current.CancellationToken));

        static void Refused(Func<Two, EventColumns> make, string what)
        {
            var columns = make(new Two());
            if (what == "0")
            {
                Assert.Equal(2, LedgerTable.Fold(columns).EventCount);
                return;
            }

            Assert.Contains(what, Assert.Throws<ArgumentException>(() => LedgerTable.Fold(columns)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void AnInstantOutsideOfTimeIsAReject(long ticks)
    {
        var folded = LedgerTable.Fold(new Two().Make(ticks: [ticks, 5]), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(RejectReason.BadInstant, Assert.Single(folded.Rejects).Reason);
        Assert.Equal(1, folded.EventCount);
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(long.MaxValue - 1)]
    [InlineData(long.MinValue)]
    public void A_due_outside_of_time_is_a_reject_wherever_it_stands(long due)
    {
        foreach (var bad in new[] { 0, 7, 8, 9 })
        {
            long[] dues = [.. Enumerable.Range(0, 10).Select(i => i == bad ? due : i % 2 == 0 ? long.MaxValue : i)];
            var folded = LedgerTable.Fold(Ten(dues: dues), cancellation: TestContext.Current.CancellationToken);
            var reject = Assert.Single(folded.Rejects);
            Assert.Equal(RejectReason.BadInstant, reject.Reason);
            Assert.Contains($"due {due.ToString(CultureInfo.InvariantCulture)} ticks", reject.Detail, StringComparison.Ordinal);
            Assert.Equal(9, folded.EventCount);
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-2)]
    public void A_human_that_is_neither_yes_nor_no_is_a_reject(sbyte human)
    {
        var folded = LedgerTable.Fold(Ten(humans: [0, 1, -1, 0, 0, 0, 0, 0, human, 0]), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(RejectReason.BadWord, Assert.Single(folded.Rejects).Reason);
        Assert.Equal(9, folded.EventCount);
    }

    [Fact]
    public void Options_without_a_policy_or_zone_are_refused()
    {
        Assert.Contains("policy", Assert.Throws<ArgumentException>(() => LedgerTable.Fold(Ten(), new FoldOptions { Policy = null! }, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.Contains("zone", Assert.Throws<ArgumentException>(() => LedgerTable.Fold(Ten(), new FoldOptions { Zone = null! }, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    private static EventColumns Ten(long[]? dues = null, sbyte[]? humans = null) =>
        new Two().Make(customers: [.. Enumerable.Repeat(0, 10)], ticks: [.. Enumerable.Range(0, 10).Select(i => (long)i)], dues: dues, humans: humans);

    /// <summary>Many customers, whose open items, trials and episodes come and go by the thousand for one of them.</summary>
    [Fact]
    public void OneCustomerOfThousandsOfEpisodesFoldsAsInALog()
    {
        var history = new History("much");
        for (var i = 0; i < 3000; i++)
        {
            history.In($"a{i}", i * 0.1, EventKind.Approach).In($"f{i}", i * 0.1, EventKind.Failure).Promise($"p{i}", i * 0.1, due: (i * 0.1) + 3);
            if (i % 3 != 0)
                history.In($"a{i}", (i * 0.1) + 0.7, EventKind.Answer).In($"p{i}", (i * 0.1) + (i % 7), EventKind.PromiseKept);
            if (i % 5 == 0)
                history.In($"f{i}", (i * 0.1) + 2, EventKind.Recovery);
            if (i % 400 == 0)
                history.On(i * 0.1, EventKind.Cancellation);
        }

        var log = history.Log();
        var expected = LedgerTable.Fold(log, log.JustAfterLatest!.Value, cancellation: TestContext.Current.CancellationToken);
        var actual = LedgerTable.Fold(Columns([.. s_events, .. history.Events]), new FoldOptions { Threads = 2 }, TestContext.Current.CancellationToken);
        Assert.Empty(log.Rejects);
        Assert.Equal(TableText.Of(expected)[0], TableText.Of(actual.Table)[actual.Table.Keys.IndexOf(new RelationshipKey("much", default))]);
    }

    private static EventColumns Columns(IEnumerable<RelationshipEvent> events)
    {
        var builder = new EventColumnsBuilder();
        foreach (var e in events)
            builder.Add(e);
        return builder.Build();
    }

    private sealed class Told(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }

    /// <summary>Columns of two events, some of them changed.</summary>
    private sealed class Two
    {
        public EventColumns Make(int[]? customers = null, byte[]? kinds = null, int[]? episodes = null, long[]? ticks = null, long[]? dues = null, sbyte[]? humans = null)
        {
            var names = new TextDictionary();
            names.Add("ann");
            names.Add("bob");
            return new EventColumns
            {
                CustomerIds = names,
                Customers = customers ?? [0, 1],
                Ticks = ticks ?? [3, 5],
                KindNames = [EventKind.Purchase],
                Kinds = kinds ?? [],
                Episodes = episodes ?? [],
                Dues = dues ?? [],
                Humans = humans ?? [],
            };
        }
    }
}
