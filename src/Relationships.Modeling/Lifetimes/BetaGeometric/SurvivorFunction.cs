namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>A smooth function of A = α + T for customers of one x, at several points at once.</summary>
/// <param name="scales">A, above 0.</param>
/// <param name="values">Receives the values.</param>
internal delegate void SurvivorFunction(ReadOnlySpan<double> scales, Span<double> values);
