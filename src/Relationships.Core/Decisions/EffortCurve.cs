using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>
/// How effort for one customer turns into gain, and its limits: of a gain A, effort x earns A (1 - e^(-x / kappa)) and costs x
/// and a fixed part. All in money.
/// </summary>
public sealed record EffortCurve
{
    /// <summary>kappa: the effort that earns 63 % of the gain; above 0. The smaller, the cheaper depth is to come by.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>What it costs to begin at all; at least 0.</summary>
    public double Fixed { get; init; }

    /// <summary>Least effort where any is made; at least 0.</summary>
    public double Minimum { get; init; }

    /// <summary>Greatest effort; above 0 and not below the minimum.</summary>
    public double Maximum { get; init; } = double.PositiveInfinity;

    /// <summary>The share of the gain that an effort earns: 1 - e^(-x / kappa).</summary>
    /// <param name="effort">x, at least 0.</param>
    /// <returns>In [0, 1].</returns>
    public double Share(double effort) => Saturation.Of(effort / Scale);

    /// <summary>The value of an effort: A (1 - e^(-x / kappa)) - x - fixed; 0 for no effort.</summary>
    /// <param name="gain">A, what deepening would earn in all; negative where effort backfires.</param>
    /// <param name="effort">x, at least 0.</param>
    /// <returns>Money.</returns>
    public double Value(double gain, double effort) => effort > 0 ? (gain * Share(effort)) - effort - Fixed : 0;

    /// <summary>The effort of greatest value: kappa ln(A / kappa) within the limits, or none where that is worth nothing.</summary>
    /// <param name="gain">A.</param>
    /// <returns>At least 0.</returns>
    public double BestEffort(double gain)
    {
        if (!(gain > Scale))
            return 0;
        var effort = Math.Min(Math.Max(Scale * Math.Log(gain / Scale), Minimum), Maximum);
        return Value(gain, effort) > 0 ? effort : 0;
    }

    /// <summary>The value of the best effort; never negative, convex and rising in the gain.</summary>
    /// <param name="gain">A.</param>
    /// <returns>Money.</returns>
    public double BestValue(double gain) => Value(gain, BestEffort(gain));

    /// <summary>The gain above which some effort pays: kappa where nothing is fixed and no effort is too small.</summary>
    /// <returns>A gain.</returns>
    public double BreakEven()
    {
        if (Fixed == 0 && Minimum == 0)
            return Scale;
        var (low, high) = (Scale, 2 * (Scale + Fixed + Minimum));
        while (BestValue(high) <= 0)
            (low, high) = (high, 2 * high);

        // Halving an interval of doubles ends where its middle is one of its ends.
        while (low + ((high - low) / 2) is var middle && middle > low && middle < high)
        {
            if (BestValue(middle) > 0)
                high = middle;
            else
                low = middle;
        }

        return high;
    }
}
