using System.Collections.Immutable;
using Relationships.Events;

namespace Relationships.Policies;

/// <summary>What one kind of event counts for.</summary>
public sealed record KindPolicy
{
    private readonly ImmutableArray<Evidence> _feeds = [];

    /// <summary>The side that begins the kind where the event does not say.</summary>
    public Initiator Initiator { get; init; }

    /// <summary>Whether a contact of this kind, begun by the counterpart, prompts the purchases that follow it.</summary>
    public bool Prompts { get; init; }

    /// <summary>Whether it is a costly signal: its evidence of trust grows with the amount forgone.</summary>
    public bool Costly { get; init; }

    /// <summary>Whether it tries the relationship: what the customer does within the window that follows tells how resilient it is.</summary>
    public bool Tries { get; init; }

    /// <summary>Whether the customer leaves by it: a trial in whose window it falls was not survived.</summary>
    public bool Leaves { get; init; }

    /// <summary>What it feeds, in the order of <see cref="EvidenceSum"/>; each sum at most once; empty = noted, not scored.</summary>
    public ImmutableArray<Evidence> Feeds
    {
        get => _feeds;
        init => _feeds = value.IsDefault ? [] : value;
    }

    /// <summary>Equal by what it says.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether initiator, flags and feeds are the same.</returns>
    public bool Equals(KindPolicy? other) =>
        other is not null && Initiator == other.Initiator && Prompts == other.Prompts && Costly == other.Costly
        && Tries == other.Tries && Leaves == other.Leaves && Feeds.SequenceEqual(other.Feeds);

    /// <summary>A hash of what it says.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Initiator, Prompts, Costly, Tries, Leaves, Feeds.Length);
}
