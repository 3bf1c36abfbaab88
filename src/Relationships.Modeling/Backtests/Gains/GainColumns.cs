using Relationships.Continuum;
using Relationships.Ledgers;
using Relationships.Modeling.Backtests.Baselines;
using Relationships.Trust;

namespace Relationships.Modeling.Backtests.Gains;

/// <summary>What is known of every customer before as-of, as columns of numbers: the purchase history, and the relationship beside it.</summary>
internal static class GainColumns
{
    /// <summary>
    /// How often, how lately, how regularly, for how long, for how much: the statistics that models of purchase histories live on.
    /// Counts, days and money as ln(1 + x).
    /// </summary>
    public static IReadOnlyList<double[]> OfPurchases(CalibrationPeriod calibration)
    {
        var history = PurchaseHistory.Of(calibration);
        var columns = Enumerable.Range(0, 7).Select(_ => new double[history.Customers]).ToArray();
        var decayed = BacktestScorers.DecayedCount90.Score(calibration).Scores;
        for (var c = 0; c < history.Customers; c++)
        {
            var days = history.DaysBefore(c);
            columns[0][c] = Math.Log(1 + days.Length);
            columns[1][c] = Math.Log(1 + decayed[c]);
            columns[2][c] = Math.Log(1 + Math.Max(0, history.Monetary()[c]));
            if (days.IsEmpty)
                continue;
            columns[3][c] = 1;
            columns[4][c] = Math.Log(1 + days[0]);
            columns[5][c] = Math.Log(1 + days[^1]);

            // How many of the customer's usual gaps have gone by since the last purchase.
            if (days.Length > 1)
                columns[6][c] = Math.Log(1 + (days[0] * (days.Length - 1) / (double)(days[^1] - days[0])));
        }

        return columns;
    }

    /// <summary>
    /// Continuum, trust both ways, richness of connections, resilience: of a customer with several relationships the highest of each.
    /// The chance of loyalty is left out, being purchase history itself.
    /// </summary>
    public static IReadOnlyList<double[]> OfRelationship(CalibrationPeriod calibration, RelationshipScorer scorer)
    {
        var scores = scorer.Score(LedgerTable.Fold(calibration.Log, calibration.AsOf, scorer.Policy), calibration.AsOf);
        return
        [
            Highest(calibration, scores.Continuum[ContinuumColumn.Value]),
            Highest(calibration, scores.Trust[TrustPart.InCounterpart, TrustFigure.Value]),
            Highest(calibration, scores.Trust[TrustPart.OfCustomer, TrustFigure.Value]),
            Highest(calibration, scores.Connections.Richness),
            Highest(calibration, scores.Resilience[Resilience.ResilienceFigure.Value]),
        ];
    }

    private static double[] Highest(CalibrationPeriod calibration, ReadOnlySpan<double> values)
    {
        var highest = new double[calibration.Customers.Count];
        for (var c = 0; c < highest.Length; c++)
        {
            var (start, end) = calibration.Relationships(c);
            highest[c] = values[start];
            for (var r = start + 1; r < end; r++)
                highest[c] = Math.Max(highest[c], values[r]);
        }

        return highest;
    }
}
