using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>What goes wrong, oftener the poorer the quality, and what is made good again.</summary>
internal static class Troubles
{
    public static void AtPurchase(CustomerLife life, long at, Channel channel)
    {
        var random = life.Random;
        var poor = 1 - life.Quality;
        if (random.NextBoolean(.1 * poor))
            Failure(life, at + 300, channel);
        if (random.NextBoolean(.1 * poor))
            Bad(life, at + 200, EventKind.ServicePoor, channel, random.NextBeta(2, 3));
        if (random.NextBoolean(.03 * poor))
            Bad(life, at + 400, EventKind.MisSold, channel, random.NextBeta(2, 2));
    }

    /// <summary>A bad event of severity; it may be told to others, and may drive the customer away.</summary>
    public static void Bad(CustomerLife life, long at, EventKind kind, Channel channel, double severity, Companion? with = null)
    {
        life.Add(at, kind, channel, with, severity: severity);
        Aftermath(life, at, severity);
    }

    private static void Failure(CustomerLife life, long at, Channel channel)
    {
        var random = life.Random;
        var severity = random.NextBeta(2, 2);
        var episode = random.NextBoolean(.95) ? life.NewEpisode('f') : null;
        life.Add(at, EventKind.Failure, channel, severity: severity, episode: episode);
        var now = at + 60 + (long)random.NextExponential(8 * SimulatedClock.Hour);
        if (random.NextBoolean(.3 + (.4 * severity)))
        {
            var where = Places.OfTalk(life);
            now = life.When(now, where);
            life.Add(now, EventKind.Complaint, where, severity: severity);
        }

        if (random.NextBoolean(.06))
        {
            now += SimulatedClock.Hour;
            life.Add(now, EventKind.Failure, channel, severity: severity, episode: episode, tag: "again");
        }

        var healed = false;
        for (var attempt = 0; attempt < 3 && !healed; attempt++)
        {
            if (!random.NextBoolean(.35 + (.55 * life.Quality)))
                break;
            now = life.Clock.Staffed(now + 600 + (long)random.NextExponential(SimulatedClock.Day), random);
            healed = random.NextBoolean(.3 + (.6 * life.Quality));
            life.Add(now, healed ? EventKind.Recovery : EventKind.RecoveryFailed, Places.OfTalk(life), episode: episode);
        }

        Aftermath(life, now + 60, healed ? severity / 4 : severity);
    }

    private static void Aftermath(CustomerLife life, long at, double severity)
    {
        var random = life.Random;
        if (random.NextBoolean(.12 * severity))
            life.Add(at + (long)(random.NextUniform() * 3 * SimulatedClock.Day), EventKind.ReviewBad, Channel.Web, severity: severity);
        if (random.NextBoolean(.05 * severity * (1 - life.Depth(at))))
            life.Add(at + (long)(random.NextUniform() * 3 * SimulatedClock.Day), EventKind.Attack, Channel.Social, severity: severity);
        life.MayLeave(at, severity);
    }
}
