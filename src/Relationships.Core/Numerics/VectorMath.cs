using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>
/// Elementary functions of eight numbers at a time. Written once, for vectors of eight, with fused multiply-adds, which round
/// the same everywhere: whatever the processor, whatever stands beside a number, and alone, it gets the same bits.
/// </summary>
internal static partial class VectorMath
{
    /// <summary>Numbers in a vector.</summary>
    public const int Lanes = 8;

    // Adding it leaves no room for a fraction: what comes out is rounded to a whole number, in the lowest bits.
    private const double Rounder = 6755399441055744;

    /// <summary>2 to the power of every x, within 1 unit in the last place (subnormal results: 1 of the smallest double).</summary>
    /// <param name="x">Any numbers; infinities give 0 and infinity, NaN gives NaN, whole numbers exact results.</param>
    /// <param name="destination">As long as x; may be x itself.</param>
    public static void Exp2(ReadOnlySpan<double> x, Span<double> destination)
    {
        for (var i = 0; i < x.Length; i += Lanes)
            Store(Exp2(Load(x, i)), destination, i);
    }

    /// <summary>2 to the power of x: the bits that the method for spans gives.</summary>
    /// <param name="x">Any number.</param>
    /// <returns>2^x.</returns>
    public static double Exp2(double x) => Exp2(Vector512.Create(x)).ToScalar();

    /// <summary>Whole numbers, of a size below 2^51, as integers.</summary>
    public static Vector512<long> ToInt64(Vector512<double> whole) =>
        (whole + Vector512.Create(Rounder)).AsInt64() - Vector512.Create(Rounder).AsInt64();

    /// <summary>The eight numbers from an index on; beyond the end the last is repeated, so that every lane holds what may occur.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(ReadOnlySpan<double> column, int index) =>
        (long)(uint)index + Lanes <= column.Length ? Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(column), (uint)index) : LoadEnd(column, index);

    /// <summary>Writes eight numbers from an index on; what is beyond the end is dropped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<double> value, Span<double> column, int index)
    {
        if ((long)(uint)index + Lanes <= column.Length)
            value.StoreUnsafe(ref MemoryMarshal.GetReference(column), (uint)index);
        else
            StoreEnd(value, column, index);
    }

    // Methods of their own: a loop that has no call but these, at its end, keeps its numbers in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector512<double> LoadEnd(ReadOnlySpan<double> column, int index)
    {
        Span<double> padded = stackalloc double[Lanes];
        padded.Fill(column[^1]);
        column[index..].CopyTo(padded);
        return Vector512.Create<double>(padded);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreEnd(Vector512<double> value, Span<double> column, int index)
    {
        Span<double> padded = stackalloc double[Lanes];
        value.CopyTo(padded);
        padded[..(column.Length - index)].CopyTo(column[index..]);
    }
}
