namespace Relationships.Ledgers.Folding;

/// <summary>Customers that stand one behind the other, with few enough events to be sorted and folded in a processor's cache; or one with many.</summary>
internal sealed class FoldPart
{
    /// <summary>Place of the first customer in the order of all.</summary>
    public required int FirstCustomer { get; init; }

    public required int Customers { get; init; }

    /// <summary>Where its events begin in the partitioned ones.</summary>
    public required int Start { get; init; }

    /// <summary>Most events it can have: repeats that are dropped leave room.</summary>
    public required int MostEvents { get; init; }

    /// <summary>Most rows that it can give.</summary>
    public int MostRows { get; set; }

    /// <summary>How many rows yesterday's table has of its customers.</summary>
    public int EarlierRows { get; set; }

    /// <summary>First row of the table that is its own.</summary>
    public int FirstRow { get; set; }

    /// <summary>How many rows it gave.</summary>
    public int Rows { get; set; }

    /// <summary>Its rows' items.</summary>
    public LedgerItems Items { get; set; } = new();
}
