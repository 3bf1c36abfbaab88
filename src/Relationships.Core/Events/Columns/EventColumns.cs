namespace Relationships.Events.Columns;

/// <summary>
/// Events in columns, in any order: row i of every column is event i. What texts there are is kept once, in
/// dictionaries, and columns hold codes. A column that no event uses is empty; every other has <see cref="Count"/> rows.
/// </summary>
/// <remarks>
/// The caller's memory is read, not copied, so it must not change while the columns are in use. Rules of events
/// (ranges, companions, episodes, repeated ids) are checked where columns are folded. Immutable, thread-safe.
/// </remarks>
public sealed class EventColumns
{
    /// <summary>The code of what is not told.</summary>
    public const int None = -1;

    /// <summary>How many events there are.</summary>
    public int Count => Customers.Length;

    /// <summary>The customers' ids.</summary>
    public required TextDictionary CustomerIds { get; init; }

    /// <summary>Codes into <see cref="CustomerIds"/>.</summary>
    public required ReadOnlyMemory<int> Customers { get; init; }

    /// <summary>When it happened: ticks of UTC (100 ns since year 1).</summary>
    public required ReadOnlyMemory<long> Ticks { get; init; }

    /// <summary>The kinds that <see cref="Kinds"/> names; at most 256.</summary>
    public required IReadOnlyList<EventKind> KindNames { get; init; }

    /// <summary>Indices into <see cref="KindNames"/>; empty where every event is of the first.</summary>
    public ReadOnlyMemory<byte> Kinds { get; init; }

    /// <summary>The counterparts that <see cref="Counterparts"/> names.</summary>
    public IReadOnlyList<Counterpart> CounterpartNames { get; init; } = [Counterpart.Default];

    /// <summary>Indices into <see cref="CounterpartNames"/>; empty where every event is with the first.</summary>
    public ReadOnlyMemory<int> Counterparts { get; init; }

    /// <summary>Through what, as numbered by <see cref="Channel"/>; empty where every channel is unknown.</summary>
    public ReadOnlyMemory<byte> Channels { get; init; }

    /// <summary>Who began it: 0 the customer, 1 the counterpart, -1 the kind's default.</summary>
    public ReadOnlyMemory<sbyte> Initiators { get; init; }

    /// <summary>Whether a person acted for the counterpart: 0 no, 1 yes, -1 the channel's default.</summary>
    public ReadOnlyMemory<sbyte> Humans { get; init; }

    /// <summary>Index of the point of connection, as in <see cref="ConnectionType"/>; -1 for none.</summary>
    public ReadOnlyMemory<sbyte> Connections { get; init; }

    /// <summary>Money; NaN for none.</summary>
    public ReadOnlyMemory<double> Amounts { get; init; }

    /// <summary>How much of it; NaN for the default.</summary>
    public ReadOnlyMemory<double> Strengths { get; init; }

    /// <summary>How bad; NaN for the default.</summary>
    public ReadOnlyMemory<double> Severities { get; init; }

    /// <summary>When a promise falls due: ticks of UTC; <see cref="long.MaxValue"/> for never.</summary>
    public ReadOnlyMemory<long> Dues { get; init; }

    /// <summary>Episodes' names.</summary>
    public TextDictionary EpisodeNames { get; init; } = new();

    /// <summary>Codes into <see cref="EpisodeNames"/>, or <see cref="None"/>.</summary>
    public ReadOnlyMemory<int> Episodes { get; init; }

    /// <summary>Events' ids.</summary>
    public TextDictionary EventIds { get; init; } = new();

    /// <summary>Codes into <see cref="EventIds"/>, or <see cref="None"/>.</summary>
    public ReadOnlyMemory<int> Ids { get; init; }

    /// <summary>Brands, representatives, third parties and tags.</summary>
    public TextDictionary Texts { get; init; } = new();

    /// <summary>Parent brands: codes into <see cref="Texts"/>, or <see cref="None"/>.</summary>
    public ReadOnlyMemory<int> Brands { get; init; }

    /// <summary>Who acted for the counterpart: codes into <see cref="Texts"/>, or <see cref="None"/>.</summary>
    public ReadOnlyMemory<int> Representatives { get; init; }

    /// <summary>Third parties: codes into <see cref="Texts"/>, or <see cref="None"/>.</summary>
    public ReadOnlyMemory<int> Others { get; init; }

    /// <summary>Free texts: codes into <see cref="Texts"/>, or <see cref="None"/>.</summary>
    public ReadOnlyMemory<int> Tags { get; init; }

