namespace Relationships.Numerics;

/// <summary>
/// The gamma distribution with shape a and rate 1: the posterior of a rate after a - 1/2 events in a unit of exposure under
/// Jeffreys' prior. For another rate divide by it. All methods are pure, deterministic, allocation-free and safe to call
/// from any thread.
/// </summary>
public static class GammaDistribution
{
    /// <summary>The probability that a Gamma(a, 1) variable is at most x.</summary>
    /// <param name="x">A point, finite and at least 0.</param>
    /// <param name="shape">a, in (0, 1e12].</param>
    /// <returns>
    /// A number in [0, 1]. For shapes in [0.01, 1e5] the relative error of the result, and of its complement where that is
    /// computed, is below 1e-11 down to results of 1e-30. Takes a number of steps of the order of the root of the shape.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static double Cdf(double x, double shape)
    {
        ArgumentChecks.NonNegativeFinite(x, nameof(x));
        ArgumentChecks.Shape(shape, nameof(shape));
        return new GammaShape(shape).Tails(x, out _).Lower;
    }

    /// <summary>The probability that a Gamma(a, 1) variable is more than x, without subtraction from 1.</summary>
    /// <param name="x">A point, finite and at least 0.</param>
    /// <param name="shape">a, in (0, 1e12].</param>
    /// <returns>A number in [0, 1], as accurate as <see cref="Cdf"/> where x is above the shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static double CdfComplement(double x, double shape)
    {
        ArgumentChecks.NonNegativeFinite(x, nameof(x));
        ArgumentChecks.Shape(shape, nameof(shape));
        return new GammaShape(shape).Tails(x, out _).Upper;
    }

    /// <summary>The point that a Gamma(a, 1) variable does not exceed with probability p.</summary>
    /// <param name="p">A probability, at least 0 and below 1.</param>
    /// <param name="shape">a, in (0, 1e12].</param>
    /// <returns>
    /// A finite number, at least 0; 0 at p = 0. For shapes of at least 0.5 and p in [1e-6, 1 - 1e-6] the relative error is
    /// below 1e-11; for smaller shapes it is bounded by about 1e-14 / a. Quantiles below the smallest double are 0.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static double Quantile(double p, double shape)
    {
        if (!(p >= 0.0 && p < 1.0))
        {
            throw ArgumentChecks.OutOfRange(nameof(p), p, "at least 0 and below 1");
        }

        ArgumentChecks.Shape(shape, nameof(shape));
        return p == 0.0 ? 0.0 : GammaQuantile.Solve(new GammaShape(shape), p, 1.0 - p);
    }

    /// <summary>The equal-tailed interval that holds a Gamma(a, 1) variable with the given probability.</summary>
    /// <param name="shape">a, in (0, 1e12].</param>
    /// <param name="mass">The probability of the interval, above 0 and below 1.</param>
    /// <returns>The quantiles of (1 - mass) / 2 and (1 + mass) / 2, as accurate as <see cref="Quantile"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static (double Low, double High) CentralInterval(double shape, double mass = 0.90)
    {
        ArgumentChecks.Shape(shape, nameof(shape));
        ArgumentChecks.Mass(mass, nameof(mass));
        double tail = 0.5 * (1.0 - mass);
        var gamma = new GammaShape(shape);
        return (GammaQuantile.Solve(gamma, tail, 1.0 - tail), GammaQuantile.Solve(gamma, 1.0 - tail, tail));
    }
}
