using Relationships.Core.Tests.Generators;
using Relationships.Decisions;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Decisions;

public class GainAttributionTests
{
    [Fact]
    public void Shares_are_the_mean_over_every_order_of_joining()
    {
        double[] game = [0, 1, 2, 4, 0, 3, 2, 9];
        var shares = ShapleyValue.Of(3, game);
        int[][] orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

        for (var player = 0; player < 3; player++)
        {
            var mean = orders.Average(order =>
            {
                var before = order.TakeWhile(p => p != player).Sum(p => 1 << p);
                return game[before | (1 << player)] - game[before];
            });
            Assert.Equal(mean, shares[player], 1e-12);
        }
    }

    [Fact]
    public void Who_adds_nothing_gets_nothing_and_alike_gets_alike()
    {
        double[] game = [0, 5, 5, 10, 0, 5, 5, 10];

        Assert.Equal([5.0, 5.0, 0.0], ShapleyValue.Of(3, game).Select(s => Math.Round(s, 12)));
    }

    [Fact]
    public void Gains_sum_to_the_score_for_any_story() => Always.Holds(Stories.OfOne, story =>
    {
        var log = EventLog.Create(story.Events);
        if (log.RelationshipCount == 0)
            return;
        var whole = RelationshipScorer.Default.Score(LedgerTable.Fold(log, story.AsOf), story.AsOf);
        foreach (var by in Enum.GetValues<AttributionBy>())
        {
            var gains = new GainAttribution(new AttributionOptions { By = by, MostGroups = 5 }).Of(log, 0, story.AsOf);
            Assert.Equal(whole.Count == 0 ? 0 : whole[0].Continuum.Value, gains.Sum(g => g.Gain.Value), 1e-12);
            Assert.True(gains.Length <= 5);
            Assert.All(gains, g => Assert.InRange(g.Gain.Value, g.Gain.Low, g.Gain.High));
            Assert.Equal(log.EventsBefore(0, story.AsOf).Length, gains.Sum(g => g.Events));
        }
    }, 100);

    [Fact]
    public void Those_who_matter_most_are_named_and_dust_is_nothing()
    {
        // Z alone does anything; the others' tags are as frequent, and first in the alphabet.
        RelationshipEvent At(int day, EventKind kind, string who) => new("c", kind, Essays.Story.Day(day)) { Representative = who };
        var events = Enumerable.Range(0, 6).SelectMany(i => new[]
        {
            At(i * 20, EventKind.Broadcast, "A"), At((i * 20) + 1, EventKind.Broadcast, "B"), At((i * 20) + 2, EventKind.Broadcast, "C"),
            At((i * 20) + 3, EventKind.ServiceGood, "Z"), At((i * 20) + 4, EventKind.Purchase, "Z2"),
        });
        var gains = new GainAttribution(new AttributionOptions { MostGroups = 3 }).Of(EventLog.Create(events), 0, Essays.Story.Day(200));

        Assert.Equal([GainAttribution.Others, "Z", "Z2"], gains.Select(g => g.Group).Order(StringComparer.Ordinal));
        Assert.Equal(30, gains.Sum(g => g.Events));
        Assert.All(gains, g => Assert.True(g.Gain.Value == 0 || Math.Abs(g.Gain.Value) > 1e-12 * gains.Sum(x => x.Gain.Value)));
    }

    [Fact]
    public void An_end_whose_beginning_is_taken_out_goes_with_it_as_in_a_log()
    {
        var story = new Essays.Story().Every(30, EventKind.Purchase, with: e => e with { Representative = "A" })
            .On(50, EventKind.Failure, with: e => e with { Representative = "A", Episode = "f" })
            .On(52, EventKind.Recovery, with: e => e with { Representative = "B", Episode = "f" })
            .On(60, EventKind.PromiseMade, with: e => e with { Representative = "B", Episode = "p" })
            .On(70, EventKind.PromiseKept, with: e => e with { Representative = "A", Episode = "p" });
        double Value(string who)
        {
            var left = EventLog.Create(story.Events.Where(e => who.Contains(e.Representative!, StringComparison.Ordinal)));
            return RelationshipScorer.Default.Score(left.AllEvents(), Essays.Story.Day(200)).Continuum.Value;
        }

        var gains = new GainAttribution().Of(EventLog.Create(story.Events), 0, Essays.Story.Day(200));
        Assert.Equal((Value("A") + Value("AB") - Value("B")) / 2, gains.Single(g => g.Group == "A").Gain.Value, 1e-12);
        Assert.Equal((Value("B") + Value("AB") - Value("A")) / 2, gains.Single(g => g.Group == "B").Gain.Value, 1e-12);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GainAttribution(new AttributionOptions { MostGroups = 1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GainAttribution(new AttributionOptions { MostGroups = 13 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new GainAttribution(new AttributionOptions { By = (AttributionBy)9 }));
    }
}
