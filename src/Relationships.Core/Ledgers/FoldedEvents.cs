using Relationships.Events;

namespace Relationships.Ledgers;

/// <summary>What a fold of events in columns gave, with what it set aside.</summary>
public sealed record FoldedEvents
{
    /// <summary>The ledgers, by customer, then counterpart, ordinally.</summary>
    public required LedgerTable Table { get; init; }

    /// <summary>What was set aside, by place of origin.</summary>
    public IReadOnlyList<RejectedEvent> Rejects { get; init; } = [];

    /// <summary>How many events were dropped because an equal one with the same id stands among them.</summary>
    public int DuplicatesDropped { get; init; }

    /// <summary>How many events are good, those at or after the as-of among them.</summary>
    public int EventCount { get; init; }

    /// <summary>The latest instant of a good event, of today or that yesterday's table holds; null where there is none.</summary>
    public DateTimeOffset? Latest { get; init; }

    /// <summary>The default as-of: just after the latest event, or null where there is none.</summary>
    public DateTimeOffset? JustAfterLatest => JustAfter(Latest);

    /// <summary>The first instant behind another; of the last there is, itself.</summary>
    internal static DateTimeOffset? JustAfter(DateTimeOffset? latest) => latest is not { } instant ? null
        : instant.UtcTicks == DateTimeOffset.MaxValue.UtcTicks ? instant : instant.AddTicks(1);
}
