using System.Runtime.CompilerServices;
using Relationships.Numerics;

namespace Relationships.Ledgers.Folding;

/// <summary>Packs rows of columns into <see cref="PackedEvent"/>.</summary>
internal readonly ref struct EventPacker
{
    private readonly ReadOnlySpan<int> _customers;
    private readonly ReadOnlySpan<long> _ticks;
    private readonly ReadOnlySpan<byte> _kinds;
    private readonly ReadOnlySpan<byte> _channels;
    private readonly ReadOnlySpan<sbyte> _initiators;
    private readonly ReadOnlySpan<sbyte> _humans;
    private readonly ReadOnlySpan<sbyte> _connections;
    private readonly ReadOnlySpan<double> _strengths;
    private readonly ReadOnlySpan<double> _severities;
    private readonly bool _mayHaveDetails;
    private readonly byte[] _sides;

    public EventPacker(EventSource source)
    {
        var columns = source.Columns;
        _customers = columns.Customers.Span;
        _ticks = columns.Ticks.Span;
        _kinds = columns.Kinds.Span;
        _channels = columns.Channels.Span;
        _initiators = columns.Initiators.Span;
        _humans = columns.Humans.Span;
        _connections = columns.Connections.Span;
        _strengths = columns.Strengths.Span;
        _severities = columns.Severities.Span;
        _mayHaveDetails = !(_humans.IsEmpty && _connections.IsEmpty && _strengths.IsEmpty && _severities.IsEmpty);
        _sides = source.Sides;
    }

    /// <summary>Puts a row behind those that its part has already.</summary>
    /// <param name="row">Which.</param>
    /// <param name="places">For each customer the part, and its number there.</param>
    /// <param name="events">All parts' events.</param>
    /// <param name="ends">For each part where its next event goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Pack(int row, uint[] places, PackedEvent[] events, int[] ends)
    {
        var place = places[_customers[row]];
        byte kind = _kinds.IsEmpty ? (byte)0 : _kinds[row];
        var channel = _channels.IsEmpty ? 0 : _channels[row];
        var side = _initiators.IsEmpty || _initiators[row] < 0 ? _sides[kind] : (byte)_initiators[row];
        ref var packed = ref events[ends[place >> 16]++];
        packed.At = _ticks[row];
        packed.Row = row;
        packed.Customer = (ushort)place;
        packed.Kind = kind;
        packed.SetWord(PackedEvent.Word(channel, side != 0, _mayHaveDetails && HasDetails(row)));
    }

    /// <summary>Has brought near what <see cref="Pack"/> looks up for a row; a row behind the last is passed over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fetch(int row, uint[] places)
    {
        if (row < _customers.Length)
            CacheLines.Fetch<uint>(places, _customers[row]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasDetails(int row) =>
        (!_strengths.IsEmpty && !double.IsNaN(_strengths[row])) || (!_severities.IsEmpty && !double.IsNaN(_severities[row]))
        || (!_humans.IsEmpty && _humans[row] >= 0) || (!_connections.IsEmpty && _connections[row] >= 0);
}
