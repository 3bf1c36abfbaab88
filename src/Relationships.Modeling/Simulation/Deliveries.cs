using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>Promises with a due date, of the brand and now and then of the customer: kept, late, broken, or left overdue.</summary>
internal static class Deliveries
{
    public static void AtPurchase(CustomerLife life, long at, Channel channel)
    {
        if (life.Random.NextBoolean(.1 + (.1 * life.Digital)))
            Promise(life, at + 20, channel, Initiator.Counterpart, .55 + (.43 * life.Quality));
        if (life.Random.NextBoolean(.012))
            Promise(life, at + 25, channel, Initiator.Customer, .9);
    }

    private static void Promise(CustomerLife life, long at, Channel channel, Initiator side, double reliability)
    {
        var random = life.Random;
        var episode = life.NewEpisode('p');
        var due = ((at / SimulatedClock.Day) + 2 + random.NextInt32(9)) * SimulatedClock.Day;
        Initiator? initiator = side == Initiator.Customer ? side : null;
        life.Add(at, EventKind.PromiseMade, channel, due: random.NextBoolean(.93) ? due : null, episode: episode, initiator: initiator);

        if (random.NextBoolean(reliability))
        {
            // Between an hour after and the due date.
            var kept = at + SimulatedClock.Hour + (long)((due - at - (2 * SimulatedClock.Hour)) * random.NextUniform());
            life.Add(kept, EventKind.PromiseKept, channel, episode: episode, initiator: initiator);
            return;
        }

        switch (random.NextUniform())
        {
            case < .5:
                life.Add(due + SimulatedClock.Hour + (long)random.NextExponential(5 * SimulatedClock.Day), EventKind.PromiseKept, channel, episode: episode, initiator: initiator);
                break;
            case < .75:
                life.Add(due + (long)(random.NextUniform() * 3 * SimulatedClock.Day), EventKind.PromiseBroken, channel, severity: .2 + (.6 * random.NextUniform()), episode: episode, initiator: initiator);
                break;
            default:
                // Never mentioned again: overdue.
                break;
        }

        if (side == Initiator.Counterpart)
            life.MayLeave(due, .15);
    }
}
