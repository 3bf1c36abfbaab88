using Relationships.Modeling.Backtests;
using Relationships.Modeling.Metrics;
using Relationships.Networks;

namespace Relationships.Modeling.Networks;

/// <summary>
/// What each part of trust adds to the prediction of ratings: the whole against itself without one part, and against the
/// baselines, over the ratings whose target was rated before. Intervals are a paired bootstrap over raters.
/// </summary>
/// <remarks>
/// Raters are resampled with all their ratings, since those have the rater's propensity in common. A difference below zero is what the
/// part adds; one whose interval holds zero adds nothing that these data can show.
/// </remarks>
public static class RatingBacktest
{
    /// <summary>Name of the whole, which the others are compared with.</summary>
    public const string Whole = "trust-network";

    /// <summary>Runs it.</summary>
    /// <param name="ratings">In any order.</param>
    /// <param name="options">How trust is carried; null for <see cref="NetworkTrustOptions.Default"/>.</param>
    /// <param name="rating">What a rating counts for; null for <see cref="RatingOptions.Default"/>.</param>
    /// <param name="bootstrap">Resamples, level, seed; null for <see cref="BootstrapOptions.Default"/>.</param>
    /// <returns>A result as of every backtest; its window reaches from the first rating to just after the last.</returns>
    public static BacktestResult Run(
        IEnumerable<Rating> ratings, NetworkTrustOptions? options = null, RatingOptions? rating = null, BootstrapOptions? bootstrap = null)
    {
        var sequence = new RatingSequence(ratings);
        var scorers = Scorers(sequence, RatingEvaluation.Bare(options ?? NetworkTrustOptions.Default), rating ?? RatingOptions.Default);
        var outcomes = sequence.WithHistory(sequence.Outcomes);
        var (raters, rater) = Raters(sequence);
        var statistics = scorers.Select(s => Statistic(s.Predictions, outcomes, rater)).ToArray();
        var intervals = PairedBootstrap.Intervals(raters, statistics, reference: 0, bootstrap);
        var positives = outcomes.Count(static o => o);
        return new BacktestResult
        {
            N = outcomes.Length,
            Positives = positives,
            BaseRate = outcomes.Length == 0 ? null : (double)positives / outcomes.Length,
            Count = positives,
            Outcome = "rating above 0",
            AsOf = sequence.Ratings.Length == 0 ? DateTimeOffset.UnixEpoch : sequence.Ratings[0].At,
            Until = sequence.Ratings.Length == 0 ? DateTimeOffset.UnixEpoch : sequence.Ratings[^1].At.AddTicks(1),
            Reference = Whole,
            Scorers = [.. scorers.Select((s, i) => Result(s.Name, s.Predictions, outcomes, intervals[i]))],
        };
    }

    private static List<(string Name, double[] Predictions)> Scorers(RatingSequence sequence, NetworkTrustOptions options, RatingOptions rating)
    {
        NetworkTrustScore[] Scores(NetworkTrustOptions with, RatingOptions? by = null) =>
            RatingEvaluation.Predict(sequence, new EvidenceFlowTrust(with), by ?? rating);

        (string, double[]) Scorer(string name, double[] all) => (name, sequence.WithHistory<double>(all));

        var whole = Scores(options);
        return
        [
            Scorer(Whole, RatingEvaluation.Values(whole)),
            Scorer("without-own-evidence", Array.ConvertAll(whole, s => WithoutDirect(s, options.PriorWeight))),
            Scorer("without-propensity", RatingEvaluation.Values(Scores(options with { Propensity = false }))),
            Scorer("without-reciprocity", RatingEvaluation.Values(Scores(options with { ReciprocityWeight = 0 }))),
            Scorer("without-others-words", RatingEvaluation.Values(Scores(options with { MaxHops = 1 }))),

            // Nobody's word is known: all are strangers.
            Scorer("without-paths", RatingEvaluation.Values(Scores(options, rating with { ReferralShare = 0 }))),
            Scorer("without-introductions", RatingEvaluation.Values(Scores(options with { MaxHops = Math.Min(2, options.MaxHops) }))),
            Scorer("mean-of-earlier", RatingBaselines.MeanOfEarlier(sequence, rating.Scale)),
            Scorer("beta-bad-thrice", RatingBaselines.BetaBadThrice(sequence)),
        ];
    }

    private static double WithoutDirect(NetworkTrustScore score, double priorWeight) =>
        (score.Reciprocal.Good + score.Indirect.Good + (score.BaseRate * priorWeight)) / (score.Reciprocal.Mass + score.Indirect.Mass + priorWeight);

    private static (int Count, int[] Of) Raters(RatingSequence sequence)
    {
        var indices = new Dictionary<string, int>(StringComparer.Ordinal);
        var raters = new int[sequence.Ratings.Length];
        for (var i = 0; i < raters.Length; i++)
        {
            if (!indices.TryGetValue(sequence.Ratings[i].Source, out raters[i]))
                indices.Add(sequence.Ratings[i].Source, raters[i] = indices.Count);
        }

        return (indices.Count, sequence.WithHistory<int>(raters));
    }

    private static ResampledStatistic Statistic(double[] predictions, bool[] outcomes, int[] rater)
    {
        var auc = new ResampledAuc(predictions, outcomes);
        var drawn = new int[rater.Length];
        return timesDrawn =>
        {
            for (var i = 0; i < drawn.Length; i++)
                drawn[i] = timesDrawn[rater[i]];
            return auc.Of(drawn);
        };
    }

    private static BacktestScorerResult Result(string name, double[] predictions, bool[] outcomes, (BootstrapInterval Own, BootstrapInterval? Difference) interval) => new(name)
    {
        Auc = Known(interval.Own.Value),
        AucLow = Known(interval.Own.Low),
        AucHigh = Known(interval.Own.High),
        AucDifference = Known(interval.Difference?.Value),
        AucDifferenceLow = Known(interval.Difference?.Low),
        AucDifferenceHigh = Known(interval.Difference?.High),
        Brier = Known(BrierScore.Of(predictions, outcomes)),
    };

    private static double? Known(double? figure) => figure is { } f && double.IsNaN(f) ? null : figure;
}
