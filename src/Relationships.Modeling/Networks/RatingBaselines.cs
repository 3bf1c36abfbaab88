using System.Runtime.InteropServices;

namespace Relationships.Modeling.Networks;

/// <summary>Predictions that know nothing but the target's earlier ratings.</summary>
public static class RatingBaselines
{
    /// <summary>The mean of the target's earlier ratings, from -scale to scale put on [0, 1]; 1/2 without any.</summary>
    /// <param name="sequence">The ratings.</param>
    /// <param name="scale">The largest size of a rating; above 0.</param>
    /// <returns>A prediction a rating.</returns>
    public static double[] MeanOfEarlier(RatingSequence sequence, double scale = 10)
    {
        if (!(scale > 0))
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "scale must be above 0.");
        return Predict(sequence, static (past, rating) => (past.Count + 1, past.Good + rating, 0), past => past.Count == 0 ? 0.5 : (Math.Clamp(past.Good / past.Count / scale, -1, 1) + 1) / 2);
    }

    /// <summary>A Beta over all earlier ratings by their size, bad ones times three: (r + 1) / (r + 3 s + 2).</summary>
    /// <param name="sequence">The ratings.</param>
    /// <returns>A prediction a rating.</returns>
    public static double[] BetaBadThrice(RatingSequence sequence) => Predict(
        sequence,
        static (past, rating) => (past.Count + 1, past.Good + Math.Max(0, rating), past.Bad - (3 * Math.Min(0, rating))),
        static past => (past.Good + 1) / (past.Good + past.Bad + 2));

    private static double[] Predict(
        RatingSequence sequence,
        Func<(int Count, double Good, double Bad), double, (int Count, double Good, double Bad)> add,
        Func<(int Count, double Good, double Bad), double> predict)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        var predictions = new double[sequence.Ratings.Length];
        var pasts = new Dictionary<string, (int, double, double)>(StringComparer.Ordinal);
        foreach (var instant in sequence.Instants)
        {
            var ratings = sequence.Ratings[instant];
            for (var i = 0; i < ratings.Length; i++)
                predictions[instant.Start.Value + i] = predict(pasts.GetValueOrDefault(ratings[i].Target));
            foreach (var rating in ratings)
            {
                ref var past = ref CollectionsMarshal.GetValueRefOrAddDefault(pasts, rating.Target, out _);
                past = add(past, rating.Value);
            }
        }

        return predictions;
    }
}
