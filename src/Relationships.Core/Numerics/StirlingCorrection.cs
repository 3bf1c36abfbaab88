namespace Relationships.Numerics;

/// <summary>
/// The remainder of Stirling's formula: Δ(x) = ln Γ(x) - (x - 1/2) ln x + x - ln(2π)/2.
/// Beta functions are assembled from it so that the large terms of ln Γ cancel on paper
/// rather than in floating point.
/// </summary>
internal static class StirlingCorrection
{
    /// <summary>From here on the asymptotic series alone gives every digit.</summary>
    public const double SeriesStart = 10.0;

    /// <summary>Δ(x) for x &gt; 0, to an absolute error of about 2e-15.</summary>
    public static double Of(double x)
    {
        if (x >= SeriesStart)
        {
            return Series(x);
        }

        if (x < 0.01)
        {
            // One step of Γ(x + 1) = x Γ(x) in logarithms, because the products below
            // overflow for the smallest x.
            return Of(1.0 + x)
                + ((x + 0.5) * (ElementaryFunctions.LogOnePlus(x) - Math.Log(x))) - 1.0;
        }

        // Γ(x) = Γ(x + n) / (x (x + 1) ... (x + n - 1)); the powers of top = x + n are spread
        // over the product so that only numbers of moderate size are added.
        int n = (int)Math.Ceiling(SeriesStart - x);
        double top = x + n;
        double product = 1.0;
        for (int i = 0; i < n; i++)
        {
            product *= top / (x + i);
        }

        return Series(top) + Math.Log(product) - n + ((x - 0.5) * Math.Log(top / x));
    }

    // DLMF 5.11.1: sum of B(2k) / (2k (2k - 1) x^(2k-1)). At x = 10 the ninth term is 2e-18.
    private static double Series(double x)
    {
        double inverse = 1.0 / x;
        double t = inverse * inverse;
        double sum = -3617.0 / 122400.0;
        sum = (sum * t) + (1.0 / 156.0);
        sum = (sum * t) - (691.0 / 360360.0);
        sum = (sum * t) + (1.0 / 1188.0);
        sum = (sum * t) - (1.0 / 1680.0);
        sum = (sum * t) + (1.0 / 1260.0);
        sum = (sum * t) - (1.0 / 360.0);
        sum = (sum * t) + (1.0 / 12.0);
        return sum * inverse;
    }
}
