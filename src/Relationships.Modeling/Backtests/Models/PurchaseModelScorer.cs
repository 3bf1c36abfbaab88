using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Backtests.Models;

/// <summary>
/// A purchase model, fitted to the calibration period in days: ranks by the chance of a purchase within the horizon, and states it with the
/// expected number of purchase days. Without a horizon it ranks by the chance within a year and states nothing.
/// </summary>
/// <remarks>Who has no purchase before as-of is outside the model, and scores 0. Several purchases of a day are one.</remarks>
internal sealed class PurchaseModelScorer(string name, Func<PurchaseSummaryTable, IPurchaseModel> fit) : IBacktestScorer
{
    private const int DaysWithoutHorizon = 365;

    public string Name => name;

    public BacktestScores Score(CalibrationPeriod calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var split = DateOnly.FromDayNumber(calibration.AsOfDay - 1);
        var options = PurchaseSummaryOptions.Default with { Unit = TimeUnit.Day, Kind = calibration.Outcome };
        var table = PurchaseSummaryTable.FromLog(calibration.Log, split, options);
        var (expected, none) = (new double[table.Count], new double[table.Count]);
        if (table.Count > 0)
        {
            var model = fit(table);
            var horizon = Duration.Days(calibration.Horizon?.Length ?? DaysWithoutHorizon);
            model.ExpectedPurchases(table, horizon, expected);
            model.PurchaseProbability(table, 0, horizon, none);
        }

        var (counts, chances) = (new double[calibration.Customers.Count], new double[calibration.Customers.Count]);
        var row = 0;
        for (var c = 0; c < counts.Length && row < table.Count; c++)
        {
            // Both stand in ordinal order; the table lacks who never purchased.
            if (!string.Equals(calibration.Customers[c], table.Customers![row], StringComparison.Ordinal))
                continue;
            (counts[c], chances[c]) = (expected[row], Math.Clamp(1 - none[row], 0, 1));
            row++;
        }

        return calibration.Horizon is null
            ? new BacktestScores(chances)
            : new BacktestScores(chances) { Probabilities = chances, ExpectedCounts = counts };
    }
}
