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
        if (WholeLanes.Fit(evidence.Count))
            Score<WholeLanes>(evidence, lockIn, policy, destination);
        else
            Score<PartLanes>(evidence, lockIn, policy, destination);
        Statuses(evidence, lockIn, policy, destination);
        destination[ResilienceFigure.BaseRate].Fill(policy.Prior.BaseRate);
        lockIn[..destination.Count].CopyTo(destination[ResilienceFigure.LockIn]);
        destination.Written.Keep(this);
    }

    private static void Score<TLanes>(EvidenceBatch evidence, ReadOnlySpan<double> lockIn, EvidencePolicy policy, ResilienceColumns destination)
        where TLanes : struct, ILanes
    {
        var survived = evidence[EvidenceSum.TrialsSurvived];
        var failed = evidence[EvidenceSum.TrialsFailed];
        var estimates = destination.Estimates;
        var fromSurvived = destination[ResilienceFigure.FromSurvived];
        var fromFailed = destination[ResilienceFigure.FromFailed];
        var prior = policy.Prior;
        var weight = Vector512.Create(prior.Weight);
        var priorFor = Vector512.Create(prior.BaseRate * prior.Weight);
        var (rateFor, rateAgainst) = ((1 - prior.BaseRate) / prior.Weight, prior.BaseRate / prior.Weight);
        for (var i = 0; i < survived.Length; i += VectorMath.Lanes)
        {
            var (stayed, left) = ((Vector512<double>.One - TLanes.Load(lockIn, i)) * TLanes.Load(survived, i), TLanes.Load(failed, i));
            var mass = stayed + left;
            var total = mass + weight;
            var uncertainty = weight / total;
            estimates.Set<TLanes>(i, (stayed + priorFor) / total, uncertainty, mass);
            TLanes.Store(stayed * rateFor * uncertainty, fromSurvived, i);
            TLanes.Store(Vector512<double>.Zero - (left * rateAgainst * uncertainty), fromFailed, i);
        }
    }

    /// <summary>Intervals and what rests on them. The lower bound is wanted for the status also where intervals are not; most relationships were never tried.</summary>
    private void Statuses(EvidenceBatch evidence, ReadOnlySpan<double> lockIn, EvidencePolicy policy, ResilienceColumns destination)
    {
        var survived = evidence[EvidenceSum.TrialsSurvived];
        var failed = evidence[EvidenceSum.TrialsFailed];
        var estimates = destination.Estimates;
        var statuses = destination.Statuses;
        var (priorFor, priorAgainst) = (Vector512.Create(policy.Prior.BaseRate * policy.Prior.Weight), Vector512.Create((1 - policy.Prior.BaseRate) * policy.Prior.Weight));
        if (!_options.Intervals && !destination.Written.AreOf(this))
            estimates.SetNoIntervals();
        Span<double> bounds = stackalloc double[VectorMath.Lanes];
        for (var i = 0; i < survived.Length; i += VectorMath.Lanes)
        {
            var isUntested = Vector512.EqualsAll(estimates.EvidenceMass<PartLanes>(i), Vector512<double>.Zero);
            if (_options.Intervals || !isUntested)
            {
                var stayed = (Vector512<double>.One - VectorMath.Load(lockIn, i)) * VectorMath.Load(survived, i);
                var interval = CentralIntervals.Beta(stayed + priorFor, VectorMath.Load(failed, i) + priorAgainst);
                interval.Low.CopyTo(bounds);
                if (_options.Intervals)
                    estimates.SetInterval<PartLanes>(i, interval);
            }

            ResilienceParts.Statuses(evidence, lockIn, policy.Resilience, i, bounds, isUntested, statuses);
        }
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
