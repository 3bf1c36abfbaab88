using Relationships.Events;
using Relationships.Journeys;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Essays;

public sealed class R20Journey
{
    private static JourneyScore Score(double day, params Story[] stories) => JourneyStrategies.Shifting.Score(
        CustomerLife.In(EventLog.Create(stories.SelectMany(s => s.Events)), Story.Day(day)).Single().Events.AsSpan(), Story.Day(day), EvidencePolicy.Default);

    private static Story Life() => new Story()
        .On(0, EventKind.Broadcast).On(2, EventKind.Offer).On(5, EventKind.Research).On(6, EventKind.Approach)
        .On(10, EventKind.Purchase).On(12, EventKind.ProductOnboarded)
        .Every(5, EventKind.ProductUsed, from: 15, to: 100)
        .On(110, EventKind.Recommendation).On(112, EventKind.HelpGiven)
        .On(200, EventKind.Research).On(201, EventKind.Research).On(210, EventKind.Purchase)
        .On(300, EventKind.Switched);

    [Fact]
    public void R20_the_journey_goes_before_at_and_after_the_sale_and_around_again()
    {
        Assert.Equal(
            [
                (JourneyPhase.Awareness, 1), (JourneyPhase.Consideration, 1), (JourneyPhase.Sale, 1), (JourneyPhase.Onboarding, 1), (JourneyPhase.Use, 1),
                (JourneyPhase.Advocacy, 1), (JourneyPhase.Consideration, 2), (JourneyPhase.Sale, 2), (JourneyPhase.Onboarding, 2), (JourneyPhase.Away, 3),
            ],
            Score(400, Life()).Transitions.Select(t => (t.Phase, t.Cycle)));

        var phases = new[] { 1.0, 5.5, 10.5, 12.5, 90, 115, 205, 211, 250, 350 }.Select(day => Score(day, Life()).Phase.Side());
        Assert.Equal(
            [SaleSide.Before, SaleSide.Before, SaleSide.At, SaleSide.At, SaleSide.After, SaleSide.After, SaleSide.Before, SaleSide.At, SaleSide.After, SaleSide.Before],
            phases);
    }

    [Fact]
    public void R20_a_score_says_how_sure_it_is_since_when_and_in_which_cycle()
    {
        var settled = Score(101, Life());
        Assert.Equal((JourneyPhase.Use, 1, 1), (settled.Phase, settled.Cycle, settled.Sales));
        Assert.True(settled.Probability.Value > 0.75 && settled.Probability.Low > 0.5);
        Assert.InRange(settled.DaysInPhase, 80, 87);

        var later = Score(180, new Story().On(0, EventKind.Purchase));
        Assert.Equal((JourneyPhase.Onboarding, 177.0), (later.Phase, later.DaysInPhase));
        Assert.True(later.Probability.Uncertainty > 0.8);
    }

    [Fact]
    public void R20_one_stray_event_does_not_undo_a_habit_two_do()
    {
        var used = new Story().Every(3, EventKind.ProductUsed, from: 1, to: 200).On(0, EventKind.Purchase);
        Assert.Equal(JourneyPhase.Use, Score(202, used.On(201, EventKind.Research)).Phase);
        Assert.Equal(JourneyPhase.Consideration, Score(203, used.On(201.1, EventKind.Research).On(201.2, EventKind.Research)).Phase);
        Assert.Equal(JourneyPhase.Consideration, JourneyStrategies.Latest.Score(used.Events.OrderBy(e => e.At).ToArray(), Story.Day(201.05), EvidencePolicy.Default).Phase);
    }

    [Fact]
    public void R20_what_a_brand_sends_to_a_buyer_says_nothing_of_the_buyer()
    {
        var left = new Story().On(0, EventKind.Purchase).Every(7, EventKind.Broadcast, from: 1).Every(7, EventKind.Offer, from: 2);
        Assert.Equal(JourneyPhase.Onboarding, Score(365, left).Phase);
        Assert.Equal(0, Score(365, left).WithCompany.Value);
        Assert.Null(Score(365, left).DaysSinceAfterSaleContact);
    }

