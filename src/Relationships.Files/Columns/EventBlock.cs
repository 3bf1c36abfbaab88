using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Files.Fields;

namespace Relationships.Files.Columns;

/// <summary>The events of one block in columns, as one thread reads them; used again for the next block.</summary>
internal sealed class EventBlock
{
    private static readonly uint s_seldom = new[]
    {
        EventField.Brand, EventField.Other, EventField.Tag, EventField.Initiator, EventField.Human, EventField.Connection, EventField.Strength,
        EventField.Severity, EventField.Due,
    }.Aggregate(0u, static (mask, field) => mask | (1u << (int)field));

    private readonly BlockColumn<long> _ticks = new(-1);
    private readonly BlockColumn<int> _kinds = new(0);
    private readonly BlockColumn<byte> _shortKinds = new(0);
    private readonly BlockColumn<int> _counterparts = new(0);
    private readonly BlockColumn<byte> _channels = new(0);
    private readonly BlockColumn<sbyte> _initiators = new(EventCells.None);
    private readonly BlockColumn<sbyte> _humans = new(EventCells.None);
    private readonly BlockColumn<sbyte> _connections = new(EventCells.None);
    private readonly BlockColumn<double> _amounts = new(double.NaN);
    private readonly BlockColumn<double> _strengths = new(double.NaN);
    private readonly BlockColumn<double> _severities = new(double.NaN);
    private readonly BlockColumn<long> _dues = new(long.MaxValue);
    private readonly BlockColumn<int> _lines = new(0);
    private readonly TextBlock _customers;
    private readonly TextBlock _episodes;
    private readonly IdBlock _ids;
    private readonly TextBlock _texts;
    private readonly BlockWords<EventKind> _kindWords;
    private readonly BlockWords<Counterpart> _counterpartWords;
    private readonly SharedEvents _shared;

    public EventBlock(SharedEvents shared, EventAssembly assembly)
    {
        BlockColumn<int> customers = new(EventColumns.None), episodes = new(EventColumns.None), ids = new(EventColumns.None);
        BlockColumn<int> brands = new(EventColumns.None), representatives = new(EventColumns.None);
        BlockColumn<int> others = new(EventColumns.None), tags = new(EventColumns.None);
        _customers = new TextBlock(customers);
        _episodes = new TextBlock(episodes);
        _ids = new IdBlock(ids);
        _texts = new TextBlock(brands, representatives, others, tags);
        _kindWords = new BlockWords<EventKind>(shared.KindNames, assembly.KindOf);
        _counterpartWords = new BlockWords<Counterpart>(shared.CounterpartNames, assembly.CounterpartOf);
        _shared = shared;
        Columns =
        [
            customers, _ticks, _shortKinds, _counterparts, _channels, _initiators, _humans, _connections, _amounts, _strengths,
            _severities, _dues, episodes, ids, brands, representatives, others, tags, _lines,
        ];
    }

    /// <summary>How many events there are.</summary>
    public int Count { get; private set; }

    /// <summary>The columns, in the order of <see cref="SharedEvents"/>.</summary>
    public BlockColumn[] Columns { get; }

    public void Clear()
    {
        Count = 0;
        foreach (var column in Columns)
            column.IsTold = false;
        foreach (var texts in (ReadOnlySpan<TextBlock>)[_customers, _episodes, _texts])
            texts.Clear();
        _ids.Clear();
    }

    /// <summary>Adds an event.</summary>
    /// <param name="cells">What it tells.</param>
    /// <param name="line">Its line.</param>
    /// <param name="told">The fields that the file has, as in <see cref="FieldRow.Told"/>: for others there is nothing to note.</param>
    public void Add(in EventCells cells, long line, uint told)
    {
        var row = Count++;
        _customers.Add(cells.Customer, row);
        _ticks.Set(row, cells.At);
        _kinds.Set(row, cells.KindCode);
        _counterparts.Set(row, cells.CounterpartCode);
        _lines.Set(row, (int)Math.Min(int.MaxValue, line));
        if (Has(told, EventField.Channel))
            _channels.Set(row, (byte)cells.Channel);
        if (Has(told, EventField.Amount))
            _amounts.Set(row, cells.Amount);
        if (Has(told, EventField.Id))
            _ids.Add(cells.Id, row);
        if (Has(told, EventField.Episode))
            _episodes.Add(cells.Episode, row);
        if (Has(told, EventField.Representative))
            _texts.Add(cells.Representative, row, 1);
        if ((told & s_seldom) != 0)
            AddSeldom(in cells, row, told);
    }

    private static bool Has(uint told, EventField field) => (told & (1u << (int)field)) != 0;

    private void AddSeldom(in EventCells cells, int row, uint told)
    {
        if (Has(told, EventField.Brand))
            _texts.Add(cells.Brand, row);
        if (Has(told, EventField.Other))
            _texts.Add(cells.Other, row, 2);
        if (Has(told, EventField.Tag))
            _texts.Add(cells.Tag, row, 3);
        _initiators.Set(row, cells.Initiator);
        _humans.Set(row, cells.Human);
        _connections.Set(row, cells.Connection);
        _strengths.Set(row, cells.Strength);
        _severities.Set(row, cells.Severity);
        _dues.Set(row, cells.Due);
    }

    /// <summary>Turns words and texts into the codes of all events, provisional ones.</summary>
    public void Resolve(long firstRecord)
    {
        _kindWords.Resolve(_kinds, Count, firstRecord);
        ShortenKinds();
        _counterpartWords.Resolve(_counterparts, Count, firstRecord);
        _shared.CustomerIds.Resolve(_customers, firstRecord);
        _shared.EpisodeNames.Resolve(_episodes, firstRecord);
        _shared.EventIds.Put(_ids, Count, firstRecord);
        _shared.Texts.Resolve(_texts, firstRecord);
    }

    /// <summary>Kinds as columns hold them. Where there are more than a byte tells apart the files are unusable, which is said at the end.</summary>
    private void ShortenKinds()
    {
        var kinds = _kinds.Rows(Count);
        for (var row = 0; row < kinds.Length; row++)
            _shortKinds.Set(row, (byte)kinds[row]);
        _shortKinds.IsTold = _kinds.IsTold;
    }
}
