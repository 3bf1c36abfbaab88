using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Explanations;

/// <summary>
/// By how much a score moves between two instants although nothing true changed: a larger move asks for a reason, a smaller one is noise. The one rule
/// behind <c>docs/how-to-read-a-score.md</c> and the report's "clearly moved". Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Sums of a steady stream that halve in h days correlate by r = 2^(-days / h), so the difference of two scores spreads by sqrt(2 (1 - r)) of the spread
/// of one. h is <see cref="ContinuumPolicy.MassHalfLifeDays"/>, the half-life of certainty. How well it holds is measured there by simulation.
/// </remarks>
public sealed class ScoreNoise
{
    /// <summary>The rule for a time between two scores.</summary>
    /// <param name="between">From the earlier instant to the later; at least zero.</param>
    /// <param name="policy">The policy of both scores; null for <see cref="EvidencePolicy.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is below zero.</exception>
    /// <exception cref="PolicyException">The policy has faults: all of them.</exception>
    public ScoreNoise(TimeSpan between, EvidencePolicy? policy = null)
    {
        if (between < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(between), between, "between is below zero: the later instant lies before the earlier.");
        Share = Math.Sqrt(2 * (1 - (policy ?? EvidencePolicy.Default).Compiled.Growth(EvidenceSum.Mass, -between.Ticks)));
    }

    /// <summary>The largest move that is noise, in halves of the earlier 90 % interval: sqrt(2 (1 - 2^(-days / h))), 0 for the same instant, 1 for h days, below sqrt(2).</summary>
    public double Share { get; }

    /// <summary>The largest move that is noise, in the unit of the score: <see cref="Share"/> times half the width of the earlier interval.</summary>
    /// <param name="low">Lower end of the earlier 90 % interval.</param>
    /// <param name="high">Its upper end, not below the lower.</param>
    /// <returns>At least 0; NaN where an end is.</returns>
    public double Of(double low, double high) => (high - low) / 2 * Share;

    /// <summary>Whether a move is larger than noise.</summary>
    /// <param name="before">The earlier figure with its interval.</param>
    /// <param name="after">The later value.</param>
    /// <returns>Whether it asks for a reason.</returns>
    public bool IsExceeded(in Estimate before, double after) => Math.Abs(after - before.Value) > Of(before.Low, before.High);
}
