namespace Relationships.Networks;

/// <summary>So much for, so much against.</summary>
/// <param name="Good">Pieces of evidence for; at least 0.</param>
/// <param name="Bad">Pieces of evidence against; at least 0.</param>
public readonly record struct NetworkEvidence(double Good, double Bad)
{
    /// <summary>Both together.</summary>
    public double Mass => Good + Bad;

    /// <summary>The same evidence, weakened so that its mass is at most a limit.</summary>
    /// <param name="limit">At least 0.</param>
    /// <returns>Good and bad in the same proportion.</returns>
    public NetworkEvidence AtMost(double limit) => Mass <= limit ? this : Times(limit / Mass);

    internal NetworkEvidence Plus(NetworkEvidence other) => new(Good + other.Good, Bad + other.Bad);

    // A difference that rounding took below nothing is nothing.
    internal NetworkEvidence Minus(NetworkEvidence other) => new(Math.Max(0, Good - other.Good), Math.Max(0, Bad - other.Bad));

    internal NetworkEvidence Times(double weight) => new(Good * weight, Bad * weight);
}
