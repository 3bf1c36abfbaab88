using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Numerics;

/// <summary>The columns of an <see cref="Estimate"/>, to write eight rows at a time.</summary>
internal readonly ref struct EstimateColumns(Span<double> value, Span<double> low, Span<double> high, Span<double> uncertainty, Span<double> evidenceMass)
{
    private readonly Span<double> _value = value;
    private readonly Span<double> _low = low;
    private readonly Span<double> _high = high;
    private readonly Span<double> _uncertainty = uncertainty;
    private readonly Span<double> _evidenceMass = evidenceMass;

    /// <summary>Values of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Value(int row) => VectorMath.Load(_value, row);

    /// <summary>Lower ends of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Low(int row) => VectorMath.Load(_low, row);

    /// <summary>Upper ends of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> High(int row) => VectorMath.Load(_high, row);

    /// <summary>Uncertainties of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Uncertainty(int row) => VectorMath.Load(_uncertainty, row);

    /// <summary>Evidence masses of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> EvidenceMass(int row) => VectorMath.Load(_evidenceMass, row);

    /// <summary>Writes rows, their intervals widened to hold the values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set(
        int row,
        Vector512<double> value,
        in (Vector512<double> Low, Vector512<double> High) interval,
        Vector512<double> uncertainty,
        Vector512<double> evidenceMass)
    {
        VectorMath.Store(value, _value, row);
        VectorMath.Store(Vector512.MinNative(interval.Low, value), _low, row);
        VectorMath.Store(Vector512.MaxNative(interval.High, value), _high, row);
        VectorMath.Store(uncertainty, _uncertainty, row);
        VectorMath.Store(evidenceMass, _evidenceMass, row);
    }
}
