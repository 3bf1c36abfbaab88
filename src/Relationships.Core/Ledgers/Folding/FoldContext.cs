using Relationships.Events;

namespace Relationships.Ledgers.Folding;

/// <summary>What all threads of a fold know: names as the table numbers them, what is earlier, where to stop.</summary>
internal sealed record FoldContext
{
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>Ticks from which on events are not counted.</summary>
    public long AsOf { get; init; } = long.MaxValue;

    /// <summary>The table's codes of the events' counterparts.</summary>
    public required int[] CounterpartCodes { get; init; }

    /// <summary>The table's codes of the events' brands; null where they are the same.</summary>
    public int[]? BrandCodes { get; init; }

    /// <summary>Yesterday's ledgers; null for none.</summary>
    public EarlierLedgers? Earlier { get; init; }

    /// <summary>The order of the events' counterparts.</summary>
    public int[] CounterpartRanks => [.. CounterpartCodes.Select(RankOf)];

    /// <summary>The table's counterparts.</summary>
    public required Counterpart[] Counterparts { private get; init; }

    /// <summary>Their order.</summary>
    public required int[] Ranks { private get; init; }

    public int RankOf(int counterpart) => Ranks[counterpart];

    public bool IsCommunity(int counterpart) => Counterparts[counterpart].Type == CounterpartType.Community;
}
