using System.Globalization;
using Relationships.Events;
using Relationships.Modeling.Backtests;
using Relationships.Modeling.Backtests.Gains;
using Relationships.Modeling.Randomness;
using Relationships.Modeling.Simulation;

namespace Relationships.Modeling.Tests.Essays;

/// <summary>"The more digital marketing goes, the more relationships matter": whether that is so, a backtest says; here, that it can say either.</summary>
public sealed class R39Gain
{
    private static readonly DateTimeOffset s_start = new(2023, 1, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly s_split = DateOnly.FromDateTime(s_start.AddDays(299).DateTime);
    private static readonly RelationshipGainOptions s_renewals = new() { Outcome = EventKind.Renewal, Edges = [0.5] };

    [Fact]
    public void R39_where_digital_customers_stay_for_the_dialogue_the_relationship_tells_what_purchases_do_not()
    {
        // Who buys in the shop stays by habit; who buys online stays where somebody talked with them.
        var gain = RelationshipGain.Run(Log(static (digital, often, talkedWith, _) => digital ? talkedWith : often), s_split, Horizon.Days(90), s_renewals);

        var (shop, online) = (gain.Bands[0], gain.Bands[1]);
        Assert.Equal((0, 1), (shop.DigitalFrom, online.DigitalTo));
        Assert.Equal((200, 200), (shop.N, online.N));
        Assert.True(online.GainLow > 0.1, $"{gain}");
        Assert.True(online.Gain > shop.Gain);
        Assert.True(gain.TrendLow > 0);
        Assert.True(gain.All.GainLow > 0);
    }

    [Fact]
    public void R39_where_staying_is_luck_no_gain_is_found()
    {
        var gain = RelationshipGain.Run(Log(static (_, _, _, random) => random.NextBoolean(0.5)), s_split, Horizon.Days(90), s_renewals);

        Assert.True(gain.All.GainLow < 0.01, $"{gain}");
        Assert.InRange(gain.All.AucOfHistory!.Value, 0.4, 0.6);
        Assert.True(gain.TrendLow < 0 && gain.TrendHigh > 0);
    }

    [Fact]
    public void R39_a_simulated_log_has_its_gain_with_an_interval_by_digital_share()
    {
        var simulator = new RelationshipSimulator(new SimulationOptions { Customers = 600, Seed = 39 });
        var log = EventLog.Create(simulator.Events());
        var split = DateOnly.FromDateTime(simulator.End.UtcDateTime).AddDays(-183);
        var gain = RelationshipGain.Run(log, split, Horizon.Weeks(26));

        Assert.Equal(3, gain.Bands.Count(b => b.DigitalFrom is not null));
        Assert.Equal(gain.All.N, gain.Bands.Sum(b => b.N));
        Assert.Equal(gain.Bands.Select(b => b.DigitalFrom).Order(), gain.Bands.Select(b => b.DigitalFrom));
        Assert.All(gain.Bands.Prepend(gain.All), b => Assert.Equal(b.AucOfBoth!.Value - b.AucOfHistory!.Value, b.Gain!.Value, 1e-12));
        Assert.All(gain.Bands.Prepend(gain.All), b => Assert.True(b.GainLow < b.GainHigh));
        Assert.InRange(gain.All.AucOfHistory!.Value, 0.7, 1);
        Assert.Equal(gain.ToJson(), RelationshipGain.Run(log, split, Horizon.Weeks(26)).ToJson());

        // What comes after the judged window changes nothing, nor do events of the window that are not the outcome.
        var cut = EventLog.Create(log.AllEvents().Where(e => e.At < gain.AsOf || (e.At < gain.Until && e.Kind == EventKind.Purchase)));
        Assert.Equal(gain.ToJson(), RelationshipGain.Run(cut, split, Horizon.Weeks(26)).ToJson());
    }

    private static EventLog Log(Func<bool, bool, bool, RandomStream, bool> stays)
    {
        var random = new RandomStream(7);
        var events = new List<RelationshipEvent>();
        for (var i = 0; i < 400; i++)
        {
            var customer = i.ToString("000", CultureInfo.InvariantCulture);
            var (digital, often, talkedWith) = (i % 2 == 0, random.NextBoolean(0.5), random.NextBoolean(0.5));
            var channel = digital ? Channel.Web : Channel.InPerson;
            for (var day = (double)(i % 10); day < 300; day += (often ? 20 : 35) + random.NextInt32(12))
                Add(day, EventKind.Purchase);
            for (var day = 5.5; day < 300 && talkedWith; day += 15 + random.NextInt32(5))
            {
                Add(day, EventKind.Approach);
                Add(day + 0.1, EventKind.Recognition);
            }

            foreach (var window in new[] { 210, 300 })
            {
                if (stays(digital, often, talkedWith, random))
                    Add(window + random.NextInt32(80) + 0.5, EventKind.Renewal);
            }

            void Add(double day, EventKind kind) => events.Add(new RelationshipEvent(customer, kind, s_start.AddDays(day)) { Channel = channel });
        }

        return EventLog.Create(events);
    }
}
