using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>
/// What keeping customers is worth, as identities over the user's own margins: of a customer who pays a margin at the start of
/// every period and stays for the next with probability r, with money discounted by d a period. Pure, thread-safe.
/// </summary>
public static class RetentionEconomics
{
    /// <summary>The multiple of a period's margin that a customer is worth: (1 + d) / (1 + d - r), the sum of (r / (1 + d))^t over t = 0, 1, ...</summary>
    /// <param name="retention">r, a share in [0, 1] and below 1 + d.</param>
    /// <param name="discount">d, a share a period; at least 0.</param>
    /// <returns>At least 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range, or r is not below 1 + d: the sum then has no end.</exception>
    public static double Factor(double retention, double discount)
    {
        Check(retention, discount);
        if (!(retention < 1 + discount))
            throw ArgumentChecks.OutOfRange(nameof(retention), retention, "below 1 + discount; without a horizon, a customer who never leaves is worth infinitely much");
        return (1 + discount) / (1 + discount - retention);
    }

    /// <summary>The same over so many periods only: (1 - rho^n) / (1 - rho), rho = r / (1 + d), the sum over t = 0 to n - 1.</summary>
    /// <param name="retention">r, a share in [0, 1].</param>
    /// <param name="discount">d, a share a period; at least 0.</param>
    /// <param name="periods">n, at least 0; parts of a period count as the formula says. Infinity gives <see cref="Factor(double, double)"/>.</param>
    /// <returns>At least 0; n where rho is 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double Factor(double retention, double discount, double periods)
    {
        Check(retention, discount);
        if (!(periods >= 0))
            throw ArgumentChecks.OutOfRange(nameof(periods), periods, "at least 0");
        if (double.IsPositiveInfinity(periods))
            return Factor(retention, discount);
        if (retention == 0)
            return Math.Min(1, periods);
        var logRho = Math.Log(retention / (1 + discount));
        return logRho == 0 ? periods : Saturation.Of(-periods * logRho) / Saturation.Of(-logRho);
    }

    /// <summary>By what share profit from a customer rises with retention: delta / (1 + d - r - delta).</summary>
    /// <param name="retention">r now, in [0, 1].</param>
    /// <param name="change">delta, by how much it changes; r + delta in [0, 1] and below 1 + d.</param>
    /// <param name="discount">d, a share a period; at least 0.</param>
    /// <returns>A share: .25 is 25 %. Negative where retention falls.</returns>
    /// <remarks>"Five points of retention, 25 % of profit" is one point of this curve (r = .85 at d = .10), and no constant.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double RelativeGain(double retention, double change, double discount)
    {
        _ = Factor(retention, discount);
        _ = Factor(Changed(retention, change), discount);
        return change / (1 + discount - Changed(retention, change));
    }

    /// <summary>What a change of retention is worth, a customer: m (factor after - factor before).</summary>
    /// <param name="margin">m, money a period; finite.</param>
    /// <param name="retention">r now, in [0, 1].</param>
    /// <param name="change">By how much it changes.</param>
    /// <param name="discount">d, a share a period; at least 0.</param>
    /// <returns>Money now; what may at most be spent on the change.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double ValueOfChange(double margin, double retention, double change, double discount)
    {
        CheckFinite(margin, nameof(margin));
        return margin * Factor(retention, discount) * RelativeGain(retention, change, discount);
    }

    /// <summary>What must be spent on every customer and period for keeping to cost as much as winning: acquisition / factor.</summary>
    /// <param name="acquisition">What a new customer costs to win; money, at least 0.</param>
    /// <param name="retention">r, in [0, 1].</param>
    /// <param name="discount">d, a share a period; at least 0.</param>
    /// <returns>Money a period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double KeepingBudget(double acquisition, double retention, double discount)
    {
        ArgumentChecks.NonNegativeFinite(acquisition, nameof(acquisition));
        return acquisition / Factor(retention, discount);
    }

    /// <summary>How often the cost of keeping a customer for a period goes into that of winning one: acquisition / keeping.</summary>
    /// <param name="acquisition">What a new customer costs to win; money, at least 0.</param>
    /// <param name="keeping">What is spent to keep a customer for a period; money, above 0.</param>
    /// <returns>A ratio; "five times as expensive" is 5. Your own figures decide.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double AcquisitionOverKeeping(double acquisition, double keeping)
    {
        ArgumentChecks.NonNegativeFinite(acquisition, nameof(acquisition));
        ArgumentChecks.PositiveFinite(keeping, nameof(keeping));
        return acquisition / keeping;
    }

    /// <summary>From which retention on a customer pays back what winning it cost: r = (1 + d) (1 - m / acquisition).</summary>
    /// <param name="acquisition">What a new customer costs to win; money, at least 0.</param>
    /// <param name="margin">m, money a period; above 0.</param>
    /// <param name="discount">d, a share a period; at least 0.</param>
    /// <returns>A retention; 0 where the first period pays it back, above 1 where nothing does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static double BreakEvenRetention(double acquisition, double margin, double discount)
    {
        ArgumentChecks.NonNegativeFinite(acquisition, nameof(acquisition));
        ArgumentChecks.PositiveFinite(margin, nameof(margin));
        ArgumentChecks.NonNegativeFinite(discount, nameof(discount));
        return acquisition <= margin ? 0 : (1 + discount) * (1 - (margin / acquisition));
    }

    private static double Changed(double retention, double change)
    {
        var changed = retention + change;
        if (!(changed >= 0 && changed <= 1))
            throw ArgumentChecks.OutOfRange(nameof(change), change, "such that retention + change is between 0 and 1");
        return changed;
    }

    private static void Check(double retention, double discount)
    {
        ArgumentChecks.Probability(retention, nameof(retention));
        ArgumentChecks.NonNegativeFinite(discount, nameof(discount));
    }

    private static void CheckFinite(double value, string name)
    {
        if (!double.IsFinite(value))
            throw ArgumentChecks.OutOfRange(name, value, "finite");
    }
}
