namespace Relationships.Modeling.Metrics;

/// <summary>The AUC of many resamples of the same customers: sorted once, then counted in O(n) a resample.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class ResampledAuc
{
    private readonly int[] _order;
    private readonly byte[] _marks;

    /// <summary>Sorts the customers by score.</summary>
    /// <param name="scores">Higher means that the outcome is more likely; any numbers but NaN.</param>
    /// <param name="outcomes">What happened, in the same order.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a score is NaN.</exception>
    public ResampledAuc(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes)
    {
        MetricInput.SameLength(scores.Length, outcomes.Length, nameof(scores), nameof(outcomes));
        MetricInput.NoNaN(scores, nameof(scores));
        var sorted = scores.ToArray();
        _order = new int[sorted.Length];
        for (var i = 0; i < _order.Length; i++)
            _order[i] = i;
        Array.Sort(sorted, _order);

        // Bit 0: the outcome happened. Bit 1: the last of a group of ties.
        _marks = new byte[sorted.Length];
        for (var i = 0; i < _marks.Length; i++)
            _marks[i] = (byte)((outcomes[_order[i]] ? 1 : 0) | (i == _marks.Length - 1 || sorted[i + 1] != sorted[i] ? 2 : 0));
    }

    /// <summary>How many customers there are.</summary>
    public int Customers => _order.Length;

    /// <summary>The AUC of a resample; with all counts 1, that of <see cref="Auc.Of"/>.</summary>
    /// <param name="timesDrawn">How often each customer was drawn, at least 0, in the order of the scores.</param>
    /// <returns>In [0, 1]; NaN where no customer, or every customer drawn, has the outcome.</returns>
    /// <exception cref="ArgumentException">The counts are not as many as the customers.</exception>
    public double Of(ReadOnlySpan<int> timesDrawn)
    {
        MetricInput.SameLength(_order.Length, timesDrawn.Length, "customers", nameof(timesDrawn));
        long negatives = 0, positives = 0, wins = 0, tiedNegatives = 0, tiedPositives = 0;
        for (var i = 0; i < _order.Length; i++)
        {
            var mark = _marks[i];
            long drawn = timesDrawn[_order[i]];
            var positive = drawn & -(long)(mark & 1);
            tiedPositives += positive;
            tiedNegatives += drawn - positive;
            if (mark < 2)
                continue;

            // Twice the wins, so that ties count a whole number.
            wins += tiedPositives * ((2 * negatives) + tiedNegatives);
            negatives += tiedNegatives;
            positives += tiedPositives;
            tiedNegatives = tiedPositives = 0;
        }

        return positives == 0 || negatives == 0 ? double.NaN : wins / (2.0 * positives * negatives);
    }
}
