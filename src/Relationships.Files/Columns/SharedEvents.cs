using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Files.Columns;

/// <summary>The columns of all events, as the blocks of all threads come in.</summary>
internal sealed class SharedEvents
{
    private const int MostKinds = 256;

    private readonly SharedColumn<int> _customers = new(EventColumns.None);
    private readonly SharedColumn<long> _ticks = new(-1);
    private readonly SharedColumn<byte> _kinds = new(0);
    private readonly SharedColumn<int> _counterparts = new(0);
    private readonly SharedColumn<byte> _channels = new(0);
    private readonly SharedColumn<sbyte> _initiators = new(-1);
    private readonly SharedColumn<sbyte> _humans = new(-1);
    private readonly SharedColumn<sbyte> _connections = new(-1);
    private readonly SharedColumn<double> _amounts = new(double.NaN);
    private readonly SharedColumn<double> _strengths = new(double.NaN);
    private readonly SharedColumn<double> _severities = new(double.NaN);
    private readonly SharedColumn<long> _dues = new(long.MaxValue);
    private readonly SharedColumn<int> _episodes = new(EventColumns.None);
    private readonly SharedColumn<int> _ids = new(EventColumns.None);
    private readonly SharedColumn<int> _brands = new(EventColumns.None);
    private readonly SharedColumn<int> _representatives = new(EventColumns.None);
    private readonly SharedColumn<int> _others = new(EventColumns.None);
    private readonly SharedColumn<int> _tags = new(EventColumns.None);
    private readonly SharedColumn<int> _lines = new(0);
    private readonly SharedColumn[] _columns;
    private int _capacity;
    private int _end;

    public SharedEvents() => _columns =
    [
        _customers, _ticks, _kinds, _counterparts, _channels, _initiators, _humans, _connections, _amounts, _strengths,
        _severities, _dues, _episodes, _ids, _brands, _representatives, _others, _tags, _lines,
    ];

    public SharedWords<EventKind> KindNames { get; } = new();

    public SharedWords<Counterpart> CounterpartNames { get; } = new();

    public SharedTexts CustomerIds { get; } = new(1);

    public SharedTexts EpisodeNames { get; } = new(1);

    public SharedIds EventIds { get; } = new();

    public SharedTexts Texts { get; } = new(4);

    /// <summary>Copies a block's events to where they belong; one thread at a time.</summary>
    /// <param name="block">The events, their codes resolved.</param>
    /// <param name="row">Where they go.</param>
    /// <param name="expected">How many rows there will be, as far as anybody knows.</param>
    public void Put(EventBlock block, int row, int expected)
    {
        if (row + block.Count > _capacity)
            _capacity = Math.Max(expected, (int)Math.Min(Array.MaxLength, Math.Max(1.5 * _capacity, row + (long)block.Count)));
        for (var i = 0; i < _columns.Length; i++)
            _columns[i].Put(block.Columns[i], row, block.Count, _end, _capacity);
        _end = Math.Max(_end, row + block.Count);
    }

    /// <summary>Moves rows to the front, where rejected records left a gap.</summary>
    public void Move(int from, int to, int count)
    {
        foreach (var column in _columns)
            column.Move(from, to, count);
    }

    /// <summary>Everything, when all blocks are in and stand one behind the other.</summary>
    /// <param name="count">How many events there are.</param>
    /// <param name="records">How many records there were.</param>
    /// <param name="sources">Where they were read.</param>
    /// <param name="threads">How many threads may work.</param>
    public EventColumns Build(int count, long records, IReadOnlyList<(string Source, int FirstRow)> sources, ParallelOptions threads)
    {
        var (kindNames, kinds) = Kinds(count);
        var (counterpartNames, places) = CounterpartNames.Order();
        foreach (ref var code in _counterparts.Rows(count).Span)
            code = places[code];
        return new EventColumns
        {
            CustomerIds = Dictionary(CustomerIds, count, records, threads, _customers),
            Customers = _customers.Rows(count),
            Ticks = _ticks.Rows(count),
            KindNames = kindNames,
            Kinds = kinds,
            CounterpartNames = counterpartNames,
            Counterparts = _counterparts.Rows(count),
            Channels = _channels.Rows(count),
            Initiators = _initiators.Rows(count),
            Humans = _humans.Rows(count),
            Connections = _connections.Rows(count),
            Amounts = _amounts.Rows(count),
            Strengths = _strengths.Rows(count),
            Severities = _severities.Rows(count),
            Dues = _dues.Rows(count),
            EpisodeNames = Dictionary(EpisodeNames, count, records, threads, _episodes),
            Episodes = _episodes.Rows(count),
            EventIds = EventIds.Order(_ids.Rows(count), threads),
            Ids = _ids.Rows(count),
            Texts = Dictionary(Texts, count, records, threads, _brands, _representatives, _others, _tags),
            Brands = _brands.Rows(count),
            Representatives = _representatives.Rows(count),
            Others = _others.Rows(count),
            Tags = _tags.Rows(count),
            Sources = sources,
            Lines = _lines.Rows(count),
        };
    }

    private static TextDictionary Dictionary(SharedTexts texts, int count, long records, ParallelOptions threads, params ReadOnlySpan<SharedColumn<int>> columns)
    {
        var dictionary = texts.Order(records, threads);
        foreach (var column in columns)
            texts.Recode(column.Rows(count), threads);
        texts.Empty();
        return dictionary;
    }

    private (EventKind[] Names, ReadOnlyMemory<byte> Kinds) Kinds(int count)
    {
        var (names, places) = KindNames.Order();
        if (names.Length > MostKinds)
            throw new UnusableInputException($"the files tell of {names.Length} kinds of event, '{names[MostKinds]}' the 257th; columns hold at most {MostKinds}. With the policy's vocabulary in the options, lines of kinds that it does not know are set aside.");
        var kinds = _kinds.Rows(count);
        foreach (ref var code in kinds.Span)
            code = (byte)places[code];
        return (names, kinds);
    }
}
