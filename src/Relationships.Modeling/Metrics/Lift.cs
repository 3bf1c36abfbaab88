using System.Globalization;

namespace Relationships.Modeling.Metrics;

/// <summary>How many times the base rate the outcome is among the customers with the highest scores.</summary>
/// <remarks>Pure, thread-safe, O(n log n).</remarks>
public static class Lift
{
    /// <summary>Share of positives in the top of the order over the share among all; 1 is what chance gives.</summary>
    /// <remarks>
    /// The top is exactly <c>fraction * n</c> customers, a fraction of a customer counting by that fraction. Customers tied at
    /// the cut take the places left by expectation: each brings the share of positives among the tied. So no order of the
    /// input and no random choice matters.
    /// </remarks>
    /// <param name="scores">Higher means that the outcome is more likely; any numbers but NaN.</param>
    /// <param name="outcomes">What happened, in the same order.</param>
    /// <param name="fraction">The top's share of all customers, above 0 and at most 1; the default is the top decile.</param>
    /// <returns>From 0 to 1 / max(fraction, base rate); NaN where there are no positives or no customers.</returns>
    /// <exception cref="ArgumentException">The lengths differ, a score is NaN, or the fraction is out of range.</exception>
    public static double Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes, double fraction = 0.1)
    {
        MetricInput.SameLength(scores.Length, outcomes.Length, nameof(scores), nameof(outcomes));
        MetricInput.NoNaN(scores, nameof(scores));
        if (!(fraction > 0 && fraction <= 1))
            throw new ArgumentOutOfRangeException(nameof(fraction), fraction, string.Create(CultureInfo.InvariantCulture, $"fraction is {fraction:R}; it must be above 0 and at most 1."));

        var sorted = scores.ToArray();
        var happened = outcomes.ToArray();
        Array.Sort(sorted, happened);
        var positives = happened.Count(static o => o);
        var places = fraction * sorted.Length;
        double left = places, inTop = 0;
        for (int end = sorted.Length, start; end > 0 && left > 0; end = start)
        {
            var tiedPositives = 0;
            for (start = end; start > 0 && sorted[start - 1] == sorted[end - 1]; start--)
                tiedPositives += happened[start - 1] ? 1 : 0;
            var taken = Math.Min(left, end - start);
            inTop += tiedPositives * (taken / (end - start));
            left -= taken;
        }

        return positives == 0 ? double.NaN : inTop / places / ((double)positives / sorted.Length);
    }
}
