using System.Runtime.Intrinsics;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Exchange;

/// <summary>
/// The recommended strategy: each share is the mean of a Beta distribution, E = (r + a W) / (r + s + W), with its central
/// 90 % interval and u = W / (r + s + W). Little evidence stays near the base rate.
/// </summary>
public sealed class BetaExchange : IExchangeStrategy
{
    private readonly ExchangeOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ExchangeOptions.Default"/>.</param>
    public BetaExchange(ExchangeOptions? options = null) => _options = options ?? ExchangeOptions.Default;

    /// <inheritdoc/>
    public ExchangeShare Share(double evidenceFor, double evidenceAgainst, PriorPolicy prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        var opinion = new Opinion(evidenceFor, evidenceAgainst, prior.Weight, prior.BaseRate);
        var (low, high) = _options.Intervals ? CentralIntervals.Beta(opinion.Alpha, opinion.Beta) : (0, 1);
        var mean = opinion.Mean;
        var total = opinion.EvidenceMass + prior.Weight;
        return new ExchangeShare(
            new Estimate(mean, Math.Min(low, mean), Math.Max(high, mean), opinion.Uncertainty, opinion.EvidenceMass),
            prior.BaseRate,
            evidenceFor * (1 - prior.BaseRate) / total,
            0 - (evidenceAgainst * prior.BaseRate / total));
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, EvidencePolicy policy, ExchangeColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);
        if (!_options.Intervals && !destination.Written.AreOf(this))
            SetNoIntervals(destination);
        foreach (var signal in ExchangeSignals.All)
        {
            if (WholeLanes.Fit(evidence.Count))
                Score<WholeLanes>(signal, evidence, policy.Prior, destination);
            else
                Score<PartLanes>(signal, evidence, policy.Prior, destination);
        }

        destination.Written.Keep(this);
    }

    private static void SetNoIntervals(ExchangeColumns destination)
    {
        foreach (var signal in ExchangeSignals.All)
            destination.Estimates(signal).SetNoIntervals();
    }

    /// <summary>What <see cref="Share"/> does, eight rows at a time.</summary>
    private void Score<TLanes>(ExchangeSignal signal, EvidenceBatch evidence, PriorPolicy prior, ExchangeColumns destination)
        where TLanes : struct, ILanes
    {
        var (sumFor, sumAgainst) = signal.Sums();
        var r = evidence[sumFor];
        var s = evidence[sumAgainst];
        var estimates = destination.Estimates(signal);
        var partFor = destination[signal, SharePart.For];
        var partAgainst = destination[signal, SharePart.Against];
        var weight = Vector512.Create(prior.Weight);
        var priorFor = Vector512.Create(prior.BaseRate * prior.Weight);
        var (rateFor, rateAgainst) = ((1 - prior.BaseRate) / prior.Weight, prior.BaseRate / prior.Weight);
        for (var i = 0; i < r.Length; i += VectorMath.Lanes)
        {
            var (evidenceFor, evidenceAgainst) = (TLanes.Load(r, i), TLanes.Load(s, i));
            var mass = evidenceFor + evidenceAgainst;
            var total = mass + weight;
            var uncertainty = weight / total;
            estimates.Set<TLanes>(i, (evidenceFor + priorFor) / total, uncertainty, mass);
            TLanes.Store(evidenceFor * rateFor * uncertainty, partFor, i);
            TLanes.Store(Vector512<double>.Zero - (evidenceAgainst * rateAgainst * uncertainty), partAgainst, i);
        }

        if (!_options.Intervals)
            return;

        var priorAgainst = Vector512.Create((1 - prior.BaseRate) * prior.Weight);
        for (var i = 0; i < r.Length; i += VectorMath.Lanes)
            estimates.SetInterval<TLanes>(i, CentralIntervals.Beta(TLanes.Load(r, i) + priorFor, TLanes.Load(s, i) + priorAgainst));
    }
}
