using Relationships.Events;

namespace Relationships.Modeling.Backtests;

/// <summary>All that a scorer may see of a backtest: the events strictly before as-of, and the customers to score.</summary>
/// <remarks>Immutable, thread-safe. The log is a slice of its own: what came later is not in it.</remarks>
public sealed class CalibrationPeriod
{
    private readonly int[] _starts;

    internal CalibrationPeriod(EventLog log, DateTimeOffset asOf, EventKind outcome, Horizon? horizon)
    {
        Log = log;
        AsOf = asOf;
        Outcome = outcome;
        Horizon = horizon;
        var customers = new List<string>();
        var starts = new List<int>();
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            if (customers.Count > 0 && customers[^1] == log.Keys[i].Customer)
                continue;
            customers.Add(log.Keys[i].Customer);
            starts.Add(i);
        }

        starts.Add(log.RelationshipCount);
        Customers = customers;
        _starts = [.. starts];
    }

    /// <summary>The events strictly before <see cref="AsOf"/>.</summary>
    public EventLog Log { get; }

    /// <summary>The instant that the scores are for: the start of the day after the split.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>The kind of event that is predicted.</summary>
    public EventKind Outcome { get; }

    /// <summary>How far ahead; null for the end of the log, which a scorer is not told.</summary>
    public Horizon? Horizon { get; }

    /// <summary>Everyone with an event before as-of, of whatever kind, ordinally: the order of all scores.</summary>
    public IReadOnlyList<string> Customers { get; }

    /// <summary>Day number of as-of in the log's zone.</summary>
    internal int AsOfDay => ZoneDays.Number(AsOf, Log.Options.Zone);

    /// <summary>The relationships of a customer: indexes into the log's <see cref="EventLog.Keys"/>, consecutive.</summary>
    /// <param name="customer">Index in <see cref="Customers"/>.</param>
    /// <returns>First index, and the index behind the last; at least one relationship.</returns>
    public (int Start, int End) Relationships(int customer) => (_starts[customer], _starts[customer + 1]);
}
