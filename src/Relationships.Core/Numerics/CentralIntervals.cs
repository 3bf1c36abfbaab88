using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>
/// The central 90 % intervals of Beta and Gamma distributions, eight at a time, from remembered patches of their exact quantiles:
/// within 1e-9 of <see cref="BetaDistribution.CentralInterval"/> (1e-11 where both parameters are at least 1), and within 1e-10
/// relative of <see cref="GammaDistribution.CentralInterval"/>. Outside of the patches they are the exact ones.
/// </summary>
/// <remarks>Thread-safe. The same parameters give the same bits, alone or among others.</remarks>
internal static class CentralIntervals
{
    private const double Tail = 0.05;
    private const double LargestShape = 1e12;
    private const double SmallestMass = 0.25;

    // Below 2^-7 the lower end is 0 to 100 digits, unless the other parameter is as small; below 2^-12 the upper end is.
    private const double NoLowerEnd = 1.0 / 128;
    private const double NoUpperEnd = 1.0 / 4096;

    private static readonly PatchedSurface s_beta = new(BetaDepth, (-7, 20), (-12, 20));
    private static readonly PatchedCurve s_gammaLow = new(static a => GammaDepth(a, Tail), -7, 20);
    private static readonly PatchedCurve s_gammaHigh = new(static a => GammaDepth(a, 1 - Tail), -12, 20);

    /// <summary>What stands for intervals where none are asked for: 0 to 1.</summary>
    public static (Vector512<double> Low, Vector512<double> High) None => (Vector512<double>.Zero, Vector512<double>.One);

    /// <summary>The interval of one Beta distribution: the bits that the method for eight gives.</summary>
    /// <param name="alpha">At least 0; at 0 the interval is the point 0.</param>
    /// <param name="beta">At least 0; at 0 the interval is the point 1.</param>
    public static (double Low, double High) Beta(double alpha, double beta)
    {
        var (low, high) = Beta(Vector512.Create(alpha), Vector512.Create(beta));
        return (low.ToScalar(), high.ToScalar());
    }

    /// <summary>The intervals of eight Beta distributions.</summary>
    /// <param name="alpha">At least 0, not both 0.</param>
    /// <param name="beta">At least 0.</param>
    public static (Vector512<double> Low, Vector512<double> High) Beta(Vector512<double> alpha, Vector512<double> beta)
    {
        // Where a parameter is 0, any other will do for what follows.
        var (isNever, isAlways) = (Vector512.LessThanOrEqual(alpha, Vector512<double>.Zero), Vector512.LessThanOrEqual(beta, Vector512<double>.Zero));
        var (a, b) = (Vector512.ConditionalSelect(isNever, Vector512<double>.One, alpha), Vector512.ConditionalSelect(isAlways, Vector512<double>.One, beta));
        var (logA, logB) = (VectorMath.Log(a), VectorMath.Log(b));
        var middle = logA - logB;
        var scale = Vector512.Sqrt((a + b) / (a * b));

        // Rows of which nothing is known are alike. The upper end is the lower one of the mirrored distribution.
        var distinct = Vector512.EqualsAll(a, Vector512.Create(a.ToScalar())) && Vector512.EqualsAll(b, Vector512.Create(b.ToScalar())) ? 1 : VectorMath.Lanes;
        var low = Logistic(Vector512.FusedMultiplyAdd(s_beta.Evaluate(logA, logB, distinct), scale, middle));
        var high = Logistic(-Vector512.FusedMultiplyAdd(s_beta.Evaluate(logB, logA, distinct), scale, -middle));

        // Where both parameters are tiny, all the mass is next to 0 and 1, and the ends jump from one to the other.
        var isSmooth = Vector512.GreaterThanOrEqual(a + b, Vector512.Create(SmallestMass));
        low = Vector512.ConditionalSelect(isSmooth, low, Vector512.Create(double.NaN));
        high = Vector512.ConditionalSelect(isSmooth, high, Vector512.Create(double.NaN));
        if (!Vector512.EqualsAll(low, low) || !Vector512.EqualsAll(high, high))
            (low, high) = Exact(a, b, low, high);
        return (
            Vector512.ConditionalSelect(isNever, Vector512<double>.Zero, Vector512.ConditionalSelect(isAlways, Vector512<double>.One, low)),
            Vector512.ConditionalSelect(isNever, Vector512<double>.Zero, Vector512.ConditionalSelect(isAlways, Vector512<double>.One, high)));
    }

