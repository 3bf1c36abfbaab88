using Relationships.Numerics;

namespace Relationships.Networks;

/// <summary>What a rating counts for as evidence.</summary>
public sealed record RatingOptions
{
    /// <summary>Scale 10, bad news twice, half of it for referral.</summary>
    public static RatingOptions Default { get; } = new();

    /// <summary>
    /// The largest size of a rating; above 0, default 10. A rating is half a piece of evidence for saying so, and up to half
    /// for its size over this; larger ones count as this. A rating of 0 is a quarter each way.
    /// </summary>
    public double Scale { get; init; } = 10;

    /// <summary>lambda: how many good ratings a bad one of the same size weighs; 1 to 100, default 2.</summary>
    public double BadWeight { get; init; } = 2;

    /// <summary>
    /// How much of a rating also says what the target's word is worth; in [0, 1], default 0.5. Who deals honestly mostly
    /// speaks honestly, but that is another thing (heuristic).
    /// </summary>
    public double ReferralShare { get; init; } = 0.5;

    /// <summary>Checks the options, which building a graph does too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is out of its range, or NaN.</exception>
    public void Validate()
    {
        ArgumentChecks.PositiveFinite(Scale, nameof(Scale));
        if (!(BadWeight >= 1 && BadWeight <= 100))
            throw ArgumentChecks.OutOfRange(nameof(BadWeight), BadWeight, "between 1 and 100");
        ArgumentChecks.Probability(ReferralShare, nameof(ReferralShare));
    }

    /// <summary>The evidence that a rating is.</summary>
    /// <param name="rating">A finite number.</param>
    /// <returns>Good and bad pieces.</returns>
    public NetworkEvidence Evidence(double rating)
    {
        if (rating == 0)
            return new NetworkEvidence(0.25, 0.25 * BadWeight);
        var weight = 0.5 + (0.5 * Math.Min(1, Math.Abs(rating) / Scale));
        return rating > 0 ? new NetworkEvidence(weight, 0) : new NetworkEvidence(0, BadWeight * weight);
    }
}
