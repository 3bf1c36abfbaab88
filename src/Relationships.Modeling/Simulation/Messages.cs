using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>What the brand sends and what is said of it, from its calendar; and how the customer takes it.</summary>
internal static class Messages
{
    public static void Live(CustomerLife life, BrandCalendar calendar)
    {
        var isOnList = life.IsOnList;
        foreach (var entry in calendar.Entries)
        {
            // Pushes go to the list; deeds and scandals to whoever follows the brand at all.
            if (entry.At <= life.First || (!isOnList && (entry.IsPush || life.Archetype.IsOneTime)))
                continue;
            var expected = life.Scale * entry.Reach * (entry.IsPush ? .2 + (1.6 * life.Pushiness) : 1);
            var number = (int)expected + (life.Random.NextBoolean(expected - Math.Floor(expected)) ? 1 : 0);
            for (var i = 0; i < number; i++)
            {
                // Beyond one, the rate has been scaled up: the others come on the following days.
                var at = i == 0 ? entry.At : life.Clock.Within(entry.At + ((1 + life.Random.NextInt32(3)) * SimulatedClock.Day), Hours.Waking, life.Random);
                life.Add(at, entry.Kind, entry.Channel, connection: entry.Connection, tag: i == 0 && entry.IsPush ? "campaign" : null);
                isOnList &= !Takes(life, entry, at + 60 + (long)life.Random.NextExponential(6 * SimulatedClock.Hour));
            }
        }

        foreach (var at in life.Moments(2.5 * life.Pushiness, Hours.Waking, static _ => .7))
        {
            life.Add(at, EventKind.DataUsedToSell, Channel.Email);
            if (life.Random.NextBoolean(.06 * (1 - life.Depth(at))))
                life.Add(at + 600, EventKind.IntrusionReported, Channel.Email);
        }
    }

    /// <summary>Notes what the customer does about it; true where it wants no more.</summary>
    private static bool Takes(CustomerLife life, in CalendarEntry entry, long at)
    {
        var random = life.Random;
        var depth = life.Depth(at);
        if (entry.Kind == EventKind.ConnectionDemonstrated && random.NextBoolean(.05 + (.85 * depth)))
            life.Add(at, EventKind.ConnectionResponded, entry.Channel, connection: entry.Connection);
        else if (entry.Kind == EventKind.CriticismWitnessed)
            Criticised(life, at);
        else if (entry.Kind == EventKind.ValueViolated || entry.Kind == EventKind.ConcealmentExposed)
            life.MayLeave(at, .4);
        if (!entry.IsPush || entry.Channel.Class() is ChannelClass.OneWay)
            return false;

        if (entry.Kind == EventKind.Offer)
            life.ExpectedPrompted += .02 + (.03 * depth);
        if (entry.Kind == EventKind.Offer && random.NextBoolean(.02 + (.03 * depth)))
            life.Prompted.Add(life.Clock.Staffed(at, random));
        if (entry.Kind == EventKind.Content && random.NextBoolean(.01 + (.06 * depth)))
            life.Add(at, EventKind.ContactWelcomed, entry.Channel);
        if (random.NextBoolean(.004 * (1 - depth)))
            life.Add(at, EventKind.ContactDeclined, entry.Channel);
        if (random.NextBoolean(.001 * life.Pushiness * (1 - depth)))
            life.Add(at, EventKind.IntrusionReported, entry.Channel);
        if (!random.NextBoolean((.001 + (.012 * life.Pushiness * (1 - depth))) / Math.Max(1, life.Scale)))
            return false;
        life.Add(at + 30, EventKind.Unsubscribe, Channel.Email);
        return true;
    }

    /// <summary>Speaks up for the brand, or joins in, or lets it pass.</summary>
    public static void Criticised(CustomerLife life, long at)
    {
        var depth = life.Depth(at);
        if (life.Random.NextBoolean(.7 * depth * Math.Sqrt(depth)))
            life.Add(at, EventKind.Defence, Channel.Social);
        else if (life.Random.NextBoolean(.1 * (1 - life.Quality) * (1 - depth)))
            life.Add(at, EventKind.Attack, Channel.Social);
    }
}
