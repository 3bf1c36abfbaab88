using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>
/// How probable it is that a Beta variable exceeds a fixed threshold, by its mean and mass, eight at a time: within 1e-9 of
/// <see cref="BetaDistribution.Cdf"/>.
/// </summary>
/// <remarks>
/// With r the signed root of twice the excess -a ln(x / m) - b ln((1 - x) / (1 - m)), the probability is nearly that of a standard
/// normal variable below r. What has to be added to r is smooth in the logarithms of a and b, and is remembered in patches.
/// </remarks>
internal sealed class BetaExceedance
{
    // Beyond, the probability is 0 or 1 to 18 digits; and far beyond it has no logarithm any more.
    private const double Certain = 9;
    private const double BeyondDoubles = 30;

    private readonly double _threshold;
    private readonly double _logBelow;
    private readonly double _logAbove;
    private readonly PatchedSurface _shift;

    /// <summary>Makes one for a threshold.</summary>
    /// <param name="threshold">Above 0 and below 1.</param>
    public BetaExceedance(double threshold)
    {
        _threshold = threshold;
        _logBelow = Math.Log(1 - threshold);
        _logAbove = Math.Log(threshold);
        _shift = new(Shift, (-7, 14), (-7, 14));
    }

    /// <summary>The probability of one variable: the bits that the method for eight gives.</summary>
    /// <param name="mean">In [0, 1].</param>
    /// <param name="mass">a + b; above 0.</param>
    public double Of(double mean, double mass) => Of(Vector512.Create(mean), Vector512.Create(mass)).ToScalar();

    /// <summary>The probabilities of eight variables.</summary>
    /// <param name="mean">In [0, 1].</param>
    /// <param name="mass">a + b; above 0.</param>
    public Vector512<double> Of(Vector512<double> mean, Vector512<double> mass)
    {
        // Of 1 - X: the probability that it stays below 1 - threshold.
        var a = mass * (Vector512<double>.One - mean);
        var b = mass * mean;
        var (logA, logB) = (VectorMath.Log(a), VectorMath.Log(b));
        var r = Root(mean, mass, a, b, logA, logB);
        var probability = VectorMath.NormalCdf(r + _shift.Evaluate(logA, logB));
        probability = Vector512.ConditionalSelect(Vector512.LessThan(r, Vector512.Create(-Certain)), Vector512<double>.Zero, probability);
        probability = Vector512.ConditionalSelect(Vector512.GreaterThan(r, Vector512.Create(Certain)), Vector512<double>.One, probability);
        probability = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(b, Vector512<double>.Zero), Vector512<double>.Zero, probability);
        probability = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(a, Vector512<double>.Zero), Vector512<double>.One, probability);
        return Vector512.EqualsAll(probability, probability) ? probability : Exact(a, b, probability);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Root(Vector512<double> mean, Vector512<double> mass, Vector512<double> a, Vector512<double> b, Vector512<double> logA, Vector512<double> logB)
    {
        // Next to the mean the logarithms would cancel: with e = lambda / shape the excess is shape (e - ln(1 + e)), summed over both.
        var lambda = mass * (Vector512.Create(_threshold) - mean);
        var (e, f) = (-lambda / a, lambda / b);
        var near = (a * VectorMath.MinusLogOnePlus(e)) + (b * VectorMath.MinusLogOnePlus(f));
        var logMass = VectorMath.Log(mass);
        var far = (a * (logA - logMass - Vector512.Create(_logBelow))) + (b * (logB - logMass - Vector512.Create(_logAbove)));
        var isNear = Vector512.LessThan(Vector512.Max(Vector512.Abs(e), Vector512.Abs(f)), Vector512.Create(VectorMath.NearOne));
        var excess = Vector512.ConditionalSelect(isNear, near, far);
        var root = Vector512.Sqrt(excess + excess);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(lambda, Vector512<double>.Zero), -root, root);
    }

    private double Shift(double a, double b)
    {
        var mass = a + b;
        var r = Root(Vector512.Create(b / mass), Vector512.Create(mass), Vector512.Create(a), Vector512.Create(b), VectorMath.Log(Vector512.Create(a)), VectorMath.Log(Vector512.Create(b))).ToScalar();
        if (!(Math.Abs(r) < BeyondDoubles))
            return double.NaN;
        var z = r < 0
            ? NormalDistribution.Quantile(BetaDistribution.Cdf(1 - _threshold, a, b))
            : -NormalDistribution.Quantile(BetaDistribution.Cdf(_threshold, b, a));
        return z - r;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Vector512<double> Exact(Vector512<double> a, Vector512<double> b, Vector512<double> probability)
    {
        for (var lane = 0; lane < VectorMath.Lanes; lane++)
        {
            if (double.IsNaN(probability[lane]))
                probability = probability.WithElement(lane, BetaDistribution.Cdf(1 - _threshold, a[lane], b[lane]));
        }

        return probability;
    }
}
