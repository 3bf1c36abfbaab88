using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>A smooth function of one positive number, remembered in patches of a third of an octave: what <see cref="PatchedSurface"/> is for two.</summary>
internal sealed class PatchedCurve
{
    private readonly double[] _coefficients;
    private readonly int _firstOctave;
    private readonly int _count;

    /// <summary>Makes all patches.</summary>
    /// <param name="function">The function.</param>
    /// <param name="from">From 2 to this power on.</param>
    /// <param name="to">Up to 2 to this power.</param>
    public PatchedCurve(Func<double, double> function, int from, int to)
    {
        _firstOctave = from;
        _count = Patch.Count(to - from);
        _coefficients = new double[_count * Patch.Terms];
        for (var index = 0; index < _count; index++)
        {
            var patch = _coefficients.AsSpan(index * Patch.Terms, Patch.Terms);
            for (var k = 0; k < Patch.Terms; k++)
                patch[k] = function(Patch.Point(index, from, k));
            Patch.Fit(patch, 1);
        }
    }

    /// <summary>The function by the logarithm of its argument; NaN where that is outside.</summary>
    public Vector512<double> Evaluate(Vector512<double> log)
    {
        var (index, t) = Patch.Find(log, _firstOctave);
        var isInside = Vector512.GreaterThanOrEqual(index, Vector512<double>.Zero) & Vector512.LessThan(index, Vector512.Create((double)_count));
        Span<double> places = stackalloc double[3 * VectorMath.Lanes];
        t.CopyTo(places);
        Vector512.ConditionalSelect(isInside, index, Vector512<double>.Zero).CopyTo(places[VectorMath.Lanes..]);
        for (var lane = 0; lane < VectorMath.Lanes; lane++)
        {
            var patch = Vector512.Create(_coefficients.AsSpan((int)places[VectorMath.Lanes + lane] * Patch.Terms, Patch.Terms));
            places[(2 * VectorMath.Lanes) + lane] = Patch.Evaluate(patch, places[lane]);
        }

        return Vector512.ConditionalSelect(isInside, Vector512.Create<double>(places[(2 * VectorMath.Lanes)..]), Vector512.Create(double.NaN));
    }
}
