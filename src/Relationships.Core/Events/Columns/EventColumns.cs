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

    /// <summary>Where the events were read, in order: the source and its first row. Empty where nobody knows.</summary>
    public IReadOnlyList<(string Source, int FirstRow)> Sources { get; init; } = [];

    /// <summary>The line that each event begins on; empty where nobody knows.</summary>
    public ReadOnlyMemory<int> Lines { get; init; }
}
