namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>Whose purchases are one row of a summary.</summary>
public enum SummaryGrouping
{
    /// <summary>All purchases of a customer, whatever the counterpart; the default.</summary>
    Customer,

    /// <summary>The purchases of a customer with one counterpart.</summary>
    Relationship,
}
