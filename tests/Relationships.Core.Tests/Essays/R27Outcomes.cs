using Relationships.Events;
using Relationships.Outcomes;

namespace Relationships.Core.Tests.Essays;

public sealed class R27Outcomes
{
    private static Story Fan() => EssayCases.Barista()
        .Every(60, EventKind.Recommendation, Channel.Social, from: 30)
        .Every(90, EventKind.HelpGiven, Channel.Community, from: 50)
        .Every(80, EventKind.CriticismWitnessed, Channel.Social, from: 20)
        .Every(80, EventKind.Defence, Channel.Social, from: 20.1);

    [Fact]
    public void R27_fans_spread_the_word_stay_defend_and_help()
    {
        var fan = Fan().Score(365).Outcomes;
        var teller = EssayCases.BankTeller().Score(365).Outcomes;

        foreach (var outcome in new[] { Outcome.Advocacy, Outcome.Defence, Outcome.Help })
            Assert.True(fan[outcome].Value > teller[outcome].Value + 0.2, outcome.ToString());
        Assert.True(fan.Loyalty.Value > 0.9);
        Assert.True(teller.Loyalty.Value > 0.9);
    }

    [Fact]
    public void R27_each_is_observed_and_expected_with_its_uncertainty()
    {
        var score = Fan().Score(365).Outcomes;
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var chance = score[outcome];
            Assert.True(chance.Observed > 2, outcome.ToString());
            Assert.True(chance.Expected > 0.5, outcome.ToString());
            Assert.InRange(chance.Value, chance.Estimate.Low, chance.Estimate.High);
            Assert.InRange(chance.Estimate.Uncertainty, 0.01, 0.99);
        }

        var stranger = RelationshipScorer.Default.Score([], Story.Day(0)).Outcomes;
        Assert.All(Enum.GetValues<Outcome>(), o => Assert.Equal((1.0, 0.0), (stranger[o].Estimate.Uncertainty, stranger[o].Observed)));
    }

    [Fact]
    public void R27_the_first_purchase_is_no_loyalty_yet()
    {
        var once = EssayCases.HighwayGasStation().Score(30).Outcomes.Loyalty;
        var twice = EssayCases.HighwayGasStation().On(20, EventKind.Purchase).Score(30).Outcomes.Loyalty;

        Assert.Equal(0, once.Observed);
        Assert.True(once.Value < once.BaseRate);
        Assert.InRange(twice.Observed, 0.9, 1);
        Assert.True(twice.Value > once.Value);
    }

    [Fact]
    public void R27_defence_is_judged_by_the_criticism_that_called_for_it()
    {
        Story Heard(int criticisms, int defences) => new Story()
            .Every(10, EventKind.CriticismWitnessed, to: 10 * criticisms).Every(10, EventKind.Defence, from: 1, to: 1 + (10 * defences));
        double Chance(int criticisms, int defences) => Heard(criticisms, defences).Score(120).Outcomes.Defence.Value;

        Assert.True(Chance(3, 3) > Chance(6, 3));
        Assert.True(Chance(6, 3) > Chance(6, 0));
        Assert.Equal(0, Heard(0, 0).On(1, EventKind.Purchase).Score(120).Outcomes.Defence.Estimate.EvidenceMass);
    }

    [Fact]
    public void R27_loyalty_without_attitude_is_spurious_and_attitude_without_purchases_latent()
    {
        var habit = EssayCases.BankTeller().Score(365).Outcomes;
        var friend = Fan().Every(20, EventKind.ServiceGood).Every(25, EventKind.PromiseKept).Score(365).Outcomes;
        var admirer = new Story().Every(20, EventKind.ServiceGood).Every(25, EventKind.PromiseKept).Every(15, EventKind.Gesture).Score(365).Outcomes;
        var passerBy = EssayCases.HighwayGasStation().Score(365).Outcomes;

        Assert.Equal(LoyaltyPattern.Spurious, habit.Pattern);
        Assert.Equal(LoyaltyPattern.True, friend.Pattern);
        Assert.Equal(LoyaltyPattern.Latent, admirer.Pattern);
        Assert.Equal(LoyaltyPattern.None, passerBy.Pattern);
    }
}
