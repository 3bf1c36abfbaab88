using System.Globalization;
using Relationships.Events;
using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Backtests;

/// <summary>
/// Scores customers from the events before a cut, and judges the scores by what came after it. The cut is strict: scorers receive
/// a log that ends before as-of.
/// </summary>
/// <remarks>
/// As-of is the start of the day after the split, in the log's zone. Customers: all with an event of any kind before as-of, those
/// with only returns included. Outcome: at least one event of the outcome's kind, with any counterpart, in [as-of, as-of + horizon);
/// the count, for MAE, RMSE and Spearman, is of the days (of the log's zone) with such an event, as purchase models count them. Deterministic, thread-safe.
/// </remarks>
public static class Backtest
{
    /// <summary>Runs a backtest.</summary>
    /// <param name="log">The whole history, before and after the cut.</param>
    /// <param name="split">Last day of calibration.</param>
    /// <param name="horizon">How far ahead the outcome is looked for; null for the end of the log.</param>
    /// <param name="scorers">Who is judged; names differ.</param>
    /// <param name="options">Outcome, reference, intervals; null for <see cref="BacktestOptions.Default"/>.</param>
    /// <returns>Each scorer's figures.</returns>
    /// <exception cref="ArgumentException">Two scorers have one name, the split has no next day, the horizon is <c>default</c>, or an option is out of range.</exception>
    /// <exception cref="InvalidOperationException">A scorer gave a wrong number of values, or values out of range.</exception>
    public static BacktestResult Run(
        EventLog log, DateOnly split, Horizon? horizon, IReadOnlyList<IBacktestScorer> scorers, BacktestOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(scorers);
        options ??= BacktestOptions.Default;
        Check(split, horizon, scorers);

        var zone = log.Options.Zone;
        var asOf = ZoneDays.Start(split.AddDays(1), zone);
        var until = horizon is { } ahead
            ? ZoneDays.Start(split.AddDays(1 + ahead.Length), zone)
            : log.JustAfterLatest is { } end && end > asOf ? end : asOf;
        var calibration = new CalibrationPeriod(log.Slice(null, asOf), asOf, options.Outcome, horizon);
        var counts = Counts(log, calibration, options.Outcome, until);
        var outcomes = Array.ConvertAll(counts, static c => c > 0);
        var positives = outcomes.Count(static o => o);

        var scores = scorers.Select(s => Scores(s, calibration)).ToArray();
        var reference = scorers.ToList().FindIndex(s => s.Name == options.Reference);
        var intervals = options.Bootstrap is null ? null : PairedBootstrap.Intervals(
            counts.Length, [.. scores.Select(s => (ResampledStatistic)new ResampledAuc(s.Scores, outcomes).Of)], reference, options.Bootstrap);
        return new BacktestResult
        {
            N = counts.Length,
            Positives = positives,
            BaseRate = Figure((double)positives / counts.Length),
            Count = (long)counts.Sum(),
            Outcome = options.Outcome.Name,
            AsOf = asOf,
            Until = until,
            Reference = reference >= 0 && intervals is not null ? scorers[reference].Name : null,
            Scorers = [.. scorers.Select((s, i) => WithIntervals(Judge(s.Name, scores[i], outcomes, counts), intervals?[i]))],
        };
    }

    private static void Check(DateOnly split, Horizon? horizon, IReadOnlyList<IBacktestScorer> scorers)
    {
        if (horizon is { Length: 0 })
            throw new ArgumentException("horizon: default is no horizon; pass null for the end of the log.", nameof(horizon));
        if (split.DayNumber + 1L + (horizon?.Length ?? 0) > DateOnly.MaxValue.DayNumber)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"split {split:yyyy-MM-dd}: the window behind it leaves the calendar."), nameof(split));
        if (scorers.GroupBy(static s => s.Name, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } repeated)
            throw new ArgumentException($"scorers: two are named '{repeated.Key}'.", nameof(scorers));
    }

    internal static double[] Counts(EventLog log, CalibrationPeriod calibration, EventKind outcome, DateTimeOffset until)
    {
        var days = calibration.Customers.Select(static _ => new List<int>(0)).ToArray();
        var index = calibration.Customers.Select(static (c, i) => (c, i)).ToDictionary(static p => p.c, static p => p.i, StringComparer.Ordinal);
        for (var r = 0; r < log.RelationshipCount; r++)
        {
            if (!index.TryGetValue(log.Keys[r].Customer, out var customer))
                continue;
            foreach (var e in log.Events(r))
            {
                if (e.Kind == outcome && e.At >= calibration.AsOf && e.At < until)
                    days[customer].Add(ZoneDays.Number(e.At, log.Options.Zone));
            }
        }

        return Array.ConvertAll(days, static d => (double)d.Distinct().Count());
    }

    private static BacktestScores Scores(IBacktestScorer scorer, CalibrationPeriod calibration)
    {
        var scores = scorer.Score(calibration);
        try
        {
            var n = calibration.Customers.Count;
            MetricInput.SameLength(n, scores.Scores.Length, "customers", "scores");
            MetricInput.SameLength(n, scores.Probabilities?.Length ?? n, "customers", "probabilities");
            MetricInput.SameLength(n, scores.ExpectedCounts?.Length ?? n, "customers", "expected counts");
            MetricInput.NoNaN(scores.Scores, "scores");
            MetricInput.Probabilities(scores.Probabilities, "probabilities");
            MetricInput.Finite(scores.ExpectedCounts, "expected counts");
        }
        catch (ArgumentException wrong)
        {
            throw new InvalidOperationException($"scorer '{scorer.Name}': {wrong.Message}", wrong);
        }

        return scores;
    }

    private static BacktestScorerResult Judge(string name, BacktestScores scores, bool[] outcomes, double[] counts) => new(name)
    {
        Converged = scores.Converged,
        Auc = Figure(Auc.Of(scores.Scores, outcomes)),
        Brier = scores.Probabilities is { } p ? Figure(BrierScore.Of(p, outcomes)) : null,
        Mae = scores.ExpectedCounts is { } a ? Figure(ForecastError.MeanAbsolute(a, counts)) : null,
        Rmse = scores.ExpectedCounts is { } b ? Figure(ForecastError.RootMeanSquare(b, counts)) : null,
        Spearman = Figure(RankCorrelation.Spearman(scores.Scores, counts)),
        Lift = Figure(Lift.Of(scores.Scores, outcomes)),
    };

    private static BacktestScorerResult WithIntervals(BacktestScorerResult judged, (BootstrapInterval Own, BootstrapInterval? Difference)? intervals) => judged with
    {
        AucLow = Figure(intervals?.Own.Low),
        AucHigh = Figure(intervals?.Own.High),
        AucDifference = Figure(intervals?.Difference?.Value),
        AucDifferenceLow = Figure(intervals?.Difference?.Low),
        AucDifferenceHigh = Figure(intervals?.Difference?.High),
    };

    private static double? Figure(double? value) => value is { } v && double.IsFinite(v) ? v : null;
}
