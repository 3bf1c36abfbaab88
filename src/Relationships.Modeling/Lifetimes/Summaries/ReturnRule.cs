namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>What a return does to the purchases of a summary.</summary>
public enum ReturnRule
{
    /// <summary>Nothing: a purchase that was returned was still a visit. The default, and what the published data sets do.</summary>
    PurchaseStands,

    /// <summary>
    /// It lowers the spend of the latest purchase day up to it, not below 0 and not the number of purchases. A return without an
    /// amount lowers nothing.
    /// </summary>
    LowersSpend,

    /// <summary>
    /// It takes back the latest purchase up to it that was not taken back before and is of its amount (to half a cent) where both
    /// state one; where none is, it lowers the spend as <see cref="LowersSpend"/> does. A day whose every purchase was taken back
    /// is no purchase day.
    /// </summary>
    TakesPurchaseBack,
}
