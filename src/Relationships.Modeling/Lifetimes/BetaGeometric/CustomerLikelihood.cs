using Relationships.Modeling.Numerics;
using Relationships.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>The log-likelihood of one customer, for all parameters. <see cref="BetaGeometricLikelihood"/> sums many at once, for fits.</summary>
internal static class CustomerLikelihood
{
    /// <summary>ln (r)_x + ln((b)_n / (a + b)_n) + r ln α - R ln A + ln(1 + w), w the odds that the customer is gone.</summary>
    public static double Of(in BetaGeometricParameters p, double x, double last, double age)
    {
        var n = p.Chances(x);
        var stayed = RisingFactorial.LogRatio(p.B, p.A, (int)Math.Min(n, int.MaxValue));
        var (seen, gone) = (age, 0.0);
        if (n > 0)
        {
            // Of who is gone for certain nothing is known after the last purchase: the silence cancels on paper.
            var leaves = Math.Log(p.A / (p.B + (n - 1)));
            var odds = leaves + ((p.R + x) * NearZero.LogOnePlus((age - last) / (p.Alpha + last)));
            (seen, gone) = odds > 0 ? (last, leaves + NearZero.LogOnePlus(Math.Exp(-odds))) : (age, NearZero.LogOnePlus(Math.Exp(odds)));
        }

        var orders = x > 0 ? SpecialFunctions.LogGamma(x) - SpecialFunctions.LogBeta(p.R, x) - (x * Math.Log(p.Alpha + seen)) : 0;
        return orders + stayed + gone - (p.R * NearZero.LogOnePlus(seen / p.Alpha));
    }
}
