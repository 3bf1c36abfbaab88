namespace Relationships.Modeling.Randomness;

/// <summary>
/// Logarithm and exponential from the four operations alone. Those are rounded alike on every machine; the ones of the
/// system's mathematical library are not, and a draw must be the same bits everywhere.
/// </summary>
internal static class PortableMath
{
    // ln 2 in two parts; the first has 21 trailing zero bits, so that k * High is exact for every exponent k.
    private const double LogTwoHigh = 6.93147180369123816490e-01;
    private const double LogTwoLow = 1.90821492927058770002e-10;

    /// <summary>ln x for a finite x above 0, to about 2e-16 relative to the larger of the result and its exponent's part.</summary>
    public static double Log(double x)
    {
        var exponent = Math.ILogB(x);
        var m = Math.ScaleB(x, -exponent);
        if (m > 1.4142135623730951)
        {
            m *= 0.5;
            exponent++;
        }

        // ln m = 2 artanh f, |f| <= 0.1716: eleven terms leave less than 1e-17.
        var f = (m - 1) / (m + 1);
        var square = f * f;
        var sum = 0.0;
        for (var k = 23; k >= 3; k -= 2)
            sum = (sum + (1.0 / k)) * square;
        return (exponent * LogTwoHigh) + ((exponent * LogTwoLow) + (2 * f * (1 + sum)));
    }

    /// <summary>e to the x, to about 3e-16 relative; 0 below -745, infinite above 709.</summary>
    public static double Exp(double x)
    {
        if (x < -746)
            return 0;
        if (x > 710)
            return double.PositiveInfinity;
        var k = (int)Math.Floor((x * 1.4426950408889634) + 0.5);
        var r = x - (k * LogTwoHigh) - (k * LogTwoLow);

        // Taylor about 0, |r| <= 0.347: what follows the 14th power is below 1e-18.
        var sum = 1.0;
        for (var n = 14; n >= 1; n--)
            sum = 1 + (sum * r / n);
        return Math.ScaleB(sum, k);
    }
}
