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
    public Vector512<double> Value<TLanes>(int row)
        where TLanes : struct, ILanes => TLanes.Load(_value, row);

    /// <summary>Lower ends of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Low<TLanes>(int row)
        where TLanes : struct, ILanes => TLanes.Load(_low, row);

    /// <summary>Upper ends of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> High<TLanes>(int row)
        where TLanes : struct, ILanes => TLanes.Load(_high, row);

    /// <summary>Uncertainties of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Uncertainty<TLanes>(int row)
        where TLanes : struct, ILanes => TLanes.Load(_uncertainty, row);

    /// <summary>Evidence masses of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> EvidenceMass<TLanes>(int row)
        where TLanes : struct, ILanes => TLanes.Load(_evidenceMass, row);

    /// <summary>Writes rows, all but their intervals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Set<TLanes>(int row, Vector512<double> value, Vector512<double> uncertainty, Vector512<double> evidenceMass)
        where TLanes : struct, ILanes
    {
        TLanes.Store(value, _value, row);
        TLanes.Store(uncertainty, _uncertainty, row);
        TLanes.Store(evidenceMass, _evidenceMass, row);
    }

    /// <summary>Writes the intervals of rows whose values are there, widened to hold them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SetInterval<TLanes>(int row, in (Vector512<double> Low, Vector512<double> High) interval)
        where TLanes : struct, ILanes
    {
        var held = TLanes.Load(_value, row);
        TLanes.Store(Vector512.MinNative(interval.Low, held), _low, row);
        TLanes.Store(Vector512.MaxNative(interval.High, held), _high, row);
    }

    /// <summary>Writes 0 to 1 where no intervals are asked for.</summary>
    public void SetNoIntervals()
    {
        _low.Clear();
        _high.Fill(1);
    }
}
