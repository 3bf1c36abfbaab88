using Relationships.Decisions;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Essays;

public sealed class R25Attribution
{
    private static readonly RelationshipEconomics s_costs = Stations.Neighbourhood with { Actions = [new ActionTerms(EventKind.Gesture, 3), new ActionTerms(EventKind.Broadcast, 3)] };

    [Fact]
    public void R25_small_gestures_return_more_than_advertising_for_the_same_money()
    {
        var gains = By(AttributionBy.Kind).Of(Log(Customers(8)), Story.Day(365), TestContext.Current.CancellationToken);
        var (gesture, broadcast) = (gains.Single(g => g.Group == "gesture"), gains.Single(g => g.Group == "broadcast"));

        Assert.True(gesture.GainPerCost > 0);
        Assert.True(gesture.GainPerCost > broadcast.GainPerCost);
        Assert.True(gesture.IsDistinctFrom(broadcast));
    }

    [Fact]
    public void R25_gains_are_attributed_to_the_people_at_the_front_line_and_sum_to_the_whole()
    {
        var log = Log(Customers(8));
        var gains = By(AttributionBy.Representative).Of(log, Story.Day(365), TestContext.Current.CancellationToken);
        var whole = RelationshipScorer.Default.Score(LedgerTable.Fold(log, Story.Day(365), cancellation: TestContext.Current.CancellationToken), Story.Day(365));
        var sum = 0.0;
        for (var i = 0; i < whole.Count; i++)
            sum += whole[i].Continuum.Value;

        Assert.Equal(sum, gains.Sum(g => g.Gain.Value), 1e-9);
        Assert.True(gains.Single(g => g.Group == "Jo").Gain.Value > gains.Single(g => g.Group == "Max").Gain.Value);
        Assert.Contains(gains, g => g.Group == GainAttribution.Unnamed);
    }

    [Fact]
    public void R25_with_one_customer_each_two_people_cannot_be_told_apart()
    {
        var jo = new Story(customer: "a").Every(30, EventKind.Purchase).Every(90, EventKind.Gesture, with: e => e with { Representative = "Jo" });
        var max = new Story(customer: "b").Every(30, EventKind.Purchase).Every(100, EventKind.Gesture, with: e => e with { Representative = "Max" });
        var gains = By(AttributionBy.Representative).Of(Log([jo, max]), Story.Day(365), TestContext.Current.CancellationToken);

        Assert.False(gains.Single(g => g.Group == "Jo").IsDistinctFrom(gains.Single(g => g.Group == "Max")));
    }

    [Fact]
    public void R25_by_channel_and_since_an_instant_only_what_came_then_is_attributed()
    {
        var story = new Story().Every(10, EventKind.Purchase, Channel.Web).Every(30, EventKind.Conversation, Channel.Phone, from: 200);
        var attribution = new GainAttribution(new AttributionOptions { By = AttributionBy.Channel, Since = Story.Day(200), Economics = s_costs });
        var gains = attribution.Of(EventLog.Create(story.Events), 0, Story.Day(365));
        var before = RelationshipScorer.Default.Score(story.Events.Where(e => e.At < Story.Day(200)), Story.Day(365));

        Assert.Equal(["phone", "web"], gains.Select(g => g.Group).Order(StringComparer.Ordinal));
        Assert.Equal(story.Score(365).Continuum.Value - before.Continuum.Value, gains.Sum(g => g.Gain.Value), 1e-12);
        Assert.Null(gains[0].GainPerCost);
    }

    private static GainAttribution By(AttributionBy by) => new(new AttributionOptions { By = by, Economics = s_costs });

    private static Story[] Customers(int count) => [.. Enumerable.Range(0, count).Select(i => new Story(customer: $"c{i}")
        .Every(20 + i, EventKind.Purchase)
        .Every(30, EventKind.Broadcast)
        .Every(30, EventKind.Gesture, with: e => e with { Representative = "Jo" })
        .Every(120, EventKind.Answer, with: e => e with { Representative = "Max" }))];

    private static EventLog Log(IEnumerable<Story> stories) => EventLog.Create(stories.SelectMany(s => s.Events));
}
