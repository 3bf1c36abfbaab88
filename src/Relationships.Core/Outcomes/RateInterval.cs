using Relationships.Numerics;

namespace Relationships.Outcomes;

/// <summary>
/// The 90 % interval of a rate: its posterior's, Gamma(alpha + S) / (beta + E); where the prior pulls away from the rate that was
/// seen, S / E, the end on that side is the one around the rate seen, so that a presumed rate hides nobody's own.
/// </summary>
/// <remarks>
/// Most customers have done nothing of most outcomes, so most rows share a shape: the latest is remembered, which leaves
/// the result as it is and most of the work undone.
/// </remarks>
internal struct RateInterval
{
    // Above, doubles cannot tell the interval from its middle by much.
    private const double LargestShape = 1e12;

    private double _shape;
    private (double Low, double High) _unit;

    /// <summary>Lower and upper end of the rate.</summary>
    /// <param name="acts">S.</param>
    /// <param name="exposure">E; where it is 0 the prior alone speaks, unless there were acts.</param>
    /// <param name="shape">alpha.</param>
    /// <param name="presumed">beta.</param>
    public (double Low, double High) Of(double acts, double exposure, double shape, double presumed)
    {
        var unit = Unit(Math.Min(shape + acts, LargestShape));
        var expected = (shape + acts) / (presumed + exposure);
        var pull = exposure > 0 ? acts / exposure / expected : acts > 0 ? double.PositiveInfinity : 1;
        return (unit.Low / (presumed + exposure) * Math.Min(1, pull), unit.High / (presumed + exposure) * Math.Max(1, pull));
    }

    private (double Low, double High) Unit(double shape)
    {
        if (shape == _shape)
            return _unit;
        _shape = shape;
        return _unit = CentralIntervals.Gamma(shape);
    }
}
