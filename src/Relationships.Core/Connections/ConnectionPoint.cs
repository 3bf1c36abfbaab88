using Relationships.Numerics;

namespace Relationships.Connections;

/// <summary>One point of connection between a customer and a brand. <c>default</c> is not available.</summary>
/// <param name="IsAvailable">Whether the brand offers it: declared in its identity, or without one, demonstrated.</param>
/// <param name="Demonstrated">The brand's side, in [0, 1).</param>
/// <param name="Responded">The customer's side, in [0, 1).</param>
/// <param name="Strength">How strongly both meet in it, in [0, 1), with its certainty; 0 without a response.</param>
public readonly record struct ConnectionPoint(bool IsAvailable, double Demonstrated, double Responded, Estimate Strength);
