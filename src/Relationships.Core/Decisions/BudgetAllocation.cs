using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>
/// Shares a budget among many customers so that no other shares earn more: marginal gains are equal wherever effort lies between its
/// limits. Exact, and linear in the number of customers after one sort. Pure, thread-safe.
/// </summary>
/// <remarks>
/// All customers have the same effort curve, so whoever is served with k served are the k of greatest gain (an effort moved to a
/// greater gain earns no less). For every k the rest is concave and solved by water-filling: x = kappa (ln(A / kappa) - ln lambda) between the
/// limits, whose sum is piecewise linear in ln lambda; as k grows, ln lambda rises, so one walk along its pieces serves every k.
/// </remarks>
public static class BudgetAllocation
{
    /// <summary>Allocates.</summary>
    /// <param name="gains">A of every customer: what effort would earn in all, money; what is not above the curve's scale gets nothing.</param>
    /// <param name="curve">How effort earns it, and its limits.</param>
    /// <param name="budget">What may be spent on efforts and their fixed parts; at least 0, infinity for no limit.</param>
    /// <param name="efforts">The efforts, one a customer; overwritten.</param>
    /// <returns>What is spent, what it earns, and what one more unit of budget would.</returns>
    /// <exception cref="ArgumentException">A gain is not finite, the budget is out of range, or the spans differ in length.</exception>
    public static BudgetOutcome Allocate(ReadOnlySpan<double> gains, EffortCurve curve, double budget, Span<double> efforts)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (!(budget >= 0))
            throw ArgumentChecks.OutOfRange(nameof(budget), budget, "at least 0");
        if (efforts.Length != gains.Length)
            throw new ArgumentException(FormattableString.Invariant($"efforts: there are {efforts.Length} for {gains.Length} gains."), nameof(efforts));
        efforts.Clear();
        var (sorted, order) = Worthwhile(gains, curve);
        if (sorted.Length == 0)
            return new BudgetOutcome(0, 0, 0, 0);

        var water = new WaterLevel(sorted, curve);
        var (best, level, value) = (0, 0.0, 0.0);
        for (var k = 1; k <= sorted.Length && k * (curve.Fixed + curve.Minimum) <= budget; k++)
        {
            var candidate = water.Next(budget);
            if (candidate > value)
                (best, level, value) = (k, water.LogLevel, candidate);
        }

        double spent = 0;
        var served = 0;
        for (var i = 0; i < best; i++)
        {
            var effort = water.Effort(sorted[i], level);
            efforts[order[i]] = effort;
            if (effort > 0)
            {
                served++;
                spent += effort + curve.Fixed;
            }
        }

        return new BudgetOutcome(served, spent, value, Math.Exp(level) - 1);
    }

    /// <summary>ln(A / kappa) of those whom some effort would serve, in falling order.</summary>
    private static (double[] LogGains, int[] Order) Worthwhile(ReadOnlySpan<double> gains, EffortCurve curve)
    {
        var count = 0;
        var keys = new double[gains.Length];
        var order = new int[gains.Length];
        for (var i = 0; i < gains.Length; i++)
        {
            if (!double.IsFinite(gains[i]))
                throw new ArgumentException(FormattableString.Invariant($"gains: number {i} is {gains[i]}; it must be finite."), nameof(gains));
            if (!(gains[i] > curve.Scale))
                continue;
            keys[count] = -gains[i];
            order[count++] = i;
        }

        Array.Sort(keys, order, 0, count);
        var logs = keys.AsSpan(0, count).ToArray();
        for (var i = 0; i < count; i++)
            logs[i] = Math.Log(-logs[i] / curve.Scale);
        return (logs, order);
    }
}
