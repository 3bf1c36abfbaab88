using Relationships.Numerics;

namespace Relationships.Consistency;

/// <summary>What can be said of one representative or channel.</summary>
/// <param name="Name">Whose quality.</param>
/// <param name="Quality">Share of good experiences, drawn towards everyone's mean the more, the fewer its own are; with its 90 % interval.</param>
/// <param name="Observed">Share of good experiences as they were counted; NaN without any.</param>
/// <param name="ProbabilityBelow">Probability that the true quality lies below everyone's mean.</param>
public readonly record struct GroupQuality(string Name, Estimate Quality, double Observed, double ProbabilityBelow);
