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
