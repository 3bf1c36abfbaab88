using Relationships.Policies;

namespace Relationships.Benefit;

/// <summary>
/// The recommended strategy: each side has r / (r + s + W), both together what the worse-off has. More for the better-off
/// alone does not make a "we": it can't be faked.
/// </summary>
public sealed class LesserBenefit : IBenefitStrategy
{
    private readonly BenefitOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="BenefitOptions.Default"/>.</param>
    public LesserBenefit(BenefitOptions? options = null) => _options = options ?? BenefitOptions.Default;

    /// <inheritdoc/>
    public BenefitScore Score(in BenefitEvidence evidence, EvidencePolicy policy) => BenefitParts.Score(evidence, policy, _options, Math.Min);
}
