using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Relationships.Numerics;

/// <summary>Asks for memory before it is needed.</summary>
internal static class CacheLines
{
    /// <summary>So many rows before it is looked up a cell that may lie anywhere is asked for: about as long as it takes to come.</summary>
    public const int RowsAhead = 32;

    private const int Bytes = 64;

    /// <summary>Has the line of a cell brought near, without waiting for it; an index outside of the column is passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ReadOnlySpan<T> column, int index)
        where T : unmanaged
    {
        if (Sse.IsSupported && (uint)index < (uint)column.Length)
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetReference(column), index)));
    }

    /// <summary>Has all lines of some cells brought near, without waiting for them.</summary>
    public static unsafe void Fetch<T>(ReadOnlySpan<T> cells)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
            return;
        ref var first = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(cells));
        var bytes = (nint)cells.Length * sizeof(T);
        for (nint i = 0; i < bytes; i += Bytes)
            Sse.Prefetch1(Unsafe.AsPointer(ref Unsafe.Add(ref first, i)));
    }
}
