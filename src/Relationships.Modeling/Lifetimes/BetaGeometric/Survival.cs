using System.Runtime.Intrinsics;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// P(alive) = 1 / (1 + a / (b + n - 1) ((α + T) / (α + t_x))^(r + x)), n the chances to leave so far; 1 where there was none.
/// </summary>
internal static class Survival
{
    public static double Probability(in BetaGeometricParameters p, double x, double last, double age)
    {
        var n = p.Chances(x);
        return n == 0 ? 1 : 1 / (1 + Odds(p, n, x, last, age));
    }

    /// <summary>Its complement, with all digits.</summary>
    public static double Gone(in BetaGeometricParameters p, double x, double last, double age)
    {
        var n = p.Chances(x);
        return n == 0 ? 0 : 1 / (1 + (1 / Odds(p, n, x, last, age)));
    }

    private static double Odds(in BetaGeometricParameters p, double n, double x, double last, double age) =>
        p.A / (p.B + (n - 1)) * Math.Exp((p.R + x) * NearZero.LogOnePlus((age - last) / (p.Alpha + last)));

    /// <summary>A column, eight customers at a time; ages in the unit of α.</summary>
    public static void Probability(
        in BetaGeometricParameters p, ReadOnlySpan<double> repeats, ReadOnlySpan<double> last, ReadOnlySpan<double> age, Span<double> destination)
    {
        var (alpha, r, a) = (Vector512.Create(p.Alpha), Vector512.Create(p.R), Vector512.Create(p.A));
        var (b, before, chance) = (Vector512.Create(p.B), Vector512.Create(p.FirstChance - 1.0), Vector512.Create((double)p.FirstChance));
        var i = 0;
        for (; i <= repeats.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            var x = Vector512.Create(repeats[i..]);
            var then = Vector512.Create(last[i..]);
            var odds = a * Vector512.Exp((r + x) * NearZero.LogOnePlus((Vector512.Create(age[i..]) - then) / (then + alpha)));
            var stayed = x + before + b;
            var alive = stayed / (stayed + odds);
            Vector512.ConditionalSelect(Vector512.Equals(x + chance, Vector512<double>.Zero), Vector512<double>.One, alive).CopyTo(destination[i..]);
        }

        for (; i < repeats.Length; i++)
            destination[i] = Probability(p, repeats[i], last[i], age[i]);
    }
}
