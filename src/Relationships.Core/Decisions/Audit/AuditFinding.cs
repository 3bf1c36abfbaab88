using Relationships.Numerics;

namespace Relationships.Decisions.Audit;

/// <summary>One piece of an answer.</summary>
/// <param name="Name">What it is, in snake_case.</param>
/// <param name="Words">It in words.</param>
/// <param name="Count">How many events, customers or declarations it rests on; at least 0.</param>
/// <param name="Estimate">The figure, with its interval and uncertainty; null where it is not a figure, or not known.</param>
public sealed record AuditFinding(string Name, string Words, long Count, Estimate? Estimate = null);
