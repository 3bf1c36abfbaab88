using System.Runtime.InteropServices;

namespace Relationships.Numerics;

/// <summary>
/// Columns of numbers in one array, each beginning where a line of the cache begins, so that eight rows are one line; and not a power
/// of two apart, so that a row's numbers do not all fall into the few places that the cache has for such addresses.
/// </summary>
internal sealed class AlignedColumns
{
    // Eight doubles; fewer rows are not worth it.
    private const int LineOfCache = 8;
    private const int BytesOfLine = LineOfCache * sizeof(double);

    private readonly double[] _values;
    private readonly int _first;
    private readonly int _stride;
    private readonly int _capacity;
    private readonly int _columns;
    private readonly WrittenBlock[] _blocks;

    /// <summary>Makes columns of zeros.</summary>
    /// <param name="columns">How many.</param>
    /// <param name="capacity">Rows.</param>
    public AlignedColumns(int columns, int capacity)
    {
        _capacity = capacity;
        _columns = columns;
        _blocks = new WrittenBlock[(capacity + WrittenBlock.Length - 1) / WrittenBlock.Length];
        if (capacity < LineOfCache)
        {
            _stride = capacity;
            _values = new double[columns * capacity];
            return;
        }

        // An odd number of lines. The array must stay where it is, or its lines would begin elsewhere.
        _stride = (((capacity + LineOfCache - 1) / LineOfCache) | 1) * LineOfCache;
        _values = GC.AllocateArray<double>((columns * _stride) + LineOfCache, pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % BytesOfLine);
        _first = (BytesOfLine - past) % BytesOfLine / sizeof(double);
    }

    /// <summary>One column, of all rows.</summary>
    /// <param name="column">Which.</param>
    public Span<double> this[int column] => _values.AsSpan(_first + (column * _stride), _capacity);

    /// <summary>Consecutive rows of all columns.</summary>
    /// <param name="start">First row.</param>
    /// <param name="count">How many.</param>
    /// <param name="writer">Who is to write them; null for somebody.</param>
    public AlignedRows Rows(int start, int count, object? writer = null)
    {
        if (start < 0 || count < 0 || start > _capacity - count)
            throw new ArgumentOutOfRangeException(nameof(count), count, "rows are not in 0 to the capacity.");
        return new(_values.AsSpan(_first + start, ((_columns - 1) * _stride) + count), _columns, _stride, count, WrittenBlock.Open(_blocks, start, count, writer));
    }

    /// <summary>Makes every number 0.</summary>
    public void Clear() => Array.Clear(_values);
}
