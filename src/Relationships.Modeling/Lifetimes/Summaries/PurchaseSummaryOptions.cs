using Relationships.Events;

namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>How a log becomes a <see cref="PurchaseSummaryTable"/>. The zone whose days count is the log's own.</summary>
public sealed record PurchaseSummaryOptions
{
    /// <summary>Purchases by customer and day, in weeks, returns ignored.</summary>
    public static PurchaseSummaryOptions Default { get; } = new();

    /// <summary>Unit of time of the table; default weeks. Weeks are days / 7, exact, never rounded.</summary>
    public TimeUnit Unit { get; init; } = TimeUnit.Week;

    /// <summary>
    /// Purchases within one period count once; default a day. With a week the periods are the seven-day blocks that end with the
    /// split, and ages are whole weeks.
    /// </summary>
    public TimeUnit Period { get; init; } = TimeUnit.Day;

    /// <summary>What counts as a purchase; default <see cref="EventKind.Purchase"/>.</summary>
    public EventKind Kind { get; init; } = EventKind.Purchase;

    /// <summary>What a return does; default nothing.</summary>
    public ReturnRule Returns { get; init; } = ReturnRule.PurchaseStands;

    /// <summary>
    /// Whether who only returned has a row; default false, they are left out. A return proves a purchase from before the log
    /// began: where this is true the first return stands for it, with x = 0 and no spend.
    /// </summary>
    public bool CountsReturnsOnly { get; init; }

    /// <summary>Whose purchases are one row; default the customer's.</summary>
    public SummaryGrouping Grouping { get; init; } = SummaryGrouping.Customer;
}
