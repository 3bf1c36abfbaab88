using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// In a slice: an event of an episode that an earlier slice may have begun. Its part in the episode waits for the merge;
/// what it counts for by itself is in the sums already, and noted here so that it can be taken back.
/// </summary>
internal sealed record PendingEnd(EventKind Kind, Initiator By, int Episode, long At, double Strength, double Severity, bool SaysStrength, bool SaysSeverity)
{
    /// <summary>What a costly signal's evidence is multiplied by.</summary>
    public double Cost { get; init; } = 1;

    public List<Contribution> Counted { get; init; } = [];

    /// <summary>A piece of evidence in the sums.</summary>
    public readonly record struct Contribution(EvidenceSum Sum, Channel Channel, double Weight, long At);
}
