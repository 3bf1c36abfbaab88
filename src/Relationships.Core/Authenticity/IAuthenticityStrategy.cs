using Relationships.Policies;

namespace Relationships.Authenticity;

/// <summary>A way to hold word against deed. Implementations are immutable and thread-safe.</summary>
public interface IAuthenticityStrategy
{
    /// <summary>Scores one relationship, or a brand from the sum of its relationships' evidence.</summary>
    /// <param name="evidence">Word and deed; every number finite and at least 0.</param>
    /// <param name="policy">What events count for: prior and base rate.</param>
    /// <returns>The score.</returns>
    AuthenticityScore Score(in AuthenticityEvidence evidence, EvidencePolicy policy);
}
