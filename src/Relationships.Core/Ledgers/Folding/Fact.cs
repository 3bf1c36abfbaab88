using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>An event with its defaults filled in and its names as numbers: what the fold takes.</summary>
internal struct Fact
{
    public const double DefaultStrength = 1;
    public const double DefaultSeverity = 0.5;

    public required FeedProgram Program;

    /// <summary>Ticks.</summary>
    public required long At;

    public double Strength = DefaultStrength;

    public double Severity = DefaultSeverity;

    /// <summary>What a costly signal's evidence is multiplied by.</summary>
    public double Cost = 1;

    /// <summary>When a promise falls due, in ticks; <see cref="long.MaxValue"/> for never.</summary>
    public long Due = long.MaxValue;

    /// <summary>Number of the episode's name, or <see cref="EpisodeNames.None"/>.</summary>
    public int Episode = EpisodeNames.None;

    public Channel Channel;

    /// <summary>The sum of those where a person, or a machine, acted; -1 where nobody knows.</summary>
    public sbyte Actor = -1;

    /// <summary>The point of connection; -1 for none.</summary>
    public sbyte Connection = -1;

    /// <summary>Whether the event states its strength; the end of a promise that does not has its promise's.</summary>
    public bool SaysStrength;

    /// <summary>Whether the event states its severity; the end of a promise that does not has its promise's.</summary>
    public bool SaysSeverity;

    public Fact()
    {
    }

    public readonly KindRole Role => Program.Rule.Role;

    public readonly Initiator By => Program.By;

    public readonly bool HasEpisode => Episode != EpisodeNames.None;

    /// <summary>An event as a fact; its kind is known to the policy.</summary>
    public static Fact Of(RelationshipEvent e, CompiledPolicy policy, int episode)
    {
        var rule = policy.Rule(e.Kind);
        return new Fact
        {
            Program = policy.Program(rule, e.Initiator ?? rule.Initiator),
            At = e.At.UtcTicks,
            Strength = e.Strength ?? DefaultStrength,
            Severity = e.Severity ?? DefaultSeverity,
            Cost = rule.Costly ? policy.CostFactor(e.Amount) : 1,
            Due = e.Due?.UtcTicks ?? long.MaxValue,
            Episode = episode,
            Channel = e.Channel,
            Actor = ActorOf(e.Human ?? e.Channel.IsHumanByDefault()),
            Connection = (sbyte)(e.Connection is { } point ? (int)point : -1),
            SaysStrength = e.Strength is not null,
            SaysSeverity = e.Severity is not null,
        };
    }

    /// <summary>The sum that an event's actor feeds.</summary>
    public static sbyte ActorOf(bool? human) => (sbyte)(human is not { } known ? -1 : (int)(known ? EvidenceSum.Human : EvidenceSum.Automated));
}
