namespace Relationships.Numerics;

/// <summary>
/// Whose numbers stand in a block of rows of a buffer that is filled again and again: who writes the same number into every row of a
/// column need do so only the first time.
/// </summary>
internal struct WrittenBlock
{
    /// <summary>Rows of a block: as many as are scored at a time.</summary>
    public const int Length = 256;

    // Not the writer itself: a buffer that lives long would keep alive whoever filled it once.
    private WriterMark? _writer;
    private int _rows;

    // Whether anybody may hold a view of the rows, and write through it whenever they like.
    private bool _isLent;

    /// <summary>Opens rows to a writer. Until it says that it is done they are nobody's; what somebody has seen never is any strategy's again.</summary>
    /// <param name="blocks">All blocks.</param>
    /// <param name="start">First row.</param>
    /// <param name="count">How many.</param>
    /// <param name="writer">Who is to write them; null for somebody.</param>
    public static WrittenRows Open(WrittenBlock[] blocks, int start, int count, object? writer)
    {
        var (first, end) = (start / Length, (start + count + Length - 1) / Length);
        var areKept = writer is not null && end - first == 1 && start % Length == 0 && !blocks[first]._isLent && blocks[first]._rows >= count && blocks[first]._writer is { } mark && ReferenceEquals(mark, WriterMark.Of(writer));
        for (var i = first; i < end; i++)
            (blocks[i]._writer, blocks[i]._isLent) = (null, blocks[i]._isLent || writer is null);
        return new(writer is not null && end - first == 1 && start % Length == 0 ? blocks : null, first, areKept ? blocks[first]._rows : 0, count, writer);
    }

    /// <summary>Says that a writer has written the first rows.</summary>
    public void Close(object writer, int rows) => (_writer, _rows) = (WriterMark.Of(writer), rows);

    /// <summary>Says that somebody else has written.</summary>
    public void Forget() => _writer = null;
}
