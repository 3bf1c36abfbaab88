namespace Relationships.Numerics;

/// <summary>
/// The logarithms of the gamma and beta functions and the regularized incomplete beta function.
/// All methods are pure, deterministic, allocation-free and safe to call from any thread.
/// </summary>
public static class SpecialFunctions
{
    private const double HalfLogTwoPi = 0.91893853320467274178;

    /// <summary>The natural logarithm of the gamma function, ln Γ(x).</summary>
    /// <param name="x">A finite number above 0.</param>
    /// <returns>
    /// ln Γ(x) with a relative error below 2e-15 (also next to its zeros at 1 and 2);
    /// positive infinity from about 2.55e305 on, where the result exceeds the range of a double.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">x is not finite, not above 0, or NaN.</exception>
    public static double LogGamma(double x)
    {
        ArgumentChecks.PositiveFinite(x, nameof(x));
        if (x >= StirlingCorrection.SeriesStart)
        {
            // (x - 1/2) ln x - x, with x taken out so that 1e300 does not lose digits.
            return ((x - 0.5) * (Math.Log(x) - 1.0)) + (HalfLogTwoPi - 0.5) + StirlingCorrection.Of(x);
        }

        if (x < 0.5)
        {
            return LogGammaSeries.AroundTwo(x) - ElementaryFunctions.LogOnePlus(x) - Math.Log(x);
        }

        if (x < 1.5)
        {
            double z = x - 1.0;
            return LogGammaSeries.AroundTwo(z) - ElementaryFunctions.LogOnePlus(z);
        }

        double product = 1.0;
        while (x > 2.5)
        {
            x -= 1.0;
            product *= x;
        }

        return LogGammaSeries.AroundTwo(x - 2.0) + Math.Log(product);
    }

    /// <summary>
    /// The natural logarithm of the beta function, ln B(a, b) = ln Γ(a) + ln Γ(b) - ln Γ(a + b),
    /// without the cancellation that the three logarithms suffer for large arguments.
    /// </summary>
    /// <param name="a">A finite number above 0.</param>
    /// <param name="b">A finite number above 0.</param>
    /// <returns>
    /// ln B(a, b), symmetric in a and b, with an error below 1e-14 relative to the larger of 1
    /// and |ln B(a, b)|; negative infinity where the result exceeds the range of a double.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// a or b is not finite, not above 0, or NaN.
    /// </exception>
    public static double LogBeta(double a, double b)
    {
        ArgumentChecks.PositiveFinite(a, nameof(a));
        ArgumentChecks.PositiveFinite(b, nameof(b));
        double small = Math.Min(a, b);
        double large = Math.Max(a, b);
        double ratio = small / large;
        if (small >= StirlingCorrection.SeriesStart)
        {
            // Stirling's formula in all three gammas, with the large terms cancelled on paper.
            double correction = StirlingCorrection.Of(small) + StirlingCorrection.Of(large)
                - StirlingCorrection.Of(small + large);
            return HalfLogTwoPi - (0.5 * Math.Log(large)) + correction
                + ((small - 0.5) * Math.Log(ratio / (1.0 + ratio)))
                - (large * ElementaryFunctions.LogOnePlus(ratio));
        }

        // Raise the larger argument into the range of Stirling's formula:
        // B(a, b) = B(a, b + n) Π (a + b + i) / (b + i).
        double product = 1.0;
        while (large < StirlingCorrection.SeriesStart)
        {
            product *= (small + large) / large;
            large += 1.0;
        }

        double sum = small + large;
        double logGammaRatio = small
            - (small * Math.Log(large))
            - ((sum - 0.5) * ElementaryFunctions.LogOnePlus(small / large))
            + StirlingCorrection.Of(large) - StirlingCorrection.Of(sum);
        return LogGamma(small) + logGammaRatio + Math.Log(product);
    }

    /// <summary>
    /// The regularized incomplete beta function I_x(a, b): the probability that a Beta(a, b)
    /// variable is at most x.
    /// </summary>
    /// <param name="x">The upper limit of integration, in [0, 1].</param>
    /// <param name="a">The first shape parameter, in (0, 1e12].</param>
    /// <param name="b">The second shape parameter, in (0, 1e12].</param>
    /// <returns>
    /// A number in [0, 1]; 0 at x = 0 and 1 at x = 1. For a and b of at least 0.5 the relative
    /// error is below 1e-13 down to results of 1e-30, and grows in proportion to the logarithm
    /// of smaller results; for smaller shapes it is below 2e-15 / min(a, b), and the absolute
    /// error below 1e-14 (5e-14 for shapes below 1e-100).
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static double RegularizedIncompleteBeta(double x, double a, double b)
    {
        CheckIncompleteBeta(x, a, b);
        return new BetaShape(a, b).Tails(x, 1.0 - x).Lower;
    }

    /// <summary>
    /// The complement 1 - I_x(a, b), computed without subtraction from 1, so that it keeps its
    /// digits when I_x(a, b) is close to 1.
    /// </summary>
    /// <param name="x">The lower limit of integration, in [0, 1].</param>
    /// <param name="a">The first shape parameter, in (0, 1e12].</param>
    /// <param name="b">The second shape parameter, in (0, 1e12].</param>
    /// <returns>
    /// A number in [0, 1]; 1 at x = 0 and 0 at x = 1, as accurate as
    /// <see cref="RegularizedIncompleteBeta"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range or NaN.</exception>
    public static double RegularizedIncompleteBetaComplement(double x, double a, double b)
    {
        CheckIncompleteBeta(x, a, b);
        return new BetaShape(a, b).Tails(x, 1.0 - x).Upper;
    }

    private static void CheckIncompleteBeta(double x, double a, double b)
    {
        ArgumentChecks.Probability(x, nameof(x));
        ArgumentChecks.Shape(a, nameof(a));
        ArgumentChecks.Shape(b, nameof(b));
    }
}
