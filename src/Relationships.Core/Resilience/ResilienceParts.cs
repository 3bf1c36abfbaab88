using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Resilience;

/// <summary>What the strategies share: from a chance and the lower end of its interval to a score.</summary>
internal static class ResilienceParts
{
    public static ResilienceScore Score(in ResilienceEvidence evidence, EvidencePolicy policy, in Estimate estimate, double lowerBound, double fromSurvived, double fromFailed) => new()
    {
        Estimate = estimate,
        Status = Status(evidence, policy.Resilience, lowerBound),
        BaseRate = policy.Prior.BaseRate,
        FromSurvived = fromSurvived,
        FromFailed = fromFailed,
        LockIn = evidence.LockIn,
    };

    /// <summary>The statuses of eight rows, by the lower ends of their intervals.</summary>
    public static void Statuses(EvidenceBatch evidence, ReadOnlySpan<double> lockIn, ResiliencePolicy policy, int start, ReadOnlySpan<double> lowerBounds, bool areUntested, Span<ResilienceStatus> destination)
    {
        var count = Math.Min(lowerBounds.Length, destination.Length - start);
        if (areUntested)
        {
            // Untested is the default.
            destination.Slice(start, count).Clear();
            return;
        }

        for (var i = start; i < start + count; i++)
            destination[i] = Status(ResilienceEvidence.Of(evidence, i, lockIn[i]), policy, lowerBounds[i - start]);
    }

    private static ResilienceStatus Status(in ResilienceEvidence evidence, ResiliencePolicy policy, double lowerBound)
    {
        if (evidence.Stayed + evidence.Failed <= 0)
            return ResilienceStatus.Untested;
        if (!(lowerBound > policy.Bound))
            return ResilienceStatus.Fragile;
        return evidence.Warmth >= policy.KinWarmth && !evidence.HasSwitched && evidence.LockIn < policy.KinLockIn
            ? ResilienceStatus.Kin
            : ResilienceStatus.Resilient;
    }
}
