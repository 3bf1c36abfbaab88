namespace Relationships.Modeling.Metrics;

/// <summary>
/// Area under the receiver operating characteristic: the probability that a customer with the outcome scores above one
/// without it, ties counting half. 1/2 is what chance gives, 1 a perfect order, 0 a perfectly reversed one.
/// </summary>
/// <remarks>
/// <c>(sum of the positives' mid-ranks - P (P + 1) / 2) / (P N)</c>, the Mann-Whitney statistic over its largest value
/// (Hanley and McNeil, Radiology 143, 1982). Only the order of the scores matters. Pure, thread-safe, O(n log n).
/// </remarks>
public static class Auc
{
    /// <summary>The area.</summary>
    /// <param name="scores">Higher means that the outcome is more likely; any numbers but NaN.</param>
    /// <param name="outcomes">What happened, customer by customer as in <paramref name="scores"/>.</param>
    /// <returns>In [0, 1]; NaN where one of the classes is absent (so also for no customers).</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a score is NaN.</exception>
    public static double Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> outcomes)
    {
        MetricInput.SameLength(scores.Length, outcomes.Length, nameof(scores), nameof(outcomes));
        MetricInput.NoNaN(scores, nameof(scores));
        var ranks = MidRanks.Of(scores);
        var sum = 0.0;
        var positives = 0L;
        for (var i = 0; i < ranks.Length; i++)
        {
            if (!outcomes[i])
                continue;
            sum += ranks[i];
            positives++;
        }

        var negatives = ranks.Length - positives;
        return positives == 0 || negatives == 0
            ? double.NaN
            : (sum - (positives * (positives + 1) / 2.0)) / ((double)positives * negatives);
    }
}
