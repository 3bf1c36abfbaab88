namespace Relationships.Modeling.Numerics;

/// <summary>The remainder of Stirling's formula, ln Γ(x) - (x - 1/2) ln x + x - ln(2π)/2.</summary>
internal static class Stirling
{
    /// <summary>From here on the series has every digit.</summary>
    public const double Start = 10;

    /// <summary>The remainder for x of at least 10; absolute error about 1e-17.</summary>
    public static double Correction(double x)
    {
        // Sum of B(2k) / (2k (2k - 1) x^(2k - 1)); at 10 the ninth term is 2e-18.
        var t = 1 / (x * x);
        var sum = -3617.0 / 122400;
        sum = (sum * t) + (1.0 / 156);
        sum = (sum * t) - (691.0 / 360360);
        sum = (sum * t) + (1.0 / 1188);
        sum = (sum * t) - (1.0 / 1680);
        sum = (sum * t) + (1.0 / 1260);
        sum = (sum * t) - (1.0 / 360);
        sum = (sum * t) + (1.0 / 12);
        return sum / x;
    }
}
