using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>2^(span / h) for every distinct half-life h of a policy at once: few, so one or two vectors hold them.</summary>
/// <remarks>
/// A power takes a processor long, but many at once hardly longer. So spans that are about to be set may be foretold.
/// </remarks>
internal sealed class Growth(CompiledPolicy policy)
{
    /// <summary>The most spans that are foretold at once.</summary>
    public const int MostForetold = 16;

    private readonly double[] _halfLives = policy.HalfLifeLanes;
    private readonly double[] _values = new double[(1 + MostForetold) * policy.HalfLifeLanes.Length];
    private readonly long[] _spans = new long[MostForetold];
    private int _start;
    private int _next;
    private int _foretold;

    /// <summary>The growths of the span set last, by half-life.</summary>
    public ReadOnlySpan<double> Values
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _values.AsSpan(_start);
    }

    /// <summary>Where spans are written that are foretold.</summary>
    public Span<long> Spans => _spans;

    /// <summary>Computes them; each has the bits of <see cref="CompiledPolicy.Growth"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(long span)
    {
        if (_next < _foretold && _spans[_next] == span)
        {
            _start = ++_next * _halfLives.Length;
            return;
        }

        SetAlone(span);
    }

    private void SetAlone(long span)
    {
        _foretold = 0;
        _start = 0;

        // The start of the first day is where evidence is seen from: there it has not grown.
        if (span == 0)
            _values.AsSpan(0, _halfLives.Length).Fill(1);
        else
            Compute(span, 0);
    }

    /// <summary>Computes the growths of the first <see cref="Spans"/>, which are likely to be set next, in their order.</summary>
    public void Foretell(int count)
    {
        (_next, _foretold) = (0, count);
        for (var i = 0; i < count; i++)
            Compute(_spans[i], (1 + i) * _halfLives.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Compute(long span, int start)
    {
        var x = Vector512.Create((double)span);
        ref var halfLife = ref MemoryMarshal.GetArrayDataReference(_halfLives);
        ref var value = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_values), start);
        for (nuint i = 0; i < (nuint)_halfLives.Length; i += VectorMath.Lanes)
            VectorMath.Exp2(x / Vector512.LoadUnsafe(ref halfLife, i)).StoreUnsafe(ref value, i);
    }
}
