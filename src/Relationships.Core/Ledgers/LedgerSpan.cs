using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// The time from a relationship's first event to its latest, and what a ledger of it can hold. The one rule for whatever comes from outside,
/// as JSON or as a snapshot: what the one takes the other takes.
/// </summary>
/// <param name="First">Ticks of the first event.</param>
/// <param name="Last">Ticks of the latest.</param>
internal readonly record struct LedgerSpan(long First, long Last)
{
    private const string OutsideTime = "lies outside the years 1 to 9999";
    private const string OutsideSpan = "does not lie between the first and the latest event";
    private const string NotFinite = "is not finite";

    // In zones to the west the year 1 begins amid a day; LocalDays says how long ago a day may have begun.
    private const long LongestDay = 3 * TimeSpan.TicksPerDay;

    /// <summary>Whether ticks lie in the calendar.</summary>
    public static bool IsInstant(long ticks) => (ulong)ticks <= (ulong)DateTime.MaxValue.Ticks;

    /// <summary>Whether the first and the latest event are such as an event can be, and in order.</summary>
    public bool CanBe => First >= 0 && First <= Last && Last <= EventRules.MaxTicks;

    /// <summary>Whether an event of the relationship can have been then.</summary>
    public bool Has(long ticks) => ticks >= First && ticks <= Last;

    /// <summary>Whether a day that has begun, or the instant that sums are seen from, can have been then.</summary>
    public bool HasBegun(long ticks) => ticks >= -LongestDay && ticks <= Last;

    /// <summary>What is wrong with an item; null for nothing.</summary>
    public static ItemFault? Fault(in ConnectionSum item) =>
        !(Enum.IsDefined(item.Sum) && item.Sum.IsConnection()) ? new ItemFault("sum", "is of no point of connection")
        : Finite("value", item.Value);

    /// <inheritdoc cref="Fault(in ConnectionSum)"/>
    public static ItemFault? Fault(in ChannelSum item) =>
        (uint)item.Channel >= (uint)Channels.Count ? new ItemFault("channel", "is no channel")
        : Finite("talkingWith", item.TalkingWith) ?? Finite("talkingAt", item.TalkingAt) ?? Finite("selling", item.Selling) ?? Finite("notSelling", item.NotSelling);

    /// <inheritdoc cref="Fault(in ConnectionSum)"/>
    public static ItemFault? Fault(in OpenPromise item) =>
        Side(item.By)
        ?? (IsInstant(item.Due) || item.Due == long.MaxValue ? null : (ItemFault?)new ItemFault("due", OutsideTime))
        ?? Strength(item.Strength) ?? Severity(item.Severity);

    /// <inheritdoc cref="Fault(in ConnectionSum)"/>
    public ItemFault? Fault(in OpenApproach item) => Side(item.By) ?? At("at", item.At) ?? Strength(item.Strength);

    /// <inheritdoc cref="Fault(in ConnectionSum)"/>
    public ItemFault? Fault(in OpenTrial item) =>
        At("at", item.At) ?? Severity(item.Severity) ?? (IsTruth(item.Stayed) ? null : new ItemFault("stayed", "is neither true nor false"));

    /// <inheritdoc cref="Fault(in ConnectionSum)"/>
    public ItemFault? Fault(in OpenFailure item)
    {
        if (item.FailedRecoveries < 0)
            return new ItemFault("failedRecoveries", "is below 0");
        if (At("anchor", item.Anchor) is { } fault)
            return fault;
        foreach (var sum in item.Sums)
        {
            if (!(sum >= 0 && sum <= double.MaxValue))
                return new ItemFault("sums", "are not all finite and at least 0");
        }

        return null;
    }

    /// <inheritdoc cref="Fault(in ConnectionSum)"/>
    public ItemFault? Fault(PendingEnd item) =>
        At("at", item.At) ?? Strength(item.Strength) ?? Severity(item.Severity) ?? (item.Cost >= 1 && item.Cost <= double.MaxValue ? null : new ItemFault("cost", "is not at least 1"));

    /// <inheritdoc cref="Fault(in ConnectionSum)"/>
    public ItemFault? Fault(in PendingEnd.Contribution item) => HasBegun(item.At) ? null : new ItemFault("at", OutsideSpan);

    /// <inheritdoc cref="Fault(in ConnectionSum)"/>
    public ItemFault? Fault(in PendingPurchase item) => At("at", item.At) ?? Strength(item.Strength);

    private ItemFault? At(string field, long ticks) => Has(ticks) ? null : new ItemFault(field, OutsideSpan);

    private static ItemFault? Side(Initiator side) => side is Initiator.Customer or Initiator.Counterpart ? null : new ItemFault("by", "is no side");

    private static ItemFault? Finite(string field, double value) => double.IsFinite(value) ? null : new ItemFault(field, NotFinite);

    private static ItemFault? Strength(double value) => value >= 0 && value <= EventRules.MaxStrength ? null : new ItemFault("strength", "is not in 0 to 100");

    private static ItemFault? Severity(double value) => value >= 0 && value <= 1 ? null : new ItemFault("severity", "is not in 0 to 1");

    /// <summary>A truth of any other byte would be neither true nor false.</summary>
    private static bool IsTruth(bool truth) => System.Runtime.CompilerServices.Unsafe.BitCast<bool, byte>(truth) <= 1;
}
