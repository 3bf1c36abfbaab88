namespace Relationships.Ledgers.Snapshots;

/// <summary>How a cell of several fields lies in memory.</summary>
/// <param name="Name">Of the column.</param>
/// <param name="Size">Bytes of a cell.</param>
/// <param name="Fields">Name, NumPy's word for the type, offset and bytes of each field, in the order of offsets.</param>
internal sealed record CellLayout(string Name, int Size, (string Name, string Type, int Offset, int Bytes)[] Fields)
{
    /// <summary>A sum of a point of connection: <see cref="ConnectionSum"/>.</summary>
    public static CellLayout Connections { get; } = new("connections", 16, [("sum", "<i4", 0, 4), ("value", "<f8", 8, 8)]);

    /// <summary>A channel's sums: <see cref="ChannelSum"/>.</summary>
    public static CellLayout Channels { get; } = new("channels", 40,
        [("channel", "<i4", 0, 4), ("talkingWith", "<f8", 8, 8), ("talkingAt", "<f8", 16, 8), ("selling", "<f8", 24, 8), ("notSelling", "<f8", 32, 8)]);

    /// <summary>An <see cref="OpenPromise"/>.</summary>
    public static CellLayout Promises { get; } = new("promises", 32,
        [("by", "<i4", 0, 4), ("episode", "<i4", 4, 4), ("due", "<i8", 8, 8), ("strength", "<f8", 16, 8), ("severity", "<f8", 24, 8)]);

    /// <summary>An <see cref="OpenApproach"/>.</summary>
    public static CellLayout Approaches { get; } = new("approaches", 24,
        [("by", "<i4", 0, 4), ("episode", "<i4", 4, 4), ("at", "<i8", 8, 8), ("strength", "<f8", 16, 8)]);

    /// <summary>An <see cref="OpenFailure"/>.</summary>
    public static CellLayout Failures { get; } = new("failures", 16 + (8 * BadSums.Count),
        [("episode", "<i4", 0, 4), ("failedRecoveries", "<i4", 4, 4), ("anchor", "<i8", 8, 8), ("sums", $"({BadSums.Count},)<f8", 16, 8 * BadSums.Count)]);

    /// <summary>An <see cref="OpenTrial"/>.</summary>
    public static CellLayout Trials { get; } = new("trials", 24, [("at", "<i8", 0, 8), ("severity", "<f8", 8, 8), ("stayed", "|b1", 16, 1)]);

    public static CellLayout[] All { get; } = [Connections, Channels, Promises, Approaches, Failures, Trials];

    /// <summary>Clears what stands between fields and behind them: whatever lay in memory there would come into the file.</summary>
    public void ClearHoles(Span<byte> cells)
    {
        for (; !cells.IsEmpty; cells = cells[Size..])
        {
            var end = 0;
            foreach (var field in Fields)
            {
                cells[end..field.Offset].Clear();
                end = field.Offset + field.Bytes;
            }

            cells[end..Size].Clear();
        }
    }
}
