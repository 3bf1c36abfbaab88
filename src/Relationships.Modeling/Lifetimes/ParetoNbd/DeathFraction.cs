using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// P(alive) by eights. With H(y) the chance that a customer alive at age y leaves before purchasing again,
/// P(alive) = 1 / (1 - H(T) + e^W H(t_x)), W = (r + x) ln((α + T)/(α + t_x)) + s ln((β + T)/(β + t_x)): the sum is at least 1
/// and its first part at most 1, so nothing cancels, however short the silence.
/// </summary>
/// <remarks>
/// H(y) = s/(a + s) 2F1(1, a; a + s + 1; -(β - α)/(α + y)) with a = r + x where α is at most β, and otherwise
/// s/(a + s) (1 + ζ) 2F1(1, s + 1; a + s + 1; -ζ), ζ = (α - β)/(β + y). Gauss's continued fraction for these has positive terms alone;
/// its error falls by ((√(1 + ζ) - 1)/(√(1 + ζ) + 1)) a step at least, whatever a and s are.
/// </remarks>
internal static class DeathFraction
{
    // More steps than this cost more than the integral.
    private const int MostSteps = 400;

    /// <summary>Steps that leave less than 1e-14 for every age from <paramref name="youngest"/> on, or 0 where the integral is better.</summary>
    public static int Steps(double alpha, double beta, double youngest)
    {
        var root = Math.Sqrt(1 + (Math.Abs(alpha - beta) / (Math.Min(alpha, beta) + youngest)));
        var steps = Math.Ceiling(-31 / Math.Log((root - 1) / (root + 1)));
        return steps <= MostSteps ? Math.Max(2, (int)steps) : 0;
    }

    /// <summary>P(alive) of eight customers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ProbabilityAlive(
        Vector512<double> a, Vector512<double> s, Vector512<double> alpha, Vector512<double> beta, Vector512<double> last, Vector512<double> age, int steps)
    {
        var one = Vector512<double>.One;
        var slower = Vector512.GreaterThan(alpha, beta);
        var nearest = Vector512.Min(alpha, beta);
        var distance = Vector512.Abs(alpha - beta);
        var then = distance / (nearest + last);
        var now = distance / (nearest + age);
        var b = Vector512.ConditionalSelect(slower, s + one, a);
        var (hThen, hNow) = Hypergeometric(b, a + s + one, Vector512.ConditionalSelect(slower, a - one, s), then, now, steps);
        hThen = Vector512.ConditionalSelect(slower, hThen * (one + then), hThen);
        hNow = Vector512.ConditionalSelect(slower, hNow * (one + now), hNow);
        var share = s / (a + s);
        var silence = age - last;
        var w = (a * NearZero.LogOnePlus(silence / (alpha + last))) + (s * NearZero.LogOnePlus(silence / (beta + last)));
        var odds = Vector512.Max(Vector512<double>.Zero, (Vector512.Exp(w) * hThen) - hNow);
        return one / Vector512.FusedMultiplyAdd(share, odds, one);
    }

    /// <summary>2F1(1, b; c; -z) for two z, c - b - 1 being the difference, from the far end of Gauss's continued fraction, whose tail is that of its limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> First, Vector512<double> Second) Hypergeometric(
        Vector512<double> b, Vector512<double> c, Vector512<double> difference, Vector512<double> z1, Vector512<double> z2, int steps)
    {
        var one = Vector512<double>.One;
        var half = Vector512.Create(0.5);
        var m = steps / 2;
        var k = Vector512.Create((double)m);

        // The tail, 1 + (z/4)/(1 + (z/4)/(1 + ...)), as a multiple of its denominator c + 2 m.
        var top = c + k + k;
        var g1 = top * half * (one + Vector512.Sqrt(one + z1));
        var g2 = top * half * (one + Vector512.Sqrt(one + z2));
        for (; m > 0; m--)
        {
            top -= one;
            var even = (b + k) * (c + k - one);
            g1 = Vector512.FusedMultiplyAdd(even, z1 / g1, top);
            g2 = Vector512.FusedMultiplyAdd(even, z2 / g2, top);
            top -= one;
            var odd = k * (difference + k);
            g1 = Vector512.FusedMultiplyAdd(odd, z1 / g1, top);
            g2 = Vector512.FusedMultiplyAdd(odd, z2 / g2, top);
            k -= one;
        }

        return (g1 / Vector512.FusedMultiplyAdd(b, z1, g1), g2 / Vector512.FusedMultiplyAdd(b, z2, g2));
    }
}
