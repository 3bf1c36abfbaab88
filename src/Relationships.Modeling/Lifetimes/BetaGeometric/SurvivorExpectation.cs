using System.Runtime.Intrinsics;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// Expected purchases within a time t of a customer who is alive: G = E[(1 - exp(-λ p t)) / p] over λ ~ Gamma(R, A) and
/// p ~ Beta(a, B), A in the unit of t.
/// </summary>
/// <remarks>
/// With z = t / (A + t) and C = a + B, G = (C - 1) / (a - 1) (1 - (1 - z)^(a - 1) F(a - 1, κ; C - 1; z)), F Gauss's function
/// after Euler's transformation, whose second parameter κ = C - 1 - R does not depend on how often the customer bought. It is
/// evaluated with 1 taken out of F, so that a = 1 is nothing special and short times keep their digits:
/// G = (C - 1) (1 - (1 - z)^(a - 1)) / (a - 1) - κ z (1 - z)^(a - 1) S, S = Σ (a)_k (κ + 1)_k z^k / ((C)_k (k + 1)!).
/// Where the series converges slowly or its terms cancel, the mean over p is taken by quadrature. Relative error about 1e-13.
/// </remarks>
internal static class SurvivorExpectation
{
    private const int MostTerms = 400;
    private const int MostNodes = 20_000;

    // From here on the factors of the series say how it goes on; before, a shape next to 0 makes them small.
    private const int Telling = 3;

    // The terms may be so much larger than the result before rounding shows in the twelfth digit.
    private const double MostCancellation = 300;

    /// <summary>The expectation for t of at least 0; for the interpolation also down to -A / 2.</summary>
    public static double Of(double shape, double scale, double a, double b, double time)
    {
        if (time == 0)
            return 0;
        var ratio = Math.Min(time / scale, 1e300);
        return Series(shape, a, b, ratio) ?? Quadrature(shape, a, b, ratio);
    }

    /// <summary>The expectation for several scales at once, which share the coefficients of the series.</summary>
    public static void Of(double shape, ReadOnlySpan<double> scales, double a, double b, double time, Span<double> results)
    {
        var i = 0;
        for (; i <= scales.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            var ratio = Vector512.Create(time) / Vector512.Create(scales[i..]);
            if (time > 0 && Series(shape, a, b, ratio) is { } eight)
            {
                eight.CopyTo(results[i..]);
                continue;
            }

            for (var j = i; j < i + Vector512<double>.Count; j++)
                results[j] = Of(shape, scales[j], a, b, time);
        }

        for (; i < scales.Length; i++)
            results[i] = Of(shape, scales[i], a, b, time);
    }

    /// <summary>As the series below, eight arguments abreast, for a above 0 but not next to 1; null where one of them is not served.</summary>
    private static Vector512<double>? Series(double shape, double a, double b, Vector512<double> ratio)
    {
        if (Math.Abs(a - 1) < 1e-3)
            return null;
        var one = Vector512<double>.One;
        var z = ratio / (one + ratio);
        var c = a + b;
        var kappa = c - 1 - shape;
        var largest = 0.0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++)
            largest = Math.Max(largest, z[lane]);
        if (!(largest < 0.999))
            return null;
        double coefficient = 1, highest = 1, k = 0;
        var (power, sum) = (one, one);
        var negative = false;
        while (true)
        {
            var factor = (a + k) * (kappa + 1 + k) / ((c + k) * (k + 2));
            coefficient *= factor;
            negative |= coefficient < 0;
            power *= z;
            highest *= factor * largest;
            sum += Vector512.Create(coefficient) * power;
            k++;
            var later = Math.Max(Math.Abs(factor) * largest, largest);
            if (k >= Telling && Math.Abs(highest) * later <= 1e-17 * (1 - later))
                break;
            if (k >= MostTerms || negative)
                return null;
        }

        var log = Vector512.Log(one + ratio);
        var stay = Vector512.Exp(log * (1 - a));
        var first = (one - stay) * ((c - 1) / (a - 1));
        var scaled = z * stay * kappa * sum;
        var result = first - scaled;
        var lost = Vector512.Abs(first) + Vector512.Abs(scaled) + (stay * Math.Abs((c - 1) / (a - 1)));
        return Vector512.LessThanOrEqualAll(lost, result * MostCancellation) ? result : null;
    }

    private static double? Series(double shape, double a, double b, double ratio)
    {
        var z = ratio / (1 + ratio);
        var c = a + b;
        var kappa = c - 1 - shape;
        double term = 1, sum = 1, size = 1;
        var k = 0;
        while (true)
        {
            var factor = (a + k) * (kappa + 1 + k) / ((c + k) * (k + 2)) * z;
            term *= factor;
            sum += term;
            size += Math.Abs(term);
            k++;

            // What is left is a geometric series at most.
            var later = Math.Max(Math.Abs(factor), Math.Abs(z));
            if (k >= Telling && Math.Abs(term) * later <= 1e-16 * size * (1 - later))
                break;
            if (k == MostTerms)
                return null;
        }

        var log = Elementary.LogOnePlus(ratio);
        var power = Math.Exp((1 - a) * log);
        var first = (c - 1) * (Math.Abs((a - 1) * log) < 1e-300 ? log : -Elementary.ExpMinusOne((1 - a) * log) / (a - 1));
        var scaled = kappa * z * power;
        var result = first - (scaled * sum);
        return Math.Abs(first) + (Math.Abs(scaled) * size) <= MostCancellation * Math.Abs(result) ? result : null;
    }

    private static double Quadrature(double shape, double a, double b, double ratio)
    {
        var previous = Sum(BetaNodes.Of(a, b, shape * ratio, 0), shape, ratio);
        for (var level = 1; ; level++)
        {
            var nodes = BetaNodes.Of(a, b, shape * ratio, level);
            var next = Sum(nodes, shape, ratio);

            // The error squares with every halving.
            if (Math.Abs(next - previous) <= 1e-9 * Math.Abs(next) || nodes.Points.Length > MostNodes)
                return next;
            previous = next;
        }
    }

    private static double Sum(BetaNodes nodes, double shape, double ratio)
    {
        var sum = 0.0;
        for (var i = 0; i < nodes.Points.Length; i++)
        {
            var p = nodes.Points[i];
            var isLinear = Math.Abs(p * ratio) < 1e-17 && Math.Abs(shape * p * ratio) < 1e-17;
            sum += nodes.Weights[i] * (isLinear ? shape * ratio : -Elementary.ExpMinusOne(-shape * Elementary.LogOnePlus(p * ratio)) / p);
        }

        return sum;
    }
}
