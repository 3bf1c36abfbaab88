using Relationships.Events;

namespace Relationships.Reporting;

/// <summary>What became of all records of a log, in numbers: for a report that is finished with the events of some customers alone.</summary>
public sealed record LogTotals
{
    /// <summary>Most rejects that a page shows line by line.</summary>
    public const int MostRejects = 20;

    /// <summary>Events of the whole log, those at or after the as-of among them.</summary>
    public required long Events { get; init; }

    /// <summary>Events dropped because an equal one has the same id.</summary>
    public long DuplicatesDropped { get; init; }

    /// <summary>How many lines and events were set aside, by reason.</summary>
    public IReadOnlyDictionary<RejectReason, long> Rejects { get; init; } = new Dictionary<RejectReason, long>();

    /// <summary>The first of them, in the order to be shown; <see cref="MostRejects"/> are enough.</summary>
    public IReadOnlyList<RejectedEvent> FirstRejects { get; init; } = [];

    /// <summary>How many were set aside for any reason.</summary>
    public long RejectCount => Rejects.Values.Sum();

    /// <summary>The totals of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="rejects">All that was set aside, in the order to be shown, where lines were before the log was made; null for the log's own rejects.</param>
    /// <returns>Its counts.</returns>
    public static LogTotals Of(EventLog log, IReadOnlyList<RejectedEvent>? rejects = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        rejects ??= log.Rejects;
        return new LogTotals
        {
            Events = log.EventCount,
            DuplicatesDropped = log.DuplicatesDropped,
            Rejects = rejects.GroupBy(static r => r.Reason).ToDictionary(static g => g.Key, static g => g.LongCount()),
            FirstRejects = [.. rejects.Take(MostRejects)],
        };
    }
}
