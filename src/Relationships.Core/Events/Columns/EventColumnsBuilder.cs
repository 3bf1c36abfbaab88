using System.Runtime.InteropServices;

namespace Relationships.Events.Columns;

/// <summary>Puts events into columns, one by one.</summary>
/// <remarks>Not thread-safe. Texts are told apart ordinally; what no event tells takes no memory.</remarks>
public sealed class EventColumnsBuilder
{
    private readonly TextDictionary _customerIds = new();
    private readonly TextDictionary _episodeNames = new();
    private readonly TextDictionary _eventIds = new();
    private readonly TextDictionary _texts = new();
    private readonly Dictionary<EventKind, byte> _kindCodes = [];
    private readonly Dictionary<Counterpart, int> _counterpartCodes = [];
    private readonly List<EventKind> _kindNames = [];
    private readonly List<Counterpart> _counterpartNames = [];
    private readonly List<(string Source, int FirstRow)> _sources = [];
    private readonly GrowingColumn<int> _customers = new(EventColumns.None);
    private readonly GrowingColumn<long> _ticks = new(-1);
    private readonly GrowingColumn<byte> _kinds = new(0);
    private readonly GrowingColumn<int> _counterparts = new(0);
    private readonly GrowingColumn<byte> _channels = new(0);
    private readonly GrowingColumn<sbyte> _initiators = new(-1);
    private readonly GrowingColumn<sbyte> _humans = new(-1);
    private readonly GrowingColumn<sbyte> _connections = new(-1);
    private readonly GrowingColumn<double> _amounts = new(double.NaN);
    private readonly GrowingColumn<double> _strengths = new(double.NaN);
    private readonly GrowingColumn<double> _severities = new(double.NaN);
    private readonly GrowingColumn<long> _dues = new(long.MaxValue);
    private readonly GrowingColumn<int> _episodes = new(EventColumns.None);
    private readonly GrowingColumn<int> _ids = new(EventColumns.None);
    private readonly GrowingColumn<int> _brands = new(EventColumns.None);
    private readonly GrowingColumn<int> _representatives = new(EventColumns.None);
    private readonly GrowingColumn<int> _others = new(EventColumns.None);
    private readonly GrowingColumn<int> _tags = new(EventColumns.None);
    private readonly GrowingColumn<int> _lines = new(0);

    /// <summary>How many events were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds an event.</summary>
    /// <param name="e">Any event with a customer; the rules are checked where columns are folded.</param>
    /// <exception cref="ArgumentException">A number is NaN, a text holds half of a surrogate pair, or the event is of the 257th kind. Nothing is added.</exception>
    public void Add(RelationshipEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (e.Amount is double.NaN || e.Strength is double.NaN || e.Severity is double.NaN)
            throw new ArgumentException($"event: {e.Origin} holds a number that is NaN, which in columns means none.", nameof(e));
        if (HalfPair.Fault(e) is { } fault)
            throw new ArgumentException($"event: {e.Origin} {fault}.", nameof(e));
        var kind = CodeOf(e.Kind);
        var row = Count;
        _customers.Set(row, _customerIds.Add(e.Customer));
        _ticks.Set(row, e.At.UtcTicks);
        _kinds.Set(row, kind);
        _counterparts.Set(row, CodeOf(e.Counterpart));
        _channels.Set(row, (byte)CodeOf((int)e.Channel, byte.MaxValue));
        _initiators.Set(row, (sbyte)(e.Initiator is { } by ? CodeOf((int)by, sbyte.MaxValue) : -1));
        _humans.Set(row, (sbyte)(e.Human is { } human ? (human ? 1 : 0) : -1));
        _connections.Set(row, (sbyte)(e.Connection is { } point ? CodeOf((int)point, sbyte.MaxValue) : -1));
        _amounts.Set(row, e.Amount ?? double.NaN);
        _strengths.Set(row, e.Strength ?? double.NaN);
        _severities.Set(row, e.Severity ?? double.NaN);
        _dues.Set(row, e.Due?.UtcTicks ?? long.MaxValue);
        _episodes.Set(row, CodeOf(_episodeNames, e.Episode));
        _ids.Set(row, CodeOf(_eventIds, e.Id));
        _brands.Set(row, CodeOf(_texts, e.Brand));
        _representatives.Set(row, CodeOf(_texts, e.Representative));
        _others.Set(row, CodeOf(_texts, e.Other));
        _tags.Set(row, CodeOf(_texts, e.Tag));
        _lines.Set(row, (int)Math.Min(int.MaxValue, e.Origin.Line));
        var source = e.Origin.Source ?? "";
        if (source != (_sources.Count == 0 ? "" : _sources[^1].Source))
            _sources.Add((source, row));
        Count++;
    }

    /// <summary>What was added so far.</summary>
    /// <returns>Columns; the builder must not be used after.</returns>
    public EventColumns Build() => new()
    {
        CustomerIds = _customerIds,
        Customers = _customers.Column(Count),
        Ticks = _ticks.Column(Count),
        KindNames = _kindNames,
        Kinds = _kinds.Column(Count),
        CounterpartNames = _counterpartNames,
        Counterparts = _counterparts.Column(Count),
        Channels = _channels.Column(Count),
        Initiators = _initiators.Column(Count),
        Humans = _humans.Column(Count),
        Connections = _connections.Column(Count),
        Amounts = _amounts.Column(Count),
        Strengths = _strengths.Column(Count),
        Severities = _severities.Column(Count),
        Dues = _dues.Column(Count),
        EpisodeNames = _episodeNames,
        Episodes = _episodes.Column(Count),
        EventIds = _eventIds,
        Ids = _ids.Column(Count),
        Texts = _texts,
        Brands = _brands.Column(Count),
        Representatives = _representatives.Column(Count),
        Others = _others.Column(Count),
        Tags = _tags.Column(Count),
        Sources = _sources,
        Lines = _lines.Column(Count),
    };

    private static int CodeOf(TextDictionary texts, string? text) => string.IsNullOrEmpty(text) ? EventColumns.None : texts.Add(text);

    /// <summary>The number of a word; of one that there is not, a number that the fold does not know either.</summary>
    private static int CodeOf(int word, int unknown) => (uint)word < (uint)unknown ? word : unknown;

    private byte CodeOf(EventKind kind)
    {
        if (_kindCodes.TryGetValue(kind, out var code))
            return code;
        if (_kindNames.Count > byte.MaxValue)
            throw new ArgumentException($"event: kind '{kind}' is the 257th; columns hold at most 256. Leave out kinds that the policy does not know.", nameof(kind));
        code = (byte)_kindNames.Count;
        _kindCodes.Add(kind, code);
        _kindNames.Add(kind);
        return code;
    }

    private int CodeOf(Counterpart counterpart)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_counterpartCodes, counterpart, out var exists);
        if (!exists)
        {
            code = _counterpartNames.Count;
            _counterpartNames.Add(counterpart);
        }

        return code;
    }
}
