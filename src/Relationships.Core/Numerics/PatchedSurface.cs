using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>
/// A smooth function of two positive numbers, remembered in patches of a third of an octave by a third. A patch is made from
/// 64 values when it is first needed, half a kilobyte; most callers need a few dozen. Thread-safe: whoever makes a patch
/// makes the same one.
/// </summary>
internal sealed class PatchedSurface
{
    private readonly Func<double, double, double> _function;
    private readonly (int From, int To) _octavesX;
    private readonly (int From, int To) _octavesY;
    private readonly int _columns;
    private readonly double[]?[] _patches;

    /// <summary>Makes a surface without patches.</summary>
    /// <param name="function">Pure and thread-safe.</param>
    /// <param name="octavesX">x from 2 to the power of the first to 2 to the power of the second.</param>
    /// <param name="octavesY">The same of y.</param>
    public PatchedSurface(Func<double, double, double> function, (int From, int To) octavesX, (int From, int To) octavesY)
    {
        _function = function;
        _octavesX = octavesX;
        _octavesY = octavesY;
        _columns = Patch.Count(octavesY.To - octavesY.From);
        _patches = new double[Patch.Count(octavesX.To - octavesX.From) * _columns][];
    }

    /// <summary>The function by the logarithms of its arguments; NaN where they are outside.</summary>
    /// <param name="logX">ln x.</param>
    /// <param name="logY">ln y.</param>
    /// <param name="distinct">1 where all eight are alike, so that one is enough.</param>
    public Vector512<double> Evaluate(Vector512<double> logX, Vector512<double> logY, int distinct = VectorMath.Lanes)
    {
        var (row, u) = Patch.Find(logX, _octavesX.From);
        var (column, v) = Patch.Find(logY, _octavesY.From);
        var rows = Vector512.Create((double)(_patches.Length / _columns));
        var isInside = Vector512.GreaterThanOrEqual(row, Vector512<double>.Zero) & Vector512.LessThan(row, rows)
            & Vector512.GreaterThanOrEqual(column, Vector512<double>.Zero) & Vector512.LessThan(column, Vector512.Create((double)_columns));
        var index = Vector512.ConditionalSelect(isInside, Vector512.FusedMultiplyAdd(row, Vector512.Create((double)_columns), column), Vector512.Create(-1.0));

        Span<double> places = stackalloc double[3 * VectorMath.Lanes];
        Span<long> indices = stackalloc long[VectorMath.Lanes];
        u.CopyTo(places);
        v.CopyTo(places[VectorMath.Lanes..]);
        VectorMath.ToInt64(index).CopyTo(indices);
        if (distinct == 1)
            return Vector512.Create(Evaluate(indices[0], places[0], places[VectorMath.Lanes]));
        for (var lane = 0; lane < VectorMath.Lanes; lane++)
            places[(2 * VectorMath.Lanes) + lane] = Evaluate(indices[lane], places[lane], places[VectorMath.Lanes + lane]);
        return Vector512.Create<double>(places[(2 * VectorMath.Lanes)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Evaluate(long index, double u, double v)
    {
        if ((ulong)index >= (ulong)_patches.Length)
            return double.NaN;
        ref var patch = ref MemoryMarshal.GetArrayDataReference(Volatile.Read(ref _patches[index]) ?? Make((int)index));
        var us = Vector512.Create(u);
        var sum = Vector512.LoadUnsafe(ref patch, 7 * Patch.Terms);
        sum = Vector512.FusedMultiplyAdd(sum, us, Vector512.LoadUnsafe(ref patch, 6 * Patch.Terms));
        sum = Vector512.FusedMultiplyAdd(sum, us, Vector512.LoadUnsafe(ref patch, 5 * Patch.Terms));
        sum = Vector512.FusedMultiplyAdd(sum, us, Vector512.LoadUnsafe(ref patch, 4 * Patch.Terms));
        sum = Vector512.FusedMultiplyAdd(sum, us, Vector512.LoadUnsafe(ref patch, 3 * Patch.Terms));
        sum = Vector512.FusedMultiplyAdd(sum, us, Vector512.LoadUnsafe(ref patch, 2 * Patch.Terms));
        sum = Vector512.FusedMultiplyAdd(sum, us, Vector512.LoadUnsafe(ref patch, Patch.Terms));
        sum = Vector512.FusedMultiplyAdd(sum, us, Vector512.LoadUnsafe(ref patch));
        return Patch.Evaluate(sum, v);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double[] Make(int index)
    {
        var patch = new double[Patch.Terms * Patch.Terms];
        for (var i = 0; i < Patch.Terms; i++)
        {
            var x = Patch.Point(index / _columns, _octavesX.From, i);
            for (var j = 0; j < Patch.Terms; j++)
                patch[(i * Patch.Terms) + j] = _function(x, Patch.Point(index % _columns, _octavesY.From, j));
        }

        for (var j = 0; j < Patch.Terms; j++)
            Patch.Fit(patch.AsSpan(j), Patch.Terms);
        for (var i = 0; i < Patch.Terms; i++)
            Patch.Fit(patch.AsSpan(i * Patch.Terms), 1);

        Volatile.Write(ref _patches[index], patch);
        return patch;
    }
}
