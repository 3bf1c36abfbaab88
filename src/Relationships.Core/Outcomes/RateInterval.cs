using Relationships.Numerics;

namespace Relationships.Outcomes;

/// <summary>
/// The 90 % interval of a rate: the hull of its posterior's, Gamma(alpha + S) / (beta + E), and of Garwood's exact one, which knows no
/// prior and holds the truth at its rate whatever the prior is: from the 5 % quantile of Gamma(S) / E to the 95 % quantile of Gamma(S + 1) / E.
/// </summary>
/// <remarks>
/// Most customers have done nothing of most outcomes, so most rows share their shapes: the latest are remembered, which leaves
/// the result as it is and most of the work undone.
/// </remarks>
internal struct RateInterval
{
    // Above, doubles cannot tell the interval from its middle by much.
    private const double LargestShape = 1e12;

    // Below, the 5 % quantile is less than the smallest double.
    private const double SmallestShape = 1e-3;

    private double _shape;
    private (double Low, double High) _posterior;
    private double _acts;
    private (double Low, double High) _exact;

    /// <summary>One that remembers nothing: no shape is 0, no acts are below it.</summary>
    public RateInterval() => _acts = -1;

    /// <summary>Lower and upper end of the rate.</summary>
    /// <param name="acts">S.</param>
    /// <param name="exposure">E; where it is 0 nothing is known, and the rate has no upper end.</param>
    /// <param name="shape">alpha.</param>
    /// <param name="presumed">beta.</param>
    public (double Low, double High) Of(double acts, double exposure, double shape, double presumed)
    {
        var posterior = Posterior(Math.Min(shape + acts, LargestShape));
        var exact = Exact(Math.Min(acts, LargestShape));
        var (low, high) = (posterior.Low / (presumed + exposure), posterior.High / (presumed + exposure));
        return exposure > 0
            ? (Math.Min(low, exact.Low / exposure), Math.Max(high, exact.High / exposure))
            : (0, double.PositiveInfinity);
    }

    private (double Low, double High) Posterior(double shape)
    {
        if (shape == _shape)
            return _posterior;
        _shape = shape;
        return _posterior = GammaDistribution.CentralInterval(shape);
    }

    private (double Low, double High) Exact(double acts)
    {
        if (acts == _acts)
            return _exact;
        _acts = acts;
        return _exact = (acts < SmallestShape ? 0 : GammaDistribution.Quantile(0.05, acts), GammaDistribution.Quantile(0.95, acts + 1));
    }
}
