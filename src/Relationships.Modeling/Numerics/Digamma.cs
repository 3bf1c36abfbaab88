using System.Diagnostics;

namespace Relationships.Modeling.Numerics;

/// <summary>The derivative of ln Γ.</summary>
internal static class Digamma
{
    /// <summary>ψ(x) for x &gt; 0; absolute error about 1e-15 of the larger of 1 and |ψ(x)|.</summary>
    public static double Of(double x)
    {
        Debug.Assert(x > 0);
        double sum = 0;
        for (; x < Stirling.Start; x++)
            sum += 1 / x;

        // ln x - 1/(2x) - sum of B(2k) / (2k x^(2k)); at 10 the ninth term is 3e-19.
        var t = 1 / (x * x);
        var series = -3617.0 / 8160;
        series = (series * t) + (1.0 / 12);
        series = (series * t) - (691.0 / 32760);
        series = (series * t) + (1.0 / 132);
        series = (series * t) - (1.0 / 240);
        series = (series * t) + (1.0 / 252);
        series = (series * t) - (1.0 / 120);
        series = (series * t) + (1.0 / 12);
        return Math.Log(x) - (0.5 / x) - (series * t) - sum;
    }
}
