namespace Relationships.Modeling.Metrics;

/// <summary>
/// Brier score: the mean squared distance of stated probabilities from what happened. 0 is perfect; always stating the base
/// rate b gives b (1 - b); 1 is certainty that was always wrong.
/// </summary>
/// <remarks>Brier, Monthly Weather Review 78 (1950), in the form for two classes. A proper score: honesty pays. Pure, thread-safe.</remarks>
public static class BrierScore
{
    /// <summary>The score.</summary>
    /// <param name="probabilities">Stated probabilities of the outcome, each in [0, 1].</param>
    /// <param name="outcomes">What happened, in the same order.</param>
    /// <returns>In [0, 1]; NaN for no customers.</returns>
    /// <exception cref="ArgumentException">The lengths differ, or a probability is outside [0, 1] or NaN.</exception>
    public static double Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        MetricInput.SameLength(probabilities.Length, outcomes.Length, nameof(probabilities), nameof(outcomes));
        MetricInput.Probabilities(probabilities, nameof(probabilities));
        var sum = 0.0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var distance = probabilities[i] - (outcomes[i] ? 1 : 0);
            sum += distance * distance;
        }

        return sum / probabilities.Length;
    }
}
