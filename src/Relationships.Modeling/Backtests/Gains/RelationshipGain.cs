using System.Globalization;
using Relationships.Events;
using Relationships.Modeling.Metrics;
using Relationships.Modeling.Regression;

namespace Relationships.Modeling.Backtests.Gains;

/// <summary>
/// What the relationship scores add to purchase history in predicting later behaviour, by digital share of contact (R39). Two logistic
/// regressions, one from purchase history alone and one from that and the relationship scores, are fitted to the window before the
/// split and judged on the window after it; the gain is the difference in AUC, with a paired bootstrap interval by customer.
/// </summary>
/// <remarks>
/// Both windows are as long as the horizon. Features are made from what came strictly before each window's start, so that the fit sees nothing of the judged
/// window. One pair of regressions serves all customers: bands differ in whom it is judged on. Purchase history: days with a purchase, their 90-day decayed count, recency, time since the first, gaps gone
/// by since the last, mean amount. Relationship: continuum, trust both ways, richness, resilience. A column more can do harm on new data, so a gain may
/// be negative. Deterministic, thread-safe.
/// </remarks>
public static class RelationshipGain
{
    /// <summary>Measures the gain.</summary>
    /// <param name="log">The whole history, before and after the split.</param>
    /// <param name="split">Last day before the judged window.</param>
    /// <param name="horizon">Length of either window.</param>
    /// <param name="options">Outcome, scorer, bands, intervals; null for <see cref="RelationshipGainOptions.Default"/>.</param>
    /// <returns>The gain of all customers and of each band.</returns>
    /// <exception cref="ArgumentException">
    /// The horizon is <c>default</c>, the windows leave the calendar, an option is out of range, or the window before the split does not
    /// have customers with and without the outcome, so that nothing can be fitted.
    /// </exception>
    public static RelationshipGainResult Run(EventLog log, DateOnly split, Horizon horizon, RelationshipGainOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        options ??= RelationshipGainOptions.Default;
        options.Check(nameof(options));
        if (horizon.Length == 0)
            throw new ArgumentException("horizon: default is no horizon.", nameof(horizon));
        if (split.DayNumber + 1L + horizon.Length > DateOnly.MaxValue.DayNumber || split.DayNumber + 1L - horizon.Length < 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"split {split:yyyy-MM-dd}: a window of {horizon} beside it leaves the calendar."), nameof(split));

        var scorer = options.Scorer ?? RelationshipScorer.Default;
        var starts = new[] { -horizon.Length, 0, horizon.Length }.Select(days => ZoneDays.Start(split.AddDays(1 + days), log.Options.Zone)).ToArray();
        var (past, pastOutcomes) = Window(log, starts[0], starts[1], horizon, options);
        var (now, outcomes) = Window(log, starts[1], starts[2], horizon, options);
        if (pastOutcomes.Distinct().Count() < 2)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"log: of {pastOutcomes.Length} customers known on {starts[0]:yyyy-MM-dd}, {pastOutcomes.Count(static o => o)} have a {options.Outcome.Name} within {horizon}; a fit needs some with and some without."), nameof(log));

        var (pastHistory, history) = (GainColumns.OfPurchases(past), GainColumns.OfPurchases(now));
        var alone = LogisticRegression.Fit(pastHistory, pastOutcomes).Predict(history);
        var both = LogisticRegression.Fit([.. pastHistory, .. GainColumns.OfRelationship(past, scorer)], pastOutcomes)
            .Predict([.. history, .. GainColumns.OfRelationship(now, scorer)]);
        return Judge(new GainCase(alone, both, outcomes), DigitalShare.Of(now), options) with
        {
            Outcome = options.Outcome.Name,
            FittedFrom = starts[0],
            AsOf = starts[1],
            Until = starts[2],
            FittedOn = pastOutcomes.Length,
        };
    }

    private static (CalibrationPeriod Known, bool[] Outcomes) Window(EventLog log, DateTimeOffset start, DateTimeOffset end, Horizon horizon, RelationshipGainOptions options)
    {
        var known = new CalibrationPeriod(log.Slice(null, start), start, options.Outcome, horizon);
        return (known, Array.ConvertAll(Backtest.Counts(log, known, options.Outcome, end), static c => c > 0));
    }

    private static RelationshipGainResult Judge(GainCase all, double[] shares, RelationshipGainOptions options)
    {
        var groups = DigitalBands.Split(shares, options.Edges).Select(all.Only).ToList();
        var known = groups.FindIndex(g => !double.IsNaN(shares[g.Customers[0]]) && g.HasBothClasses);
        var cases = groups.Prepend(all).ToArray();
        var intervals = PairedBootstrap.Intervals(shares.Length, [.. cases.Select(c => (ResampledStatistic)c.Gain)], known + 1, options.Bootstrap);
        var most = groups.FindLastIndex(g => !double.IsNaN(shares[g.Customers[0]]) && g.HasBothClasses);
        var trend = most > known && known >= 0 ? intervals[most + 1].Difference : null;
        return new RelationshipGainResult
        {
            Outcome = string.Empty,
            FittedFrom = default,
            AsOf = default,
            Until = default,
            FittedOn = 0,
            All = Band(all, intervals[0].Own, shares),
            Bands = [.. groups.Select((g, i) => Band(g, intervals[i + 1].Own, shares))],
            Trend = Figure(trend?.Value),
            TrendLow = Figure(trend?.Low),
            TrendHigh = Figure(trend?.High),
        };
    }

    private static RelationshipGainBand Band(GainCase group, BootstrapInterval gain, double[] shares)
    {
        var known = group.Customers.Select(c => shares[c]).Where(static s => !double.IsNaN(s)).ToList();
        return new RelationshipGainBand
        {
            DigitalFrom = known.Count > 0 ? known.Min() : null,
            DigitalTo = known.Count > 0 ? known.Max() : null,
            N = group.Customers.Count,
            Positives = group.Positives,
            AucOfHistory = Figure(group.AucOfHistory),
            AucOfBoth = Figure(group.AucOfBoth),
            Gain = Figure(gain.Value),
            GainLow = Figure(gain.Low),
            GainHigh = Figure(gain.High),
        };
    }

    private static double? Figure(double? value) => value is { } v && double.IsFinite(v) ? v : null;
}
