using Relationships.Events.Columns;

namespace Relationships.Ledgers.Folding;

/// <summary>The customers of a dictionary in the order of rows: ordinally, as strings are.</summary>
internal static class CustomerOrder
{
    /// <summary>The codes in order; null where every code stands in its place already.</summary>
    public static int[]? Sorted(TextDictionary customers) => customers.IsSorted ? null : TextOrder.Sorted(customers);
}
