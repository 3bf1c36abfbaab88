using Relationships.Events;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Simulation;

/// <summary>What the brand does to all: campaigns twice a week, deeds and scandals now and then. Drawn from stream 0.</summary>
internal sealed class BrandCalendar
{
    private static readonly Channel[] s_oneWay =
        [Channel.Display, Channel.Tv, Channel.Radio, Channel.Print, Channel.Outdoor, Channel.PayPerClick, Channel.Search];

    private static readonly Channel[] s_direct =
        [Channel.Email, Channel.Email, Channel.Email, Channel.Email, Channel.Sms, Channel.App, Channel.Social, Channel.Post];

    public BrandCalendar(SimulationOptions options, SimulatedClock clock)
    {
        var random = new RandomStream(options.Seed, 0);
        var entries = new List<CalendarEntry>();
        for (long week = 0; week < clock.End; week += 7 * SimulatedClock.Day)
        {
            entries.Add(Push(clock.Within(week + SimulatedClock.Day, Hours.Shop, random), random));
            entries.Add(Push(clock.Within(week + (4 * SimulatedClock.Day), Hours.Shop, random), random));
        }

        Sprinkle(4, EventKind.ValueDemonstrated, Channel.Social, .3);
        Sprinkle(2, EventKind.Disclosure, Channel.Web, .25);
        Sprinkle(9, EventKind.ConnectionDemonstrated, Channel.Social, .25);
        Sprinkle(4, EventKind.CriticismWitnessed, Channel.Social, .12);
        Sprinkle(.8, EventKind.ValueViolated, Channel.Social, .06);
        Sprinkle(.4, EventKind.ConcealmentExposed, Channel.Social, .06);
        entries.RemoveAll(e => e.At >= clock.End);
        entries.Sort(static (x, y) => x.At.CompareTo(y.At));
        Entries = entries;

        // At least one of each, however short the time.
        void Sprinkle(double perYear, EventKind kind, Channel channel, double reach)
        {
            var number = 1 + random.NextPoisson(perYear * clock.End / SimulatedClock.Year);
            for (var i = 0; i < number; i++)
            {
                var at = clock.Within((long)(random.NextUniform() * clock.End), Hours.Waking, random);
                entries.Add(new CalendarEntry(at, kind, channel, reach, kind == EventKind.ConnectionDemonstrated ? (ConnectionType)random.NextInt32(6) : null));
            }
        }
    }

    /// <summary>All entries, by time.</summary>
    public IReadOnlyList<CalendarEntry> Entries { get; }

    private static CalendarEntry Push(long at, RandomStream random)
    {
        var kind = random.NextUniform() switch
        {
            < .5 => EventKind.Broadcast,
            < .77 => EventKind.Offer,
            < .95 => EventKind.Content,
            _ => EventKind.ValueClaimed,
        };
        return random.NextBoolean(.25) && kind != EventKind.Content
            ? new CalendarEntry(at, kind, s_oneWay[random.NextInt32(s_oneWay.Length)], .06)
            : new CalendarEntry(at, kind, s_direct[random.NextInt32(s_direct.Length)], .35);
    }
}
