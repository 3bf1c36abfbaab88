namespace Relationships.Modeling.Numerics;

/// <summary>Logarithms next to 1, which <see cref="double.LogP1(double)"/> and plain differences get wrong.</summary>
internal static class StableLog
{
    /// <summary>ln(1 + x) for x &gt; -1, with full relative accuracy for tiny x.</summary>
    public static double OnePlus(double x)
    {
        // The rounding error made in 1 + x also enters (1 + x) - 1, and the quotient cancels it.
        var u = 1 + x;
        return u == 1 ? x : u > 1e15 ? Math.Log(u) : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>x - ln(1 + x) for x &gt; -1, with full relative accuracy near 0, where it is x²/2.</summary>
    public static double Excess(double x)
    {
        if (x is < -0.4 or > 1)
            return x - OnePlus(x);

        // ln(1 + x) = 2 artanh(s) with s = x / (2 + x), and x - 2 s = x s exactly.
        var s = x / (2 + x);
        var s2 = s * s;
        double power = 1, sum = 1.0 / 3;
        for (var k = 5; k < 80; k += 2)
        {
            power *= s2;
            sum += power / k;
            if (power <= 1e-17)
                break;
        }

        return s * (x - (2 * s2 * sum));
    }
}
