namespace Relationships.Numerics;

/// <summary>
/// The two logarithms near one that .NET does not provide accurately
/// (<see cref="double.LogP1(double)"/> is a plain <c>Log(x + 1)</c>).
/// </summary>
internal static class ElementaryFunctions
{
    /// <summary>ln(1 + x) for x &gt; -1, with full relative accuracy for tiny x.</summary>
    public static double LogOnePlus(double x)
    {
        // The rounding error made in 1 + x also enters (1 + x) - 1, and the quotient cancels it.
        double u = 1.0 + x;
        return u == 1.0 ? x : u > 1e15 ? Math.Log(u) : Math.Log(u) * (x / (u - 1.0));
    }

    /// <summary>
    /// x - ln(1 + x) for -0.4 &lt;= x &lt;= 1, with full relative accuracy near 0, where it is
    /// x²/2 and the plain difference would keep no digit.
    /// </summary>
    public static double MinusLogOnePlus(double x)
    {
        // ln(1 + x) = 2 artanh(s) with s = x / (2 + x), and x - 2s = x s exactly, so
        // x - ln(1 + x) = x s - 2 s³ (1/3 + s²/5 + s⁴/7 + ...).
        double s = x / (2.0 + x);
        double s2 = s * s;
        double power = 1.0;
        double sum = 1.0 / 3.0;
        for (int k = 5; k < 80; k += 2)
        {
            power *= s2;
            double term = power / k;
            sum += term;
            if (term <= 2e-17)
            {
                break;
            }
        }

        return s * (x - (2.0 * s2 * sum));
    }
}