    /// <summary>Where the events were read, in order: the source and its first row; an empty source is none. Empty where nobody knows.</summary>
    public IReadOnlyList<(string Source, int FirstRow)> Sources { get; init; } = [];

    /// <summary>The line that each event begins on; empty where nobody knows.</summary>
    public ReadOnlyMemory<int> Lines { get; init; }

    /// <summary>One event, made anew; its instant in UTC.</summary>
    /// <param name="row">Which, 0 to below <see cref="Count"/>.</param>
    /// <returns>The event as columns tell it, with its origin; whether it keeps the rules is not checked.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or a code or an instant in it is out of range.</exception>
    public RelationshipEvent EventAt(int row)
    {
        if ((uint)row >= (uint)Count)
            throw new ArgumentOutOfRangeException(nameof(row), row, "row is not in 0 to the count.");
        var customer = Customers.Span[row];
        return new RelationshipEvent(customer == None ? string.Empty : CustomerIds[customer], KindNames[Told(Kinds, row, (byte)0)], new DateTimeOffset(Ticks.Span[row], TimeSpan.Zero))
        {
            Counterpart = CounterpartNames[Told(Counterparts, row, 0)],
            Brand = Text(Texts, Brands, row),
            Channel = (Channel)Told(Channels, row, (byte)0),
            Initiator = Told(Initiators, row, (sbyte)None) is var side && side != None ? (Initiator)side : null,
            Human = Told(Humans, row, (sbyte)None) is var human && human >= 0 ? human != 0 : null,
            Connection = Told(Connections, row, (sbyte)None) is var point && point != None ? (ConnectionType)point : null,
            Amount = Number(Amounts, row),
            Strength = Number(Strengths, row),
            Severity = Number(Severities, row),
            Due = Told(Dues, row, long.MaxValue) is var due && due != long.MaxValue ? new DateTimeOffset(due, TimeSpan.Zero) : null,
            Episode = Text(EpisodeNames, Episodes, row),
            Id = Text(EventIds, Ids, row),
            Representative = Text(Texts, Representatives, row),
            Other = Text(Texts, Others, row),
            Tag = Text(Texts, Tags, row),
            Origin = OriginOf(row),
        };
    }

    /// <summary>Where an event was read.</summary>
    /// <param name="row">Which, 0 to below <see cref="Count"/>.</param>
    /// <returns>Source and line, as far as they are known.</returns>
    public EventOrigin OriginOf(int row)
    {
        int low = 0, high = Sources.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sources[middle].FirstRow <= row)
                low = middle + 1;
            else
                high = middle;
        }

        return new EventOrigin(low == 0 || Sources[low - 1].Source.Length == 0 ? null : Sources[low - 1].Source, Told(Lines, row, 0));
    }

    /// <summary>The same events with customers and episodes by other names, which take up theirs.</summary>
    internal EventColumns Renamed(TextDictionary customerIds, TextDictionary episodeNames) => new()
    {
        CustomerIds = customerIds,
        Customers = Renamed(CustomerIds, Customers, customerIds),
        Ticks = Ticks,
        KindNames = KindNames,
        Kinds = Kinds,
        CounterpartNames = CounterpartNames,
        Counterparts = Counterparts,
        Channels = Channels,
        Initiators = Initiators,
        Humans = Humans,
        Connections = Connections,
        Amounts = Amounts,
        Strengths = Strengths,
        Severities = Severities,
        Dues = Dues,
        EpisodeNames = episodeNames,
        Episodes = Renamed(EpisodeNames, Episodes, episodeNames),
        EventIds = EventIds,
        Ids = Ids,
        Texts = Texts,
        Brands = Brands,
        Representatives = Representatives,
        Others = Others,
        Tags = Tags,
        Sources = Sources,
        Lines = Lines,
    };

    private static ReadOnlyMemory<int> Renamed(TextDictionary from, ReadOnlyMemory<int> codes, TextDictionary to)
    {
        var renamed = new int[codes.Length];
        for (var row = 0; row < renamed.Length; row++)
            renamed[row] = codes.Span[row] is var code && code == None ? None : to.Add(from.Utf8(code));
        return renamed;
    }

    private static T Told<T>(ReadOnlyMemory<T> column, int row, T none) => column.IsEmpty ? none : column.Span[row];

    private static double? Number(ReadOnlyMemory<double> column, int row) => Told(column, row, double.NaN) is var number && double.IsNaN(number) ? null : number;

    private static string? Text(TextDictionary texts, ReadOnlyMemory<int> codes, int row) => Told(codes, row, None) is var code && code == None ? null : texts[code];
}
