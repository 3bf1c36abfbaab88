using Relationships.Numerics;

namespace Relationships.Outcomes;

/// <summary>
/// The 90 % interval of a rate's posterior, Gamma(shape, 1). Most customers have done nothing of most outcomes, so most
/// rows share a shape: the latest is remembered, which leaves the result as it is and most of the work undone.
/// </summary>
internal struct RateInterval
{
    // Above, doubles cannot tell the interval from its middle by much.
    private const double LargestShape = 1e12;

    private double _shape;
    private (double Low, double High) _interval;

    public (double Low, double High) Of(double shape)
    {
        shape = Math.Min(shape, LargestShape);
        if (shape == _shape)
            return _interval;
        _shape = shape;
        return _interval = GammaDistribution.CentralInterval(shape);
    }
}
