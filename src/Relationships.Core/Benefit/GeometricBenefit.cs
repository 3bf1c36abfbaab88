using Relationships.Policies;

namespace Relationships.Benefit;

/// <summary>
/// Read me first: each side has r / (r + s + W), both together the geometric mean, which is 0 where one side has nothing,
/// but lets much on one side make up for little on the other; <see cref="LesserBenefit"/> does not.
/// </summary>
public sealed class GeometricBenefit : IBenefitStrategy
{
    private readonly BenefitOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="BenefitOptions.Default"/>.</param>
    public GeometricBenefit(BenefitOptions? options = null) => _options = options ?? BenefitOptions.Default;

    /// <inheritdoc/>
    public BenefitScore Score(in BenefitEvidence evidence, EvidencePolicy policy) => BenefitParts.Score(evidence, policy, _options, Mean);

    /// <summary>Kept between its two numbers, which rounding may miss by a bit.</summary>
    private static double Mean(double x, double y) => Math.Clamp(Math.Sqrt(x * y), Math.Min(x, y), Math.Max(x, y));
}
