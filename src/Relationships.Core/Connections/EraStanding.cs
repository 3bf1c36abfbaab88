namespace Relationships.Connections;

/// <summary>How an era stands in a relationship.</summary>
/// <param name="Strength">1 - prod (1 - c) over its own points, in [0, 1).</param>
/// <param name="Probability">Probability that the strength is at least tau.</param>
/// <param name="Holds">Whether it is probable enough (for the Relationship era: and mutual trust suffices).</param>
public readonly record struct EraStanding(double Strength, double Probability, bool Holds);
