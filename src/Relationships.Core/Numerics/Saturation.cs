namespace Relationships.Numerics;

/// <summary>The saturating curve 1 - exp(-x): 0 at 0, 63 % at 1, towards 1.</summary>
public static class Saturation
{
    /// <summary>1 - exp(-x), to about 4 units in the last place also where x is tiny.</summary>
    /// <param name="x">At least 0; infinity gives 1.</param>
    /// <returns>In [0, 1].</returns>
    public static double Of(double x)
    {
        // The framework's ExpM1 subtracts and so cancels for small x; this identity does not.
        return Math.Tanh(x / 2) * (1 + Math.Exp(-x));
    }
}
