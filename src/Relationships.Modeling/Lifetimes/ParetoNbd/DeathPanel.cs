using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>
/// A piece of the way of <see cref="DeathMoments"/> with the rule that has all digits on it. Found by trying: for powers from -.9 to 100
/// the relative error is below 3e-14, 6e-15 and 1e-17 within the three pairs of limits.
/// </summary>
internal readonly record struct DeathPanel(GaussLegendre Rule, double Length, bool Last)
{
    /// <summary>Beyond a fall by so many e-folds nothing is left to add.</summary>
    public const double Negligible = 45;

    private const double ShortReach = 1, ShortFall = 3;
    private const double MiddleReach = 3.5, MiddleFall = 7;
    private const double LongReach = 5, LongFall = 14;

    /// <param name="v">Where it begins: ln of the growth of the nearer variable.</param>
    /// <param name="end">Where the way ends.</param>
    /// <param name="endGrowth">e^end.</param>
    /// <param name="nearPower">Power of the nearer variable.</param>
    /// <param name="farPower">Power of the farther one.</param>
    /// <param name="ratio">The nearer variable at the start by the farther, at most 1.</param>
    public static DeathPanel Next(double v, double end, double endGrowth, double nearPower, double farPower, double ratio)
    {
        var left = end - v;
        var fall = left * Slope(endGrowth, nearPower, farPower, ratio);
        if (left <= ShortReach && fall <= ShortFall)
            return new DeathPanel(GaussLegendre.Rule8, left, true);
        if (left <= MiddleReach && fall <= MiddleFall)
            return new DeathPanel(GaussLegendre.Rule16, left, true);
        if (left <= LongReach && fall <= LongFall)
            return new DeathPanel(GaussLegendre.Rule24, left, true);

        // The slope only rises, and never above this.
        var certain = LongFall / Math.Max(nearPower + farPower, 1);
        var length = Math.Min(left, LongReach);
        while (length > certain && length * Slope(Math.Exp(v + length), nearPower, farPower, ratio) > LongFall)
            length /= 2;
        return new DeathPanel(GaussLegendre.Rule24, length, length >= left);
    }

    // -d/dv of the logarithm of the density of v.
    private static double Slope(double growth, double nearPower, double farPower, double ratio)
    {
        var far = ratio * growth;
        return nearPower - 1 + (farPower * (far / (1 - ratio + far)));
    }
}
