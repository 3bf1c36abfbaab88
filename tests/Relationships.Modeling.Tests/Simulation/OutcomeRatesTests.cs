using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Modeling.Simulation;
using Relationships.Outcomes;
using Relationships.Policies;

namespace Relationships.Modeling.Tests.Simulation;

/// <summary>The simulator's true rates of outcomes, and what the intervals make of them.</summary>
public sealed class OutcomeRatesTests
{
    private const int Customers = 2000;
    private static readonly RelationshipSimulator s_simulator = new(new SimulationOptions { Customers = Customers, Days = 1096 });
    private static readonly DateTimeOffset s_asOf = s_simulator.End.AddDays(-366);
    private static readonly Lazy<(OutcomeRates Rates, SimulatedCustomer Customer)[]> s_all =
        new(() => [.. Enumerable.Range(0, Customers).Select(i => (s_simulator.RatesOf(i, s_asOf), s_simulator.Customer(i)))]);

    /// <summary>Over all who stay through the year that follows, what is true on average is what is counted.</summary>
    [Fact]
    public void What_is_true_is_what_happens_on_average()
    {
        var stayed = s_all.Value.Where(c => c.Rates.IsThere && c.Customer.Truth[0].IsAlive).ToArray();
        Assert.True(stayed.Length > 700);
        double Counted(Func<RelationshipEvent, bool> which, Func<IEnumerable<RelationshipEvent>, int> count) =>
            stayed.Average(c => count(c.Customer.Events.Where(e => e.At >= s_asOf && e.Counterpart.Type == CounterpartType.Brand && which(e))) * (365.25 / 366));
        static int Days(IEnumerable<RelationshipEvent> events) => events.DistinctBy(e => e.At.UtcDateTime.Date).Count();

        AssertClose(Counted(e => e.Kind == EventKind.Recommendation || e.Kind == EventKind.ReviewGood, e => e.Count()), stayed.Average(c => c.Rates.Advocacy), 0.1);
        AssertClose(Counted(e => e.Kind == EventKind.Purchase || e.Kind == EventKind.Renewal, Days), stayed.Average(c => c.Rates.Loyalty), 0.1);
        AssertClose(Counted(e => e.Kind == EventKind.HelpGiven, e => e.Count()), stayed.Average(c => c.Rates.Help), 0.15);
        var criticisms = Counted(e => e.Kind == EventKind.CriticismWitnessed, e => e.Count());
        AssertClose(Counted(e => e.Kind == EventKind.Defence, e => e.Count()), stayed.Average(c => c.Rates.Defence) * criticisms, 0.15);
    }

    [Fact]
    public void Who_has_left_or_not_come_yet_does_nothing()
    {
        Assert.Contains(s_all.Value, c => !c.Rates.IsThere);
        Assert.All(s_all.Value.Where(c => !c.Rates.IsThere), c => Assert.Equal(default, c.Rates));
        Assert.Equal(default, s_simulator.RatesOf(0, s_simulator.End.AddYears(-10)));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => s_simulator.RatesOf(-1, s_asOf));
        Assert.Throws<ArgumentOutOfRangeException>("index", () => s_simulator.RatesOf(Customers, s_asOf));
    }

    /// <summary>
    /// The 90 % intervals of the default policy hold the chance at the true rate of at least 88 % of those still there.
    /// </summary>
    [Theory]
    [InlineData(Outcome.Advocacy)]
    [InlineData(Outcome.Defence)]
    [InlineData(Outcome.Help)]
    [InlineData(Outcome.Loyalty)]
    public void Intervals_cover_the_truth(Outcome outcome)
    {
        var (covered, there) = (0, 0);
        foreach (var (rates, customer) in s_all.Value.Where(c => c.Rates.IsThere))
        {
            var log = EventLog.Create(customer.Events.Where(e => e.At < s_asOf && e.Counterpart.Type == CounterpartType.Brand));
            if (log.RelationshipCount == 0)
                continue;
            var chance = RelationshipScorer.Default.Score(Ledger.Fold(log.Events(0), EvidencePolicy.Default), s_asOf).Outcomes[outcome].Estimate;
            var truth = 1 - Math.Exp(-(outcome switch
            {
                Outcome.Advocacy => rates.Advocacy,
                Outcome.Loyalty => rates.Loyalty,
                Outcome.Help => rates.Help,
                _ => rates.Defence,
            }));
            there++;
            covered += truth >= chance.Low && truth <= chance.High ? 1 : 0;
        }

        Assert.True(there > 1000);
        Assert.True(covered >= 0.88 * there, $"{outcome}: {covered} of {there}");
    }

    private static void AssertClose(double counted, double expected, double relative) => Assert.InRange(counted, expected * (1 - relative), expected * (1 + relative));
}
