using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>Columns of any length: beyond the end the last number is read again, and nothing is written.</summary>
internal readonly struct PartLanes : ILanes
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ReadOnlySpan<double> column, int index) => VectorMath.Load(column, index);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, Span<double> column, int index) => VectorMath.Store(value, column, index);
}
