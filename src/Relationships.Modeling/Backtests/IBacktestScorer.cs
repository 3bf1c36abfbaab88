namespace Relationships.Modeling.Backtests;

/// <summary>Something that ranks customers by how likely they are to act, from what happened before as-of.</summary>
/// <remarks>
/// Implementations see only the <see cref="CalibrationPeriod"/>, so none can look ahead. They are deterministic, and thread-safe.
/// What must be fitted is fitted inside <see cref="Score"/>, on the same events.
/// </remarks>
public interface IBacktestScorer
{
    /// <summary>Name in the results, in kebab-case.</summary>
    string Name { get; }

    /// <summary>Scores all customers.</summary>
    /// <param name="calibration">The events before as-of, and the customers.</param>
    /// <returns>One score a customer, in their order.</returns>
    BacktestScores Score(CalibrationPeriod calibration);
}
