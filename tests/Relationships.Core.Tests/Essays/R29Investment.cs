using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R29Investment
{
    [Fact]
    public void R29_the_neighbourhood_station_with_a_service_bay_deserves_investment()
    {
        var advice = EssayCases.NeighbourhoodGasStation().Every(90, EventKind.Approach, from: 30).Every(90, EventKind.Answer, from: 31).Advise(Stations.Neighbourhood, 365);

        Assert.Equal(InvestmentAction.Invest, advice.Action);
        Assert.Equal(InvestmentGate.LowerBound, advice.Gate);
        Assert.True(advice.BestEffort > 0);
        Assert.True(advice.Value.Low > 0);
        Assert.True(advice.ProbabilityPositive > 0.95);
        Assert.Equal(TransactionalForm.None, advice.Alternative);
    }

    [Fact]
    public void R29_even_where_nobody_has_asked_the_neighbours()
    {
        var advice = EssayCases.NeighbourhoodGasStation().Advise(Stations.Neighbourhood, 365);

        Assert.Equal(InvestmentAction.Invest, advice.Action);
        Assert.Equal(InvestmentGate.Information, advice.Gate);
        Assert.Equal(InvestmentUnknown.Desire, advice.Unknown);
    }

    [Fact]
    public void R29_the_highway_station_does_not_and_is_told_to_seek_exposure_instead()
    {
        var advice = EssayCases.HighwayGasStation().Advise(Stations.Highway, 30);

        Assert.Equal(InvestmentAction.StayTransactional, advice.Action);
        Assert.Equal(InvestmentGate.Value, advice.Gate);
        Assert.Equal(TransactionalForm.Exposure, advice.Alternative);
        Assert.Equal(0, advice.BestEffort);
        Assert.Contains("exposure", advice.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void R29_where_the_same_drivers_come_every_week_the_alternative_is_price()
    {
        var advice = EssayCases.BankTeller().Advise(Stations.Highway, 365);

        Assert.Equal(InvestmentAction.StayTransactional, advice.Action);
        Assert.Equal(TransactionalForm.Price, advice.Alternative);
    }

    [Fact]
    public void R29_know_yourself_comes_before_everything_and_what_was_not_assessed_is_said()
    {
        var story = EssayCases.NeighbourhoodGasStation();
        var unknown = story.Advise(Stations.Neighbourhood, 365);
        var gaps = story.Advise(Stations.Neighbourhood, 365, new InvestmentOptions { SelfKnowledge = SelfKnowledge.Incomplete });
        var complete = story.Advise(Stations.Neighbourhood, 365, new InvestmentOptions { SelfKnowledge = SelfKnowledge.Complete });

        Assert.Contains("not assessed", unknown.Explain(), StringComparison.Ordinal);
        Assert.Equal((InvestmentAction.KnowYourself, InvestmentGate.SelfKnowledge), (gaps.Action, gaps.Gate));
        Assert.DoesNotContain("not assessed", complete.Explain(), StringComparison.Ordinal);
        Assert.Equal(unknown.Action, complete.Action);
    }

    [Fact]
    public void R29_where_nothing_was_delivered_yet_finding_out_comes_first()
    {
        var advice = new Story().On(0, EventKind.ContactWelcomed).Every(10, EventKind.Research, to: 60).Advise(Stations.Neighbourhood, 60);

        Assert.Equal((InvestmentAction.Learn, InvestmentGate.Information), (advice.Action, advice.Gate));
        Assert.Equal(InvestmentUnknown.Quality, advice.Unknown);
        Assert.True(advice.ValueOfKnowing <= advice.ValueOfKnowingAll);
    }

    [Fact]
    public void R29_a_budget_goes_where_it_earns_most()
    {
        double[] efforts = new double[4];
        var outcome = BudgetAllocation.Allocate([400, 100, 0, -50], new EffortCurve { Scale = 20 }, 50, efforts);

        Assert.Equal(50, outcome.Spent, 1e-9);
        Assert.Equal(2, outcome.Served);
        Assert.True(efforts[0] > efforts[1]);
        Assert.Equal([0.0, 0.0], efforts[2..]);
        Assert.Equal(400 * Math.Exp(-efforts[0] / 20), 100 * Math.Exp(-efforts[1] / 20), 1e-9);
    }
}
