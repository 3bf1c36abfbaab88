using System.Runtime.InteropServices;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>An episode of failures that no recovery has ended: its bad evidence is held here until then.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct OpenFailure
{
    /// <summary>Number of its name.</summary>
    public int Episode;

    /// <summary>How many recoveries failed.</summary>
    public int FailedRecoveries;

    /// <summary>Ticks of the instant at which a piece of its evidence weighs 1.</summary>
    public long Anchor;

    /// <summary>Its bad evidence as seen from the anchor, in the order of <see cref="BadSums.Every"/>.</summary>
    public BadSums Sums;

    /// <summary>What the episode's bad evidence is multiplied by: double deviation.</summary>
    public readonly double Factor(EpisodePolicy policy) => FailedRecoveries >= 2 ? policy.SecondFailureFactor : 1;

    /// <summary>Moves the anchor where an instant is too far ahead of it.</summary>
    public void Advance(CompiledPolicy policy, long ticks)
    {
        if (!DecayedSums.IsTooFar(ticks - Anchor, policy.ShortestBadHalfLifeTicks))
            return;
        for (var i = 0; i < BadSums.Count; i++)
            Sums[i] *= policy.Growth(BadSums.Every[i], Anchor - ticks);
        Anchor = ticks;
    }

    /// <summary>Adds a piece of bad evidence at its instant; call <see cref="Advance"/> first.</summary>
    public void Add(CompiledPolicy policy, EvidenceSum sum, double weight, long ticks) =>
        Sums[BadSums.IndexOf(sum)] += weight * policy.Growth(sum, ticks - Anchor);
}
