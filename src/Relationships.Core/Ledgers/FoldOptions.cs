using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>How events in columns are folded. Immutable.</summary>
public sealed record FoldOptions
{
    /// <summary>All events, the default policy, days in UTC, all processors, a history from its beginning.</summary>
    public static FoldOptions Default { get; } = new();

    /// <summary>The instant that scores are for: events count if they are strictly earlier. Null (the default) for all events.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>What events count for; by default the policy that ships with the library. Kinds that it does not know are rejects.</summary>
    public EvidencePolicy Policy { get; init; } = EvidencePolicy.Default;

    /// <summary>
    /// The zone whose days count as days; by default UTC. Its offsets are the framework's, cut to whole minutes: where clocks once
    /// showed seconds (Amsterdam until 1937, Monrovia until 1972), days start less than a minute beside their midnight.
    /// </summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How many threads fold; 0 (the default) for one a processor. The result has the same bits on any number.</summary>
    /// <remarks>Each costs 4 bytes a customer and 2 bits an id while events are looked through; so many as the work needs are taken, at most four a processor.</remarks>
    public int Threads { get; init; }

    /// <summary>
    /// Yesterday's ledgers, which the events continue; null (the default) for a history from its beginning. Folded under the
    /// same policy and zone; not changed. The events must begin on a later day of the zone than the table's last event.
    /// </summary>
    /// <remarks>
    /// The result equals one fold of all events as long as no id and no ended episode is used again: a ledger remembers
    /// neither. An end whose start the table does not hold open is a reject.
    /// </remarks>
    public LedgerTable? Onto { get; init; }

    /// <summary>Told the number of events folded, now and then, from any thread; null (the default) for nobody.</summary>
    public IProgress<int>? Progress { get; init; }
}
