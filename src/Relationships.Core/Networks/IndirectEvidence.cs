using System.Collections.Immutable;

namespace Relationships.Networks;

/// <summary>All that others tell of a target, with the cap, and the ways on which it came.</summary>
/// <param name="Evidence">Weakened and capped.</param>
/// <param name="Witnesses">How many were heard.</param>
/// <param name="Paths">Unranked; contributions are not yet known.</param>
internal readonly record struct IndirectEvidence(NetworkEvidence Evidence, int Witnesses, ImmutableArray<TrustPath> Paths);
