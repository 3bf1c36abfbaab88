namespace Relationships.Modeling.Numerics;

/// <summary>The derivative of the logarithm of the gamma function.</summary>
internal static class Digamma
{
    /// <summary>ψ(x) for x above 0, to an absolute error of about 1e-15 times the larger of 1 and |ψ(x)|.</summary>
    public static double Of(double x)
    {
        // ψ(x) = ψ(x + 1) - 1 / x up to where the asymptotic series (DLMF 5.11.2) has every digit.
        var sum = 0.0;
        while (x < 12)
        {
            sum -= 1 / x;
            x += 1;
        }

        var t = 1 / (x * x);
        var series = t * ((1.0 / 12) - (t * ((1.0 / 120) - (t * ((1.0 / 252) - (t * ((1.0 / 240) - (t * ((1.0 / 132) - (t * ((691.0 / 32760) - (t * (1.0 / 12)))))))))))));
        return sum + Math.Log(x) - (0.5 / x) - series;
    }
}