    /// <summary>The interval of one Gamma distribution of rate 1: the bits that the method for eight gives.</summary>
    /// <param name="shape">Above 0, at most 1e12.</param>
    public static (double Low, double High) Gamma(double shape)
    {
        var (low, high) = Gamma(Vector512.Create(shape));
        return (low.ToScalar(), high.ToScalar());
    }

    /// <summary>The intervals of eight Gamma distributions of rate 1.</summary>
    /// <param name="shape">Above 0, at most 1e12.</param>
    public static (Vector512<double> Low, Vector512<double> High) Gamma(Vector512<double> shape)
    {
        var log = VectorMath.Log(shape);
        var scale = Vector512<double>.One / Vector512.Sqrt(shape);
        var low = shape * VectorMath.Exp(s_gammaLow.Evaluate(log) * scale);
        var high = shape * VectorMath.Exp(s_gammaHigh.Evaluate(log) * scale);
        return Vector512.EqualsAll(low, low) && Vector512.EqualsAll(high, high) ? (low, high) : Exact(shape, low, high);
    }

    /// <summary>How many standard deviations of ln(x / (1 - x)), roughly, the lower end lies under ln(a / b): smooth in ln a and ln b.</summary>
    private static double BetaDepth(double a, double b)
    {
        // Of x and 1 - x the one that keeps its digits is solved for.
        double logOdds;
        if (a <= b)
        {
            var x = BetaDistribution.Quantile(Tail, a, b);
            logOdds = Math.Log(x) - ElementaryFunctions.LogOnePlus(-x);
        }
        else
        {
            var y = BetaDistribution.Quantile(1 - Tail, b, a);
            logOdds = ElementaryFunctions.LogOnePlus(-y) - Math.Log(y);
        }

        return (logOdds - Math.Log(a / b)) / Math.Sqrt((1 / a) + (1 / b));
    }

    private static double GammaDepth(double a, double p) => Math.Log(GammaDistribution.Quantile(p, a) / a) * Math.Sqrt(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Logistic(Vector512<double> x) => Vector512<double>.One / (Vector512<double>.One + VectorMath.Exp(-x));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Vector512<double> Low, Vector512<double> High) Exact(Vector512<double> alpha, Vector512<double> beta, Vector512<double> low, Vector512<double> high)
    {
        for (var lane = 0; lane < VectorMath.Lanes; lane++)
        {
            var (a, b) = (alpha[lane], beta[lane]);
            if (double.IsNaN(low[lane]))
                low = low.WithElement(lane, LowerEnd(a, b));
            if (double.IsNaN(high[lane]))
                high = high.WithElement(lane, UpperEnd(a, b));
        }

        return (low, high);
    }

    private static double LowerEnd(double a, double b)
    {
        if (a < NoLowerEnd && b >= a)
            return 0;
        if (b < NoUpperEnd && a >= NoLowerEnd)
            return 1;
        var (alpha, beta) = Bounded(a, b);
        return BetaDistribution.Quantile(Tail, alpha, beta);
    }

    private static double UpperEnd(double a, double b)
    {
        if (b < NoLowerEnd && a >= b)
            return 1;
        if (a < NoUpperEnd && b >= NoLowerEnd)
            return 0;
        var (alpha, beta) = Bounded(a, b);
        return BetaDistribution.Quantile(1 - Tail, alpha, beta);
    }

    /// <summary>Beyond what quantiles can be computed for an interval is as narrow as there.</summary>
    private static (double Alpha, double Beta) Bounded(double a, double b)
    {
        var scale = Math.Min(1, LargestShape / Math.Max(a, b));
        return (Math.Clamp(a * scale, double.Epsilon, LargestShape), Math.Clamp(b * scale, double.Epsilon, LargestShape));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Vector512<double> Low, Vector512<double> High) Exact(Vector512<double> shape, Vector512<double> low, Vector512<double> high)
    {
        for (var lane = 0; lane < VectorMath.Lanes; lane++)
        {
            if (double.IsNaN(low[lane]))
                low = low.WithElement(lane, GammaDistribution.Quantile(Tail, shape[lane]));
            if (double.IsNaN(high[lane]))
                high = high.WithElement(lane, GammaDistribution.Quantile(1 - Tail, shape[lane]));
        }

        return (low, high);
    }
}
