namespace Relationships.Numerics;

/// <summary>
/// The beta distribution on [0, 1] with shape parameters a and b: the posterior of a proportion
/// after a - 1 successes and b - 1 failures under a uniform prior. All methods are pure,
/// deterministic, allocation-free and safe to call from any thread.
/// </summary>
public static class BetaDistribution
{
    /// <summary>The probability that a Beta(a, b) variable is at most x.</summary>
    /// <param name="x">A point in [0, 1].</param>
    /// <param name="a">The first shape parameter, in (0, 1e12].</param>
    /// <param name="b">The second shape parameter, in (0, 1e12].</param>
    /// <returns>
    /// A number in [0, 1]; 0 at x = 0 and 1 at x = 1. As accurate as
    /// <see cref="SpecialFunctions.RegularizedIncompleteBeta"/>, which it is.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static double Cdf(double x, double a, double b) =>
        SpecialFunctions.RegularizedIncompleteBeta(x, a, b);

    /// <summary>The point that a Beta(a, b) variable does not exceed with probability p.</summary>
    /// <param name="p">A probability in [0, 1].</param>
    /// <param name="a">The first shape parameter, in (0, 1e12].</param>
    /// <param name="b">The second shape parameter, in (0, 1e12].</param>
    /// <returns>
    /// A number in [0, 1], never NaN; 0 at p = 0 and 1 at p = 1. For a and b in [0.5, 1e8] and p
    /// in [1e-6, 1 - 1e-6] the relative error is below 1e-12. For smaller a it is bounded by about
    /// 1e-15 / a, the effect of rounding p; quantiles below the smallest double are 0. Monotone in
    /// p up to that error. A quantile whose distance from 1 is below 1e-16 is 1.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static double Quantile(double p, double a, double b)
    {
        ArgumentChecks.Probability(p, nameof(p));
        ArgumentChecks.Shape(a, nameof(a));
        ArgumentChecks.Shape(b, nameof(b));
        return p == 0.0 || p == 1.0 ? p : BetaQuantile.Solve(new BetaShape(a, b), p, 1.0 - p);
    }

    /// <summary>
    /// The equal-tailed interval that holds a Beta(a, b) variable with the given probability:
    /// the quantiles of (1 - mass) / 2 and (1 + mass) / 2, at little more than the cost of one.
    /// </summary>
    /// <param name="a">The first shape parameter, in (0, 1e12].</param>
    /// <param name="b">The second shape parameter, in (0, 1e12].</param>
    /// <param name="mass">The probability of the interval, above 0 and below 1.</param>
    /// <returns>
    /// The ends of the interval, 0 &lt;= Low &lt;= High &lt;= 1, as accurate as
    /// <see cref="Quantile"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static (double Low, double High) CentralInterval(double a, double b, double mass = 0.90)
    {
        ArgumentChecks.Shape(a, nameof(a));
        ArgumentChecks.Shape(b, nameof(b));
        ArgumentChecks.Mass(mass, nameof(mass));
        double tail = 0.5 * (1.0 - mass);
        return BetaQuantile.SolveCentral(new BetaShape(a, b), tail);
    }
}
