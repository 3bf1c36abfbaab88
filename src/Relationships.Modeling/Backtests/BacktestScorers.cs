using Relationships.Continuum;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Modeling.Backtests.Baselines;
using Relationships.Modeling.Backtests.Models;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;

namespace Relationships.Modeling.Backtests;

/// <summary>The scorers that come with the library.</summary>
public static class BacktestScorers
{
    /// <summary>Minus the days since the last purchase.</summary>
    public static IBacktestScorer Recency { get; } = new RecencyBaseline();

    /// <summary>Distinct days with a purchase.</summary>
    public static IBacktestScorer Frequency { get; } = new FrequencyBaseline();

    /// <summary>Decayed count of purchase days with a half-life of 90 days: the reference of every backtest.</summary>
    public static IBacktestScorer DecayedCount90 { get; } = new DecayedCountBaseline();

    /// <summary>Sum of the quintiles of recency, frequency and monetary mean.</summary>
    public static IBacktestScorer RfmSum { get; } = new RfmSumBaseline();

    /// <summary>Sum of the quintiles of recency and frequency.</summary>
    public static IBacktestScorer RfSum { get; } = new RfSumBaseline();

    /// <summary>The baselines that need no fitting.</summary>
    public static IReadOnlyList<IBacktestScorer> Baselines { get; } = [Recency, Frequency, DecayedCount90, RfmSum, RfSum];

    /// <summary>BG/NBD, fitted to the calibration period, under the name <c>bg-nbd</c>.</summary>
    public static IBacktestScorer BgNbd { get; } = PurchaseModelScorer.Of(BgNbdModel.ModelName, static table => BgNbdModel.Fit(table));

    /// <summary>MBG/NBD, fitted to the calibration period, under the name <c>mbg-nbd</c>.</summary>
    public static IBacktestScorer MbgNbd { get; } = PurchaseModelScorer.Of(MbgNbdModel.ModelName, static table => MbgNbdModel.Fit(table));

    /// <summary>Pareto/NBD, fitted to the calibration period, under the name <c>pareto-nbd</c>.</summary>
    public static IBacktestScorer ParetoNbd { get; } = PurchaseModelScorer.Of(ParetoNbdModel.ModelName, static table => ParetoNbdModel.Fit(table));

    /// <summary>The purchase models, which are fitted to the calibration period.</summary>
    public static IReadOnlyList<IBacktestScorer> PurchaseModels { get; } = [BgNbd, MbgNbd, ParetoNbd];

    /// <summary>The library's own continuum value, the highest among a customer's relationships, under the name <c>continuum</c>.</summary>
    /// <param name="scorer">Policy and strategies; null for <see cref="RelationshipScorer.Default"/>.</param>
    /// <returns>The scorer; it states no probabilities and no counts.</returns>
    public static IBacktestScorer Continuum(RelationshipScorer? scorer = null)
    {
        scorer ??= RelationshipScorer.Default;
        return OfRelationships("continuum", (log, asOf) =>
            scorer.Score(LedgerTable.Fold(log, asOf, scorer.Policy), asOf).Continuum[ContinuumColumn.Value][..log.RelationshipCount].ToArray());
    }

    /// <summary>
    /// A scorer from any value of a relationship. A customer gets the highest value among all relationships that it has in the
    /// log (with the brand, its products, people, communities); a log with one brand and nothing else has one each.
    /// </summary>
    /// <param name="name">Name in the results, in kebab-case.</param>
    /// <param name="values">
    /// From the events before as-of and as-of itself, one value a relationship, in the order of <see cref="EventLog.Keys"/>;
    /// no NaN, and higher means that the outcome is more likely.
    /// </param>
    /// <returns>The scorer; it states no probabilities and no counts.</returns>
    public static IBacktestScorer OfRelationships(string name, Func<EventLog, DateTimeOffset, double[]> values) =>
        new RelationshipValueScorer(name, values);
}
