using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Resilience;

/// <summary>
/// Read me first: the share of trials survived, r / (r + s), with Wilson's 90 % interval. Without a trial it is the base rate and
/// the interval 0 to 1. One trial makes it 0 or 1; <see cref="BetaResilience"/> is calmer.
/// </summary>
public sealed class RatioResilience : IResilienceStrategy
{
    private readonly ResilienceOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ResilienceOptions.Default"/>.</param>
    public RatioResilience(ResilienceOptions? options = null) => _options = options ?? ResilienceOptions.Default;

    /// <inheritdoc/>
    public ResilienceScore Score(in ResilienceEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var prior = policy.Prior;
        var mass = evidence.Stayed + evidence.Failed;
        if (mass <= 0)
            return ResilienceParts.Score(evidence, policy, new Estimate(prior.BaseRate, 0, 1, 1, 0), 0, 0, 0);

        var ratio = evidence.Stayed / mass;
        var (lower, upper) = WilsonInterval.Of(evidence.Stayed, mass, 0.90);
        var (low, high) = _options.Intervals ? (Math.Min(lower, ratio), Math.Max(upper, ratio)) : (0, 1);
        return ResilienceParts.Score(
            evidence,
            policy,
            new Estimate(ratio, low, high, prior.Weight / (prior.Weight + mass), mass),
            lower,
            ratio * (1 - prior.BaseRate),
            0 - (evidence.Failed / mass * prior.BaseRate));
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, ReadOnlySpan<double> lockIn, EvidencePolicy policy, ResilienceColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        for (var i = 0; i < evidence.Count; i++)
            destination.Set(i, Score(ResilienceEvidence.Of(evidence, i, lockIn[i]), policy));
    }
}
