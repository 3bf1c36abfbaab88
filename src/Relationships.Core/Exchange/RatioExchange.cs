using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Exchange;

/// <summary>
/// Read me first: each share is the plain ratio r / (r + s) with Wilson's 90 % interval. Without evidence it is the base
/// rate and the interval 0 to 1. A single event makes the ratio 0 or 1; <see cref="BetaExchange"/> is calmer.
/// </summary>
public sealed class RatioExchange : IExchangeStrategy
{
    private readonly ExchangeOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ExchangeOptions.Default"/>.</param>
    public RatioExchange(ExchangeOptions? options = null) => _options = options ?? ExchangeOptions.Default;

    /// <inheritdoc/>
    public ExchangeShare Share(double evidenceFor, double evidenceAgainst, PriorPolicy prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        var mass = evidenceFor + evidenceAgainst;
        if (mass == 0)
            return new ExchangeShare(new Estimate(prior.BaseRate, 0, 1, 1, 0), prior.BaseRate, 0, 0);

        var ratio = evidenceFor / mass;
        var (low, high) = _options.Intervals ? WilsonInterval.Of(evidenceFor, mass, 0.90) : (0, 1);
        return new ExchangeShare(
            new Estimate(ratio, Math.Min(low, ratio), Math.Max(high, ratio), prior.Weight / (prior.Weight + mass), mass),
            prior.BaseRate,
            ratio * (1 - prior.BaseRate),
            0 - (evidenceAgainst / mass * prior.BaseRate));
    }
}
