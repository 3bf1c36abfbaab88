using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>
/// Columns of whole vectors, a multiple of eight long. Nothing has to be called at their end, and a loop without a call keeps
/// its numbers in registers: twice as fast.
/// </summary>
internal readonly struct WholeLanes : ILanes
{
    /// <summary>Whether columns are so long.</summary>
    public static bool Fit(int count) => count % VectorMath.Lanes == 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ReadOnlySpan<double> column, int index) => Vector512.Create(column.Slice(index, VectorMath.Lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, Span<double> column, int index) => value.CopyTo(column.Slice(index, VectorMath.Lanes));
}
