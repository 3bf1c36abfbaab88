using System.Collections.Immutable;
using Relationships.Events;

namespace Relationships.Connections;

/// <summary>How points of connection are computed. What events count for and thresholds stand in the policy.</summary>
public sealed record ConnectionOptions
{
    /// <summary>Without a declared identity, with intervals.</summary>
    public static ConnectionOptions Default { get; } = new();

    /// <summary>
    /// The points that the brand's identity declares: the others are unavailable, not zero. Null (the default) where no
    /// identity is declared: a point is available once demonstrated.
    /// </summary>
    public ImmutableHashSet<ConnectionType>? Declared { get; init; }

    /// <summary>Whether 90 % intervals are computed (the costly part); without, they are 0 to 1. Default true.</summary>
    public bool Intervals { get; init; } = true;
}
