using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Transparency;

/// <summary>A way to turn what speaks for and against transparency into shares. Implementations are immutable and thread-safe.</summary>
public interface ITransparencyStrategy
{
    /// <summary>One share.</summary>
    /// <param name="evidenceFor">Decayed evidence for; at least 0.</param>
    /// <param name="evidenceAgainst">Decayed evidence against; at least 0.</param>
    /// <param name="prior">What is believed without evidence.</param>
    /// <returns>The share.</returns>
    Estimate Share(double evidenceFor, double evidenceAgainst, PriorPolicy prior);

    /// <summary>Scores one relationship, or a brand from the sum of its relationships' evidence.</summary>
    /// <param name="evidence">The evidence; every number finite and at least 0.</param>
    /// <param name="policy">What events count for: prior and base rate.</param>
    /// <returns>The score.</returns>
    TransparencyScore Score(in TransparencyEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var prior = policy.Prior;
        return new TransparencyScore
        {
            Openness = Share(evidence.Disclosed, evidence.Concealed, prior),
            ValuesGap = Share(
                Math.Max(0, evidence.ValuesClaimed - evidence.ValuesDemonstrated) + evidence.ValuesViolated, evidence.ValuesDemonstrated, prior),
            Preparedness = Share(evidence.ResearchMet + evidence.ApproachesMet, evidence.ResearchUnmet + evidence.ApproachesUnmet, prior),
            ResearchMet = Share(evidence.ResearchMet, evidence.ResearchUnmet, prior),
            ApproachesMet = Share(evidence.ApproachesMet, evidence.ApproachesUnmet, prior),
            Evidence = evidence,
        };
    }
}
