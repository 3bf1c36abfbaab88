using Relationships.Core.Tests.Contracts;
using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Ledgers;
using Relationships.Ledgers.Folding;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers.Folding;

public class FoldSumsTests
{
    private static readonly RelationshipEvent s_plain = new("c", EventKind.Purchase, new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Sums are those of the evidence that kinds feed, taken one by one.</summary>
    [Fact]
    public void SumsAreWhatKindsFeedDecayedToTheAsOf() => Always.Holds(Stories.Any, story =>
    {
        var events = story.Events.Where(e => e.Strength is not double.NaN && double.IsFinite(e.Severity ?? 0)).ToArray();
        var table = LedgerTable.FoldSums(Columns(events), story.AsOf, threads: 2);
        for (var customer = 0; customer < table.Count; customer++)
        {
            var own = events.Where(e => e.Customer.Length > 0 && e.Customer == table.CustomerIds[customer] && e.At < story.AsOf && EvidencePolicy.Default.Kinds.ContainsKey(e.Kind)).ToArray();
            Assert.Equal(own.Length, table.Events[customer]);
            foreach (var sum in EvidenceSums.All)
                Relationships.Core.Tests.Contracts.Columns.AssertNear(own.Sum(e => Fed(e, sum, story.AsOf)), table[customer, sum], sum.Name());
        }
    });

    [Fact]
    public void AnyNumberOfThreadsGivesTheSameBits() => Always.Holds(Stories.Any, story =>
    {
        var columns = Columns(story.Events.Where(e => e.Strength is not double.NaN));
        var one = LedgerTable.FoldSums(columns, story.AsOf, threads: 1);
        var three = LedgerTable.FoldSums(columns, story.AsOf, threads: 3);
        var column = new double[one.Count];
        foreach (var sum in EvidenceSums.All)
        {
            three.CopyTo(sum, column);
            Assert.Equal(Enumerable.Range(0, one.Count).Select(c => one[c, sum]), column);
        }
    });

    [Fact]
    public void AnyStretchAndAnyRunGiveTheSameBits() => Always.Holds(Stories.Any, story =>
    {
        var columns = Columns(story.Events.Where(e => e.Strength is not double.NaN));
        var whole = LedgerTable.FoldSums(columns, story.AsOf, threads: 1);
        foreach (var (stretch, rows, threads) in new[] { (1, 1, 1), (3, 1, 2), (5, 2, 3), (7, 4, 1) })
        {
            var source = new EventSource(columns, EvidencePolicy.Default.Compiled);
            var dealt = new SumsFold(source, story.AsOf.UtcTicks, stretch, rows).Run(threads, CancellationToken.None);
            Assert.Equal(whole.Events.ToArray(), dealt.Events.ToArray());
            for (var customer = 0; customer < whole.Count; customer++)
                Assert.Equal(whole.Sums.Select(s => whole[customer, s]), dealt.Sums.Select(s => dealt[customer, s]));
        }
    });

    /// <summary>However odd an event's numbers, what it does not feed stays what it is.</summary>
    [Theory]
    [InlineData(double.PositiveInfinity, 0.0)]
    [InlineData(double.PositiveInfinity, null)]
    [InlineData(0.0, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, 1e308)]
    public void OddStrengthsStayWhereTheyFeed(double strength, double? severity)
    {
        var asOf = new DateTimeOffset(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);
        var odd = new RelationshipEvent("c", EventKind.Purchase, asOf.AddDays(-2)) { Strength = strength, Severity = severity };
        var failure = new RelationshipEvent("c", EventKind.Failure, asOf.AddDays(-1)) { Episode = "e" };
        var both = LedgerTable.FoldSums(Columns([odd, failure]), asOf, cancellation: TestContext.Current.CancellationToken);
        var alone = LedgerTable.FoldSums(Columns([failure]), asOf, cancellation: TestContext.Current.CancellationToken);
        var bad = EvidenceSums.All.Where(s => s.IsBad() && alone[0, s] > 0).ToArray();
        Assert.NotEmpty(bad);
        Assert.All(bad, s => Assert.Equal(alone[0, s], both[0, s]));
    }

    /// <summary>What is past altogether is 0 however strong it was.</summary>
    [Fact]
    public void ThePastIsNothingHoweverStrong()
    {
        var broken = new RelationshipEvent("c", EventKind.PromiseBroken, DateTimeOffset.MinValue) { Strength = double.MaxValue, Severity = double.MaxValue };
        var table = LedgerTable.FoldSums(Columns([broken]), DateTimeOffset.MaxValue, cancellation: TestContext.Current.CancellationToken);
        Assert.All(EvidenceSums.All, s => Assert.Equal(0, table[0, s]));
        Assert.Equal(1, table.Events[0]);
    }

    [Theory]
    [InlineData(long.MinValue, -1, 0)]
    [InlineData(-1, -1, 0)]
    [InlineData(0, -1, 1)]
    [InlineData(0, -5, 0)]
    public void InstantsBeforeTheFirstYearAndSidesThatThereAreNotArePassedOver(long ticks, sbyte by, int counted)
    {
        var customers = new TextDictionary();
        customers.Add("c");
        var columns = new EventColumns { CustomerIds = customers, Customers = new[] { 0 }, Ticks = new[] { ticks }, KindNames = [EventKind.Purchase], Initiators = new[] { by } };
        var table = LedgerTable.FoldSums(columns, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(counted, table.Events[0]);
    }

    /// <summary>The empty text is no customer, in which code it ever stands; its row is there and empty.</summary>
    [Theory]
    [InlineData("", "a", "")]
    [InlineData("a", "", "b")]
    [InlineData("", "", "")]
    public void EventsWithoutACustomerArePassedOver(params string[] names)
    {
        var asOf = new DateTimeOffset(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);
        foreach (var strength in new double?[] { null, 3 })
        {
            var columns = Columns(names.Select(c => new RelationshipEvent(c, EventKind.Purchase, asOf.AddDays(-1)) { Strength = strength }));
            var table = LedgerTable.FoldSums(columns, asOf, cancellation: TestContext.Current.CancellationToken);
            var folded = LedgerTable.Fold(columns, new FoldOptions { AsOf = asOf }, TestContext.Current.CancellationToken);
            Assert.Equal(folded.EventCount, table.Events.ToArray().Sum());
            for (var customer = 0; customer < table.Count; customer++)
            {
                var isNobody = table.CustomerIds[customer].Length == 0;
                Assert.Equal(isNobody ? 0 : 1, table.Events[customer]);
                Assert.Equal(isNobody, EvidenceSums.All.All(s => table[customer, s] == 0));
            }
        }
    }

    [Fact]
    public void ACodeThatIsNoCustomersIsPassedOver()
    {
        var customers = new TextDictionary();
        customers.Add("c");
        var columns = new EventColumns { CustomerIds = customers, Customers = new[] { EventColumns.None, 0 }, Ticks = new[] { 0L, 0L }, KindNames = [EventKind.Purchase] };
        Assert.Equal(1, LedgerTable.FoldSums(columns, DateTimeOffset.MaxValue, cancellation: TestContext.Current.CancellationToken).Events[0]);
    }

    [Fact]
    public void KindsUnknownToThePolicyArePassedOver()
    {
        var asOf = new DateTimeOffset(2026, 1, 10, 0, 0, 0, TimeSpan.Zero);
        var table = LedgerTable.FoldSums(Columns([new("c", EventKind.Of("seen-on-the-moon"), asOf.AddDays(-1))]), asOf, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(0, table.Events[0]);
    }

    /// <summary>Rules that a fold rejects by and sums do not hold: the event counts, by what its kind feeds.</summary>
    public static TheoryData<RelationshipEvent> Broken => new(
        s_plain with { Strength = -2 },
        s_plain with { Strength = 1e9 },
        s_plain with { Strength = double.PositiveInfinity },
        s_plain with { Severity = 7 },
        s_plain with { Severity = double.NegativeInfinity },
        s_plain with { Amount = -1 },
        s_plain with { Channel = (Channel)99 },
        s_plain with { Connection = (ConnectionType)99 },
        s_plain with { Kind = EventKind.PromiseMade },
        s_plain with { Kind = EventKind.ConnectionDemonstrated },
        s_plain with { Kind = EventKind.SurveyTrust },
        s_plain with { Kind = EventKind.SurveyTrust, Strength = 2 });

    [Theory]
    [MemberData(nameof(Broken))]
    public void WhatElseBreaksARuleCountsAtFaceValue(RelationshipEvent broken)
    {
        var asOf = s_plain.At.AddDays(1);
        var columns = Columns([broken]);
        var table = LedgerTable.FoldSums(columns, asOf, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(1, table.Events[0]);
        var finite = broken with { Strength = broken.Strength is { } s ? Math.Clamp(s, double.MinValue, double.MaxValue) : null, Severity = broken.Severity is { } v ? Math.Clamp(v, double.MinValue, double.MaxValue) : null };
        foreach (var sum in EvidenceSums.All)
            Relationships.Core.Tests.Contracts.Columns.AssertNear(Fed(finite, sum, asOf), table[0, sum], sum.Name());
    }

    [Fact]
    public void ACustomerThatIsNotThereIsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerTable.FoldSums(Columns([]), DateTimeOffset.MaxValue, cancellation: TestContext.Current.CancellationToken)[0, EvidenceSum.Mass]);

    private static double Fed(RelationshipEvent e, EvidenceSum sum, DateTimeOffset asOf)
    {
        var policy = EvidencePolicy.Default.Compiled;
        var rule = policy.Rule(e.Kind);
        var by = e.Initiator ?? rule.Initiator;
        var isPromiseEnd = rule.Role is KindRole.PromiseKept or KindRole.PromiseBroken;
        return rule.Feeds
            .Where(f => f.Sum == sum && !(sum.CountsOnlyWhatCounterpartInitiates() && by != Initiator.Counterpart) && !(isPromiseEnd && sum.Judges() is { } judged && judged != by))
            .Sum(f => policy.Amount(f, e.Strength ?? 1, e.Severity ?? 0.5) * Math.Pow(2, (e.At - asOf).Ticks / policy.HalfLifeTicks[policy.HalfLifeOf[(int)sum]]));
    }

    private static EventColumns Columns(IEnumerable<RelationshipEvent> events)
    {
        var builder = new EventColumnsBuilder();
        foreach (var e in events)
            builder.Add(e);
        return builder.Build();
    }
}
