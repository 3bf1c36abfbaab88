using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Resilience;

/// <summary>What resilience is computed from, as plain numbers at the as-of.</summary>
/// <remarks><c>default</c> was never tried.</remarks>
public readonly record struct ResilienceEvidence
{
    /// <summary>Decayed trials survived, by severity, and rivals declined; at least 0. Lock-in is not yet taken off.</summary>
    public double Survived { get; init; }

    /// <summary>Decayed trials that the customer left after, by severity; at least 0.</summary>
    public double Failed { get; init; }

    /// <summary>Decayed social and recognition events; at least 0.</summary>
    public double Warmth { get; init; }

    /// <summary>Whether the customer was ever seen to go over to a rival.</summary>
    public bool HasSwitched { get; init; }

    /// <summary>How far the customer is kept from leaving by something other than the relationship (a contract, the lack of a rival), from 0 (free) to 1.</summary>
    public double LockIn { get; init; }

    /// <summary>r: staying counts only as far as leaving was possible.</summary>
    internal double Stayed => (1 - LockIn) * Survived;

    internal static ResilienceEvidence Of(EvidenceBatch evidence, int row, double lockIn) => new()
    {
        Survived = evidence[EvidenceSum.TrialsSurvived][row],
        Failed = evidence[EvidenceSum.TrialsFailed][row],
        Warmth = evidence[EvidenceSum.Social][row] + evidence[EvidenceSum.Recognition][row],
        HasSwitched = evidence.HasSwitched[row],
        LockIn = lockIn,
    };
}
