using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Relationships.Numerics;

/// <summary>The same rows of every column of an <see cref="AlignedColumns"/>: a column is one multiplication away.</summary>
internal readonly ref struct AlignedRows
{
    private readonly ref double _first;
    private readonly int _stride;
    private readonly int _columns;

    /// <summary>Sees rows.</summary>
    /// <param name="cells">From the first row of the first column to the last row of the last.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="stride">How far apart they begin.</param>
    /// <param name="count">Rows.</param>
    /// <param name="written">What stands in the rows; default where nobody knows.</param>
    public AlignedRows(Span<double> cells, int columns, int stride, int count, WrittenRows written = default)
    {
        _first = ref MemoryMarshal.GetReference(cells);
        _stride = stride;
        _columns = columns;
        Count = count;
        Written = written;
    }

    /// <summary>Whether a writer's numbers stand in the rows already.</summary>
    public WrittenRows Written { get; }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>One column.</summary>
    /// <param name="column">Which.</param>
    public Span<double> this[int column]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)column >= (uint)_columns)
                Throw(column);
            return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref _first, column * _stride), Count);
        }
    }

    private static void Throw(int column) => throw new ArgumentOutOfRangeException(nameof(column), column, "column is none of these.");
}
