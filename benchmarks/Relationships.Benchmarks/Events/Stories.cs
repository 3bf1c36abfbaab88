using Relationships.Events;

namespace Relationships.Benchmarks.Events;

/// <summary>What can happen to a customer: stories of one event, and episodes whose end comes later, or never.</summary>
internal static class Stories
{
    public const byte Purchase = 0;

    private const int PerMille = 1000;

    // Stories that can be drawn, each with how many there are in a thousand.
    private static readonly (EventKind Kind, int Weight)[] s_drawn =
    [
        (EventKind.Purchase, 300), (EventKind.Broadcast, 180), (EventKind.Offer, 90), (EventKind.Conversation, 80),
        (EventKind.Recognition, 50), (EventKind.ServiceGood, 50), (EventKind.ServicePoor, 20), (EventKind.Return, 30),
        (EventKind.Recommendation, 20), (EventKind.PromiseMade, 60), (EventKind.Approach, 60), (EventKind.Failure, 30),
        (EventKind.ConnectionDemonstrated, 15), (EventKind.ConnectionResponded, 8), (EventKind.CriticismWitnessed, 4), (EventKind.Defence, 3),
    ];

    // Seven in ten episodes end well, one badly, two stay open; an approach can only be answered.
    private static readonly (EventKind Opener, EventKind Good, EventKind? Bad)[] s_episodes =
    [
        (EventKind.PromiseMade, EventKind.PromiseKept, EventKind.PromiseBroken),
        (EventKind.Approach, EventKind.Answer, null),
        (EventKind.Failure, EventKind.Recovery, EventKind.RecoveryFailed),
    ];

    private const double EndsWell = 0.7;
    private const double EndsBadly = 0.1;

    /// <summary>All kinds, by the code that columns hold.</summary>
    public static IReadOnlyList<EventKind> Kinds { get; } =
        [.. s_drawn.Select(s => s.Kind), .. s_episodes.Select(e => e.Good), .. s_episodes.Where(e => e.Bad is not null).Select(e => e.Bad!.Value)];

    private static readonly byte[] s_byDraw = [.. s_drawn.SelectMany((story, code) => Enumerable.Repeat((byte)code, story.Weight))];
    private static readonly (byte Good, byte Bad)[] s_ends = [.. Kinds.Take(s_drawn.Length).Select(Ends)];
    private static readonly bool[] s_amounts = [.. Kinds.Select(kind => kind == EventKind.Purchase || kind == EventKind.Return)];
    private static readonly bool[] s_connections = [.. Kinds.Select(kind => kind == EventKind.ConnectionDemonstrated || kind == EventKind.ConnectionResponded)];
    private static readonly bool[] s_dues = [.. Kinds.Select(kind => kind == EventKind.PromiseMade)];

    /// <summary>Events that a story has on average.</summary>
    public static double EventsPerStory { get; } =
        1 + s_drawn.Sum(story => s_episodes.Where(e => e.Opener == story.Kind).Sum(e => story.Weight * (e.Bad is null ? EndsWell : EndsWell + EndsBadly)) / PerMille);

    public static byte Draw(ref SplitMix64 random) => s_byDraw[random.Next(PerMille)];

    public static bool IsEpisode(byte kind) => s_ends[kind].Good != 0;

    public static bool HasAmount(byte kind) => s_amounts[kind];

    public static bool HasConnection(byte kind) => s_connections[kind];

    public static bool HasDue(byte kind) => s_dues[kind];

    /// <summary>How an episode ends: a kind, or 0 where it stays open.</summary>
    public static byte End(byte opener, ref SplitMix64 random)
    {
        var (good, bad) = s_ends[opener];
        var fate = random.NextDouble();
        return fate < EndsWell ? good : fate < EndsWell + EndsBadly ? bad : (byte)0;
    }

    private static (byte Good, byte Bad) Ends(EventKind opener)
    {
        foreach (var episode in s_episodes)
        {
            if (episode.Opener == opener)
                return (Code(episode.Good), episode.Bad is { } bad ? Code(bad) : (byte)0);
        }

        return default;
    }

    private static byte Code(EventKind kind) => (byte)Kinds.ToList().IndexOf(kind);
}
