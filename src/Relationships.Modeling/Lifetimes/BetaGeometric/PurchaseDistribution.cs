using Relationships.Modeling.Numerics;
using Relationships.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// The number of purchases within a time t of a customer who is alive and may leave after each: the purchases of one who never
/// leaves are negative binomial with shape R and z = t / (A + t), and chances to leave are survived as (B)_k / (a + B)_k.
/// </summary>
internal static class PurchaseDistribution
{
    /// <summary>P(Y = y), y at least 0, t at least 0; the relative error is about 1e-12, more for y or R in the thousands.</summary>
    public static double Of(double shape, double scale, double a, double b, int purchases, double time)
    {
        if (time == 0)
            return purchases == 0 ? 1 : 0;

        // Either exactly y without leaving, or at least y and leaving after just that one.
        var survived = Survived(a, b, purchases);
        var stays = survived * NegativeBinomial(shape, scale, time, purchases);
        if (purchases == 0)
            return stays;
        var left = Survived(a, b, purchases - 1) * a / (a + b + (purchases - 1));
        return Math.Min(1, stays + (left * AtLeast(shape, scale, time, purchases)));
    }

    /// <summary>P(N = k) of the negative binomial.</summary>
    public static double NegativeBinomial(double shape, double scale, double time, int k)
    {
        var logStay = -shape * Elementary.LogOnePlus(time / scale);
        if (k == 0)
            return Math.Exp(logStay);
        var logGo = -Elementary.LogOnePlus(scale / time);
        return Math.Exp(logStay + (k * logGo) - SpecialFunctions.LogBeta(shape, k + 1.0)) / (shape + k);
    }

    // P(N >= k) is a regularized incomplete beta function; where hardly anyone purchases that loses digits, and its integral does not.
    private static double AtLeast(double shape, double scale, double time, int k) => shape >= 0.5
        ? SpecialFunctions.RegularizedIncompleteBeta(Math.Min(time / (scale + time), 1 - 1e-16), k, shape)
        : Math.Min(1, Math.Exp(new SurvivalIntegral(k - 1, scale, shape + 1, scale, 0, 0).Log(time) - SpecialFunctions.LogBeta(shape, k) - Math.Log(scale)));

    /// <summary>(b)_k / (a + b)_k: the chance to stay through k chances to leave.</summary>
    public static double Survived(double a, double b, double k)
    {
        if (k == 0)
            return 1;
        if (k > 64)
            return Math.Exp(RisingFactorial.LogRatio(b, a, (int)k));
        var product = 1.0;
        for (var i = 0; i < k; i++)
            product *= (b + i) / (a + b + i);
        return product;
    }
}
