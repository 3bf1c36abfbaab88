using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>What happens between visits: conversations, approaches and their answers, data given and used, points of connection.</summary>
internal static class Dialogues
{
    public static void Live(CustomerLife life)
    {
        var random = life.Random;
        foreach (var at in life.Moments(12 * life.Talkative, Hours.Waking, static d => d * Math.Sqrt(d)))
            Talk(life, at, EventKind.Conversation);
        foreach (var at in life.Moments(5, Hours.Waking, static d => .08 + (.9 * d)))
            Approach(life, at);
        foreach (var at in life.Moments(4, Hours.Shop, static d => d * d))
            life.Add(at, EventKind.Recognition, random.NextBoolean(.5) ? Channel.Email : Channel.Phone, tag: "remembered");
        foreach (var at in life.Moments(2, Hours.Shop, static d => d * d))
            life.Add(at, EventKind.Gesture, random.NextBoolean(.5) ? Channel.Post : Channel.Email);
        foreach (var at in life.Moments(.8, Hours.Waking, static d => .3 + (.5 * d)))
            life.Add(at, EventKind.Research, random.NextBoolean(.6) ? Channel.Search : Channel.Web);
        foreach (var at in life.Moments(1.5, Hours.Waking, static d => d))
        {
            life.Add(at, EventKind.DataShared, random.NextBoolean(.5) ? Channel.App : Channel.Web);
            if (random.NextBoolean(life.Quality))
                life.Add(at + (long)(random.NextUniform() * 40 * SimulatedClock.Day), EventKind.DataUsedToServe, Channel.App);
        }

        foreach (var at in life.Moments(1, Hours.Shop, static d => .1 + (.6 * d)))
            Connect(life, at);
        foreach (var at in life.Moments(.9, Hours.Waking, static d => d))
            life.Add(at, EventKind.RivalOfferDeclined, Channel.Email, other: Names.Rival(random));
        foreach (var at in life.Moments(.5, Hours.Waking, static d => d))
            life.Add(at, EventKind.ContactWelcomed, Channel.App);
    }

    /// <summary>The customer asks; mostly an answer comes, sooner where service is good.</summary>
    public static void Approach(CustomerLife life, long at, Companion? with = null)
    {
        var random = life.Random;
        var channel = Places.OfTalk(life);
        at = life.When(at, channel);
        if (at >= life.Until)
            return;
        var episode = random.NextBoolean(.7) ? life.NewEpisode('a') : null;
        life.Add(at, EventKind.Approach, channel, with, episode: episode);
        if (!random.NextBoolean(.4 + (.58 * life.Quality)))
            return;
        var hours = channel.Class() is ChannelClass.InPerson || channel == Channel.Phone ? .02 : 2 + (30 * (1 - life.Quality));
        life.Add(life.Clock.Staffed(at + 5 + (long)random.NextExponential(hours * SimulatedClock.Hour), random), EventKind.Answer, channel, with, episode: episode);
    }

    private static void Connect(CustomerLife life, long at)
    {
        var type = (ConnectionType)life.Random.NextInt32(6);
        life.Add(at, EventKind.ConnectionDemonstrated, Places.OfTalk(life), connection: type);
        if (life.Random.NextBoolean(life.Depth(at)))
            Talk(life, at + 300 + (long)life.Random.NextExponential(SimulatedClock.Day), EventKind.ConnectionResponded, type);
    }

    private static void Talk(CustomerLife life, long at, EventKind kind, ConnectionType? connection = null)
    {
        var channel = Places.OfTalk(life);
        life.Add(life.When(at, channel), kind, channel, connection: connection);
    }
}
