namespace Relationships.Files.Columns;

/// <summary>Where the ids of a block lie.</summary>
/// <param name="FirstRecord">The number of the block's first record: by it blocks stand in order.</param>
/// <param name="Rows">How many events the block has.</param>
/// <param name="Page">The memory that holds the ids, one behind the other.</param>
/// <param name="Start">Where they begin there.</param>
/// <param name="Length">How many bytes they are.</param>
internal sealed record IdRun(long FirstRecord, int Rows, byte[] Page, int Start, int Length)
{
    /// <summary>The row of all events that the block's first is, when all blocks stand one behind the other.</summary>
    public int FirstRow { get; set; }
}
