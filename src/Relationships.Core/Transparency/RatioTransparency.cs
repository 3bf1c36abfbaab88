using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Transparency;

/// <summary>
/// Read me first: r / (r + s) with Wilson's interval, the base rate where nothing happened. One event makes it 0 or 1;
/// <see cref="BetaTransparency"/> stays near the base rate while little is known.
/// </summary>
public sealed class RatioTransparency : ITransparencyStrategy
{
    private const double Confidence = 0.90;

    private readonly TransparencyOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="TransparencyOptions.Default"/>; only the intervals are asked for.</param>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public RatioTransparency(TransparencyOptions? options = null) => _options = TransparencyOptions.Checked(options);

    /// <inheritdoc/>
    public Estimate Share(double evidenceFor, double evidenceAgainst, PriorPolicy prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        var mass = evidenceFor + evidenceAgainst;
        var value = mass > 0 ? evidenceFor / mass : prior.BaseRate;
        var (low, high) = _options.Intervals ? WilsonInterval.Of(evidenceFor, mass, Confidence) : (0, 1);
        return new Estimate(value, Math.Min(low, value), Math.Max(high, value), prior.Weight / (prior.Weight + mass), mass);
    }
}
