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
        var (low, high) = _options.Intervals ? BetaDistribution.CentralInterval(opinion.Alpha, opinion.Beta) : (0, 1);
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

        // Most relationships know nothing of most signals; their share is the prior, made once.
        var unknown = Share(0, 0, policy.Prior);
        foreach (var signal in ExchangeSignals.All)
        {
            var (evidenceFor, evidenceAgainst) = signal.Sums();
            var r = evidence[evidenceFor];
            var s = evidence[evidenceAgainst];
            for (var i = 0; i < evidence.Count; i++)
                destination.Set(signal, i, r[i] == 0 && s[i] == 0 ? unknown : Share(r[i], s[i], policy.Prior));
        }
    }
}