    [Fact]
    public void R20_both_relationships_after_the_sale_are_scored_apart()
    {
        var machine = new Story(Counterpart.Product("espresso-machine"));
        var sold = new Story().On(0, EventKind.Purchase);
        var loved = Score(365, sold, machine.Every(5, EventKind.ProductUsed, from: 1).On(100, EventKind.ProductLoved));
        Assert.True(loved.WithProduct.Value > 0.9);
        Assert.Equal(0, loved.WithCompany.Value);

        var cared = Score(365, new Story().On(0, EventKind.Purchase).Every(20, EventKind.ServiceGood, from: 1).Every(20, EventKind.Conversation, from: 1));
        Assert.True(cared.WithCompany.Value > 0.8);
        Assert.Equal(0, cared.WithProduct.Value);

        var troubled = Score(365, new Story().On(0, EventKind.Purchase), new Story(Counterpart.Product("espresso-machine")).Every(5, EventKind.ProductUsed, from: 1).Every(10, EventKind.ProductProblem, from: 300));
        Assert.True(troubled.WithProduct.Value < loved.WithProduct.Value);

        var before = Score(365, new Story().Every(20, EventKind.Conversation, to: 300).On(310, EventKind.Purchase));
        Assert.Equal(0, before.WithCompany.Value);
    }

    [Fact]
    public void R20_silence_after_the_sale_is_found_by_what_is_usual_there()
    {
        Story Sold(string customer, double? contact, double at = 0)
        {
            var story = new Story(customer: customer).On(at, EventKind.Purchase).On(at + 3, EventKind.Broadcast);
            return contact is { } day ? story.On(at + day, EventKind.ServiceGood) : story;
        }

        IReadOnlyList<SilenceAlert> Alerts(double day, params IEnumerable<Story> stories) => SilenceAlerts.Of(
            CustomerLife.In(EventLog.Create(stories.SelectMany(s => s.Events)), Story.Day(day)), Story.Day(day), EvidencePolicy.Default);

        // Nobody knows what is usual: the constant, 30 days.
        Assert.Empty(Alerts(29, Sold("silent", null)));
        var alert = Assert.Single(Alerts(31, Sold("silent", null)));
        Assert.Equal((UsualDelaySource.Options, 31.0, 30.0), (alert.Source, alert.SilentDays, alert.UsualDays));
        Assert.Empty(Alerts(60, Sold("called", 50)));

        // Thirty customers were called after 8 to 12 days: who has not been after 15 is forgotten.
        var called = Enumerable.Range(0, 30).Select(i => Sold($"c{i:00}", 8 + (i % 5))).ToList();
        var learned = Assert.Single(Alerts(15, [.. called, Sold("silent", null)]));
        Assert.Equal(("silent", UsualDelaySource.Brand, 12.0), (learned.Key.Customer, learned.Source, learned.UsualDays));

        // Who buys much has more at stake; all silent is all alerted.
        var all = Alerts(90, Enumerable.Range(0, 10).Select(i => Sold($"s{i}", null)).Append(Sold("regular", null).On(20, EventKind.Purchase).On(40, EventKind.Purchase)));
        Assert.Equal(11, all.Count);
        Assert.Equal("regular", all[0].Key.Customer);

        // A customer who is called late each time is used to that.
        var slow = new Story(customer: "slow");
        for (var i = 0; i < 6; i++)
            slow.On(100 * i, EventKind.Purchase).On((100 * i) + 40, EventKind.ServiceGood);
        slow.On(600, EventKind.Purchase);
        Assert.Empty(Alerts(635, [.. called, slow]));
        Assert.Equal(UsualDelaySource.Customer, Assert.Single(Alerts(641, [.. called, slow])).Source);
    }
}
