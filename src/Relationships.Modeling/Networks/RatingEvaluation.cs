using Relationships.Modeling.Metrics;
using Relationships.Networks;

namespace Relationships.Modeling.Networks;

/// <summary>Predicts every rating from the strictly earlier ones: nothing is fitted, and nothing later is seen.</summary>
public static class RatingEvaluation
{
    // A walk a truster and instant, in stretches, so that long work can be stopped.
    private const int Stretch = 4096;

    /// <summary>How far the source of each rating trusts its target just before it speaks.</summary>
    /// <param name="sequence">The ratings.</param>
    /// <param name="strategy">How trust is carried.</param>
    /// <param name="options">What a rating counts for; null for <see cref="RatingOptions.Default"/>.</param>
    /// <param name="progress">Is told how many are done; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>A score a rating.</returns>
    public static NetworkTrustScore[] Predict(
        RatingSequence sequence, INetworkTrustStrategy strategy, RatingOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        ArgumentNullException.ThrowIfNull(strategy);

        // One graph of all ratings: each question sees its prefix of the rows, those strictly before its own instant.
        var graph = TrustGraph.OfRatings(sequence.Ratings.ToArray(), options);
        var questions = new TrustQuestion[sequence.Ratings.Length];
        for (var i = 0; i < questions.Length; i++)
            questions[i] = graph.Question(sequence.Ratings[i].Source, sequence.Ratings[i].Target, sequence.Ratings[i].At);
        var scores = new NetworkTrustScore[questions.Length];
        for (var start = 0; start < questions.Length; start += Stretch)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(start);
            var count = Math.Min(Stretch, questions.Length - start);
            strategy.Score(graph, questions.AsSpan(start, count), scores.AsSpan(start, count));
        }

        return scores;
    }

    /// <summary>Predicts every rating, and judges the predictions next to the mean of the target's earlier ratings.</summary>
    /// <param name="ratings">In any order; a party's rating of itself is left out.</param>
    /// <param name="strategy">How trust is carried; null for evidence flow without paths and intervals.</param>
    /// <param name="options">What a rating counts for; null for <see cref="RatingOptions.Default"/>.</param>
    /// <param name="progress">Is told how many are done; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The figures.</returns>
    public static RatingEvaluationResult Run(
        IEnumerable<Rating> ratings, INetworkTrustStrategy? strategy = null, RatingOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        options ??= RatingOptions.Default;
        var sequence = new RatingSequence(ratings);
        var scores = Predict(sequence, strategy ?? new EvidenceFlowTrust(Bare(NetworkTrustOptions.Default)), options, progress, cancellation);
        return new RatingEvaluationResult
        {
            Ratings = sequence.Ratings.Length,
            Positives = sequence.Outcomes.Count(true),
            WithHistory = sequence.HasHistory.Count(true),
            Trust = Figures(sequence, Values(scores)),
            Baseline = Figures(sequence, RatingBaselines.MeanOfEarlier(sequence, options.Scale)),
        };
    }

    /// <summary>Options without what a prediction does not need: paths and intervals.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The same otherwise.</returns>
    public static NetworkTrustOptions Bare(NetworkTrustOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { Paths = 0, Intervals = false };
    }

    internal static double[] Values(NetworkTrustScore[] scores) => Array.ConvertAll(scores, static s => s.Value);

    internal static RatingFigures Figures(RatingSequence sequence, double[] predictions) => new(
        Known(Auc.Of(predictions, sequence.Outcomes)),
        Known(Auc.Of(sequence.WithHistory<double>(predictions), sequence.WithHistory(sequence.Outcomes))),
        Known(BrierScore.Of(predictions, sequence.Outcomes)));

    private static double? Known(double figure) => double.IsNaN(figure) ? null : figure;
}
