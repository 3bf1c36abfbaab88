using System.Runtime.Intrinsics;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Resilience;

/// <summary>
/// The recommended strategy: a Beta opinion over trials, (r + a W) / (r + s + W), r survived, s failed. It starts from the base rate with
/// full uncertainty, so that one trial survived does not make a rock.
/// </summary>
public sealed class BetaResilience : IResilienceStrategy
{
    private readonly ResilienceOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ResilienceOptions.Default"/>.</param>
    public BetaResilience(ResilienceOptions? options = null) => _options = options ?? ResilienceOptions.Default;

    /// <inheritdoc/>
    public ResilienceScore Score(in ResilienceEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var opinion = new Opinion(evidence.Stayed, evidence.Failed, policy.Prior.Weight, policy.Prior.BaseRate);
        return Score(evidence, policy, opinion, Interval(opinion));
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, ReadOnlySpan<double> lockIn, EvidencePolicy policy, ResilienceColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);
        var survived = evidence[EvidenceSum.TrialsSurvived];
        var failed = evidence[EvidenceSum.TrialsFailed];
        var estimates = destination.Estimates;
        var fromSurvived = destination[ResilienceFigure.FromSurvived];
        var fromFailed = destination[ResilienceFigure.FromFailed];
        var prior = policy.Prior;
        var weight = Vector512.Create(prior.Weight);
        var (priorFor, priorAgainst) = (Vector512.Create(prior.BaseRate * prior.Weight), Vector512.Create((1 - prior.BaseRate) * prior.Weight));
        Span<double> bounds = stackalloc double[VectorMath.Lanes];
        for (var i = 0; i < evidence.Count; i += VectorMath.Lanes)
        {
            var (stayed, left) = ((Vector512<double>.One - VectorMath.Load(lockIn, i)) * VectorMath.Load(survived, i), VectorMath.Load(failed, i));
            var mass = stayed + left;
            var total = mass + weight;
            var alpha = stayed + priorFor;
            var uncertainty = weight / total;

            // The lower bound is wanted for the status also where intervals are not; most relationships were never tried.
            var isUntested = Vector512.EqualsAll(mass, Vector512<double>.Zero);
            var interval = _options.Intervals || !isUntested ? CentralIntervals.Beta(alpha, left + priorAgainst) : CentralIntervals.None;
            interval.Low.CopyTo(bounds);
            estimates.Set(i, alpha / total, _options.Intervals ? interval : CentralIntervals.None, uncertainty, mass);
            VectorMath.Store(stayed * ((1 - prior.BaseRate) / prior.Weight) * uncertainty, fromSurvived, i);
            VectorMath.Store(Vector512<double>.Zero - (left * (prior.BaseRate / prior.Weight) * uncertainty), fromFailed, i);
            ResilienceParts.Statuses(evidence, lockIn, policy.Resilience, i, bounds, isUntested, destination.Statuses);
        }

        destination[ResilienceFigure.BaseRate].Fill(prior.BaseRate);
        lockIn[..destination.Count].CopyTo(destination[ResilienceFigure.LockIn]);
    }

    private static ResilienceScore Score(in ResilienceEvidence evidence, EvidencePolicy policy, in Opinion opinion, (double Low, double High, double LowerBound) interval)
    {
        var (mean, total) = (opinion.Mean, opinion.EvidenceMass + opinion.PriorWeight);
        return ResilienceParts.Score(
            evidence,
            policy,
            new Estimate(mean, Math.Min(interval.Low, mean), Math.Max(interval.High, mean), opinion.Uncertainty, opinion.EvidenceMass),
            interval.LowerBound,
            opinion.For * (1 - opinion.BaseRate) / total,
            0 - (opinion.Against * opinion.BaseRate / total));
    }

    /// <summary>The lower bound is wanted for the status also where intervals are not.</summary>
    private (double Low, double High, double LowerBound) Interval(in Opinion opinion)
    {
        var (a, b) = (opinion.Alpha, opinion.Beta);
        if (!_options.Intervals)
            return (0, 1, opinion.EvidenceMass > 0 ? CentralIntervals.Beta(a, b).Low : 0);
        var (low, high) = CentralIntervals.Beta(a, b);
        return (low, high, low);
    }
}
