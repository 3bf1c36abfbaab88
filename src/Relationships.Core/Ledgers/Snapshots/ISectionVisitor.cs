namespace Relationships.Ledgers.Snapshots;

/// <summary>Goes from column to column of a table, to write or to read it.</summary>
internal interface ISectionVisitor
{
    /// <summary>A column of one number a row.</summary>
    void Cells<T>(string name, Column<T> column)
        where T : unmanaged;

    /// <summary>A column of any number of items a row.</summary>
    void Items<T>(CellLayout cell, ItemColumn<T> column)
        where T : unmanaged;
}
