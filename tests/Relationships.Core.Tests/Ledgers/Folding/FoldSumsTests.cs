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
    /// <summary>Sums are those of the evidence that kinds feed, taken one by one.</summary>
    [Fact]
    public void SumsAreWhatKindsFeedDecayedToTheAsOf() => Always.Holds(Stories.Any, story =>
    {
        var events = story.Events.Where(e => e.Strength is not double.NaN && double.IsFinite(e.Severity ?? 0)).ToArray();
        var table = LedgerTable.FoldSums(Columns(events), story.AsOf, threads: 2);
        for (var customer = 0; customer < table.Count; customer++)
        {
            var own = events.Where(e => e.Customer == table.CustomerIds[customer] && e.At < story.AsOf && EvidencePolicy.Default.Kinds.ContainsKey(e.Kind)).ToArray();
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
