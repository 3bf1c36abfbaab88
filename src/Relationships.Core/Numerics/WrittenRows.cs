namespace Relationships.Numerics;

/// <summary>Rows opened to a writer.</summary>
internal readonly ref struct WrittenRows(WrittenBlock[]? blocks, int block, int kept, int count, object? writer)
{
    private readonly WrittenBlock[]? _blocks = blocks;
    private readonly int _block = block;
    private readonly int _kept = kept;
    private readonly int _count = count;
    private readonly object? _writer = writer;

    /// <summary>Whether what a strategy wrote into these rows the last time stands there still, and nobody comes between it and them.</summary>
    public bool AreOf(object strategy) => _kept > 0 && ReferenceEquals(_writer, strategy);

    /// <summary>Says that a strategy has written everything.</summary>
    public void Keep(object strategy)
    {
        if (ReferenceEquals(_writer, strategy))
            _blocks?[_block].Close(strategy, Math.Max(_kept, _count));
    }

    /// <summary>Says that they are no strategy's any more.</summary>
    public void Forget() => _blocks?[_block].Forget();
}
