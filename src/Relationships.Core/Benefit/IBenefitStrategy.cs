using Relationships.Policies;

namespace Relationships.Benefit;

/// <summary>A way to tell what both sides have of a relationship. Implementations are immutable and thread-safe.</summary>
public interface IBenefitStrategy
{
    /// <summary>Scores one relationship, or a brand from the sum of its relationships' evidence.</summary>
    /// <param name="evidence">What each side has had; every number finite and at least 0.</param>
    /// <param name="policy">What events count for: the prior's weight.</param>
    /// <returns>The score.</returns>
    BenefitScore Score(in BenefitEvidence evidence, EvidencePolicy policy);
}
