using Relationships.Continuum;
using Relationships.Events;
using Relationships.Journeys;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Essays;

public sealed class R19Journeys
{
    [Fact]
    public void R19_a_customers_relationships_with_one_brand_are_one_life_and_each_its_own_journey()
    {
        Func<RelationshipEvent, RelationshipEvent> ofCafe = e => e with { Brand = "cafe" };
        var log = EventLog.Create(
        [
            .. new Story(Counterpart.Brand("cafe")).On(0, EventKind.Purchase).Events,
            .. new Story(Counterpart.Person("ana")).Every(4, EventKind.Recognition, Channel.InPerson, from: 1, with: ofCafe).Events,
            .. new Story(Counterpart.Product("espresso-machine")).Every(3, EventKind.ProductUsed, from: 2, with: ofCafe).Events,
            .. new Story(Counterpart.Community("home-baristas")).Every(30, EventKind.CommunityTookPart, from: 5, with: ofCafe).Events,
            .. new Story(Counterpart.Brand("rival")).On(10, EventKind.Research).Events,
        ]);
        var lives = CustomerLife.In(log, Story.Day(365));
        Assert.Equal(["brand:cafe", "brand:rival"], lives.Select(l => l.Key.Counterpart.ToString()));

        var cafe = lives[0];
        Assert.Equal(["brand:cafe", "community:home-baristas", "person:ana", "product:espresso-machine"], cafe.Relationships.Select(r => r.Counterpart.ToString()));
        var whole = JourneyStrategies.Shifting.Score(cafe.Events.AsSpan(), Story.Day(365), EvidencePolicy.Default);
        Assert.True(whole.WithCompany.Value > 0.9 && whole.WithProduct.Value > 0.9);
        Assert.Equal((JourneyPhase.Use, 1), (whole.Phase, whole.Sales));

        JourneyPhase PhaseWith(string counterpart) => JourneyStrategies.Shifting.Score(
            log.Events(log.IndexOf(new("customer", Counterpart.Parse(counterpart)))), Story.Day(365), EvidencePolicy.Default).Phase;
        Assert.Equal(JourneyPhase.Onboarding, PhaseWith("brand:cafe"));
        Assert.Equal(JourneyPhase.Use, PhaseWith("product:espresso-machine"));
        Assert.Equal(JourneyPhase.Advocacy, PhaseWith("community:home-baristas"));
    }

    [Fact]
    public void R19_the_scorers_roll_up_and_the_journeys_life_hold_the_same_events()
    {
        var log = EventLog.Create([.. new Story().On(0, EventKind.Purchase).Events, .. new Story(Counterpart.Person("ana")).Every(9, EventKind.Conversation).Events]);
        var rollup = new BrandRollup(LedgerTable.Fold(log, Story.Day(365), cancellation: TestContext.Current.CancellationToken), 1);
        var scores = RelationshipScorer.Default.Score(rollup, Story.Day(365));
        var life = Assert.Single(CustomerLife.In(log, Story.Day(365)));
        Assert.Equal(life.Events.Length, scores[0].Events);
        Assert.Equal(life.Key, rollup.Keys[0]);
        Assert.True(scores[0].Continuum.Stage > ContinuumStage.Transaction);
    }
}
