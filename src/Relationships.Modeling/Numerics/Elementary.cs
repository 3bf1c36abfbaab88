namespace Relationships.Modeling.Numerics;

/// <summary>ln(1 + x) and exp(x) - 1 with all digits for small x, which the framework does not have.</summary>
internal static class Elementary
{
    /// <summary>ln(1 + x) for x above -1, to about 4e-16 relative: what rounding 1 + x did is undone by the same factor (Kahan).</summary>
    public static double LogOnePlus(double x)
    {
        var u = 1 + x;
        if (u == 1)
            return x;
        return double.IsPositiveInfinity(u) ? u : Math.Log(u) * (x / (u - 1));
    }

    /// <summary>exp(x) - 1, to about 4e-16 relative.</summary>
    public static double ExpMinusOne(double x)
    {
        if (Math.Abs(x) > 1)
            return Math.Exp(x) - 1;
        var u = Math.Exp(x);
        return u == 1 ? x : (u - 1) * (x / Math.Log(u));
    }

    /// <summary>ln(1 + exp(x)) without overflow.</summary>
    public static double SoftPlus(double x) => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x)));
}
