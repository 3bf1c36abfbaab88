using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Trust;

/// <summary>What trust between the two sides is computed from, as plain numbers at the as-of.</summary>
/// <remarks><c>default</c> is two strangers.</remarks>
public readonly record struct TrustEvidence
{
    /// <summary>The counterpart's ability.</summary>
    public FacetEvidence Ability { get; init; }

    /// <summary>The counterpart's integrity.</summary>
    public FacetEvidence Integrity { get; init; }

    /// <summary>The counterpart's benevolence.</summary>
    public FacetEvidence Benevolence { get; init; }

    /// <summary>The customer's integrity.</summary>
    public FacetEvidence CustomerIntegrity { get; init; }

    /// <summary>The customer's benevolence.</summary>
    public FacetEvidence CustomerBenevolence { get; init; }

    internal static TrustEvidence Of(EvidenceBatch evidence, int row) => new()
    {
        Ability = new(evidence[EvidenceSum.AbilityGood][row], evidence[EvidenceSum.AbilityBad][row]),
        Integrity = new(evidence[EvidenceSum.IntegrityGood][row], evidence[EvidenceSum.IntegrityBad][row]),
        Benevolence = new(evidence[EvidenceSum.BenevolenceGood][row], evidence[EvidenceSum.BenevolenceBad][row]),
        CustomerIntegrity = new(evidence[EvidenceSum.CustomerIntegrityGood][row], evidence[EvidenceSum.CustomerIntegrityBad][row]),
        CustomerBenevolence = new(evidence[EvidenceSum.CustomerBenevolenceGood][row], evidence[EvidenceSum.CustomerBenevolenceBad][row]),
    };
}
