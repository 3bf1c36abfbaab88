using Relationships.Policies;

namespace Relationships.Ledgers.Snapshots;

/// <summary>The columns of a table, in the order of a snapshot. Said once, so that what is written is what is read.</summary>
internal static class LedgerSections
{
    public static void Walk(LedgerColumns columns, ISectionVisitor visitor)
    {
        visitor.Cells("customer", columns.Customers);
        visitor.Cells("counterpart", columns.Counterparts);
        visitor.Cells("brand", columns.Brands);
        visitor.Cells("anchor", columns.Anchors);
        visitor.Cells("first", columns.First);
        visitor.Cells("last", columns.Last);
        visitor.Cells("contact", columns.Contacts);
        visitor.Cells("events", columns.Events);
        visitor.Cells("flags", columns.Flags);
        foreach (var sum in EvidenceSums.All.Where(s => LedgerColumns.PlaceOf(s) >= 0))
            visitor.Cells($"sum.{sum.Name()}", columns.Sums[LedgerColumns.PlaceOf(sum)]);
        visitor.Items(CellLayout.Connections, columns.Items.Connections);
        visitor.Items(CellLayout.Channels, columns.Items.Channels);
        visitor.Items(CellLayout.Promises, columns.Items.Promises);
        visitor.Items(CellLayout.Approaches, columns.Items.Approaches);
        visitor.Items(CellLayout.Failures, columns.Items.Failures);
        visitor.Items(CellLayout.Trials, columns.Items.Trials);
    }
}
