using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>A product, person or community that a customer has a relationship with of its own.</summary>
/// <param name="Counterpart">Which.</param>
/// <param name="Potential">How deep that relationship can become, from 0 to 1; akin to the brand's, not the same.</param>
internal sealed record Companion(Counterpart Counterpart, double Potential);
