using Relationships.Events;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.Summaries;

public class LogSummaryTests
{
    private static readonly DateOnly s_split = new(2026, 3, 31);

    [Fact]
    public void CountsDaysAndMeasuresToTheSplit()
    {
        var table = Of([Buy("a", "2026-01-01", 10), Buy("a", "2026-01-01", 5), Buy("a", "2026-01-15", 20), Buy("a", "2026-01-15", 2), Buy("a", "2026-02-01", 40), Buy("a", "2026-04-01", 99)]);
        Assert.Equal(TimeUnit.Week, table.Unit);
        Assert.Equal([2], table.Repeats.ToArray());
        Assert.Equal([31 / 7.0], table.AgeAtLastPurchase.ToArray());
        Assert.Equal([89 / 7.0], table.Age.ToArray());
        Assert.Equal([31.0], table.MeanSpend.ToArray());
        Assert.Equal(["a"], table.Customers);
    }

    [Fact]
    public void AnEventOnTheSplitCountsAndOneOnTheNextDayDoesNot()
    {
        var table = Of([Buy("a", "2026-03-31T23:59:59Z"), Buy("b", "2026-04-01T00:00:00Z")], new PurchaseSummaryOptions { Unit = TimeUnit.Day });
        Assert.Equal(["a"], table.Customers);
        Assert.Equal([0.0], table.Age.ToArray());
        Assert.Empty(table.LeftOut);
    }

    [Fact]
    public void DaysAreThoseOfTheDeclaredZone()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(9), "east", "east");
        RelationshipEvent[] events = [Buy("a", "2026-01-01T14:00:00Z"), Buy("a", "2026-01-01T16:00:00Z")];
        Assert.Equal([0.0], Of(events).Repeats.ToArray());
        var log = EventLog.Create(events, EventLogOptions.Default with { Zone = zone });
        Assert.Equal([1.0], PurchaseSummaryTable.FromLog(log, s_split).Repeats.ToArray());
    }

    [Fact]
    public void CustomersWithoutAPurchaseAreLeftOutAndNamed()
    {
        var table = Of([Buy("a", "2026-01-01"), Return("b", "2026-01-02", 5), new RelationshipEvent("c", EventKind.Conversation, At("2026-01-03"))]);
        Assert.Equal(["a"], table.Customers);
        Assert.Equal(["b", "c"], table.LeftOut);
    }

    [Fact]
    public void WhoOnlyReturnedCountsWhereAsked()
    {
        RelationshipEvent[] events = [Return("b", "2026-01-02", 5), Return("b", "2026-02-02", 5), Buy("c", "2026-01-01", 5), Return("c", "2026-01-03", 5)];
        var options = new PurchaseSummaryOptions { CountsReturnsOnly = true, Unit = TimeUnit.Day, Returns = ReturnRule.TakesPurchaseBack };
        var table = Of(events, options);
        Assert.Equal(["b"], table.Customers);
        Assert.Equal(new PurchaseSummary(0, Duration.Zero, Duration.Days(88)), table[0]);
        Assert.Equal(["c"], table.LeftOut);
        Assert.Equal(["b"], Of(events).LeftOut);
    }

    [Fact]
    public void DefaultsArePinned()
    {
        Assert.Equal(new PurchaseSummaryOptions(), PurchaseSummaryOptions.Default);
        var d = PurchaseSummaryOptions.Default;
        Assert.Equal((TimeUnit.Week, TimeUnit.Day, EventKind.Purchase, ReturnRule.PurchaseStands, false, SummaryGrouping.Customer), (d.Unit, d.Period, d.Kind, d.Returns, d.CountsReturnsOnly, d.Grouping));
    }

    [Fact]
    public void CounterpartsAreOneCustomerOrTheirOwnRows()
    {
        RelationshipEvent[] events =
        [
            Buy("a", "2026-01-01") with { Counterpart = Counterpart.Product("tea") },
            Buy("a", "2026-01-08") with { Counterpart = Counterpart.Product("cups") },
            Buy("a", "2026-01-15") with { Counterpart = Counterpart.Product("tea") },
        ];
        Assert.Equal([2.0], Of(events).Repeats.ToArray());
        Assert.Null(Of(events).Relationships);
        var apart = Of(events, new PurchaseSummaryOptions { Grouping = SummaryGrouping.Relationship });
        Assert.Equal([0.0, 1.0], apart.Repeats.ToArray());
        Assert.Equal(["cups", "tea"], apart.Relationships!.Select(k => k.Counterpart.Name));
    }

    [Theory]
    [InlineData(ReturnRule.PurchaseStands, 2, 30)]
    [InlineData(ReturnRule.LowersSpend, 2, 20)]
    [InlineData(ReturnRule.TakesPurchaseBack, 1, 40)]
    public void ReturnsByTheRule(ReturnRule rule, double repeats, double meanSpend)
    {
        // Twenty came back after the purchase of 40 that followed that of 20.
        var table = Of(
            [Buy("a", "2026-01-01", 10), Buy("a", "2026-01-10", 20), Buy("a", "2026-01-20", 40), Return("a", "2026-01-25", 20)],
            new PurchaseSummaryOptions { Returns = rule });
        Assert.Equal([repeats], table.Repeats.ToArray());
        Assert.Equal([meanSpend], table.MeanSpend.ToArray());
    }

    [Fact]
    public void AReturnOfEverythingLeavesNoPurchase()
    {
        var options = new PurchaseSummaryOptions { Returns = ReturnRule.TakesPurchaseBack };
        Assert.Equal(["a"], Of([Buy("a", "2026-01-01", 10), Return("a", "2026-01-02", 10)], options).LeftOut);

        // A return before any purchase takes nothing back; one at the same instant follows the purchase.
        Assert.Equal([0.0], Of([Return("a", "2026-01-01", 10), Buy("a", "2026-01-02", 10)], options).Repeats.ToArray());
        Assert.Equal(["a"], Of([Return("a", "2026-01-01", 10), Buy("a", "2026-01-01", 10)], options).LeftOut);
    }

    [Fact]
    public void WeeksAsPeriodsAreBlocksThatEndWithTheSplit()
    {
        // 25 to 31 March is the last block; 18 to 24 the one before.
        var options = new PurchaseSummaryOptions { Period = TimeUnit.Week };
        var table = Of([Buy("a", "2026-03-18"), Buy("a", "2026-03-24"), Buy("a", "2026-03-25"), Buy("a", "2026-03-31")], options);
        Assert.Equal([1.0], table.Repeats.ToArray());
        Assert.Equal([1.0], table.AgeAtLastPurchase.ToArray());
        Assert.Equal([1.0], table.Age.ToArray());
    }

    [Fact]
    public void AnEmptyLogIsAnEmptyTable()
    {
        Assert.Equal(0, Of([]).Count);
        Assert.Throws<ArgumentException>(() => PurchaseSummaryTable.FromLog(EventLog.Create([]), DateOnly.MaxValue));
    }

    private static PurchaseSummaryTable Of(RelationshipEvent[] events, PurchaseSummaryOptions? options = null) =>
        PurchaseSummaryTable.FromLog(EventLog.Create(events), s_split, options);

    private static RelationshipEvent Buy(string customer, string at, double? amount = null) => new(customer, EventKind.Purchase, At(at)) { Amount = amount };

    private static RelationshipEvent Return(string customer, string at, double? amount = null) => new(customer, EventKind.Return, At(at)) { Amount = amount };

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
