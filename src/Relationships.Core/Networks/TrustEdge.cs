namespace Relationships.Networks;

/// <summary>A piece of evidence that one party has of another.</summary>
/// <param name="Source">Who has it; not empty, compared ordinally.</param>
/// <param name="Target">Of whom; not empty. A party's evidence of itself is left out of every graph.</param>
/// <param name="Kind">What it is good for.</param>
/// <param name="Good">Pieces of evidence for; finite, at least 0.</param>
/// <param name="Bad">Pieces of evidence against, bad news' extra weight included; finite, at least 0.</param>
/// <param name="At">Since when it is known: seen by every as-of that is strictly later.</param>
public readonly record struct TrustEdge(string Source, string Target, TrustEdgeKind Kind, double Good, double Bad, DateTimeOffset At);
