using System.Numerics;
using System.Runtime.CompilerServices;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <summary>The columns of a fold, checked once so that no row reads beyond them, and what is known of their kinds.</summary>
internal sealed class EventSource
{
    public EventSource(EventColumns columns, CompiledPolicy policy)
    {
        Columns = columns;
        Policy = policy;
        Kinds = [.. columns.KindNames.Select(k => new FoldKind(k, policy))];
        Sides = [.. Kinds.Select(k => (byte)k.By)];
        ThrowIfRagged();
        ThrowIfBeyond(columns.Counterparts.Span, columns.CounterpartNames.Count, 0, nameof(columns.Counterparts));
        ThrowIfBeyond(columns.Customers.Span, columns.CustomerIds.Count, EventColumns.None, nameof(columns.Customers));
        ThrowIfBeyond(columns.Episodes.Span, columns.EpisodeNames.Count, EventColumns.None, nameof(columns.Episodes));
        ThrowIfBeyond(columns.Ids.Span, columns.EventIds.Count, EventColumns.None, nameof(columns.Ids));
        ThrowIfBeyond(columns.Brands.Span, columns.Texts.Count, EventColumns.None, nameof(columns.Brands));
        ThrowIfBeyond(columns.Representatives.Span, columns.Texts.Count, EventColumns.None, nameof(columns.Representatives));
        ThrowIfBeyond(columns.Others.Span, columns.Texts.Count, EventColumns.None, nameof(columns.Others));
        ThrowIfBeyond(columns.Tags.Span, columns.Texts.Count, EventColumns.None, nameof(columns.Tags));
        if (columns.Count > 0)
            ThrowIfBeyond(columns.Kinds.Span, columns.KindNames.Count, nameof(columns.Kinds));
        NoCustomer = columns.CustomerIds.CodeOf(default);
        NoEpisode = columns.EpisodeNames.CodeOf(default);
        NoId = columns.EventIds.CodeOf(default);
        NoBrand = columns.Texts.CodeOf(default);
    }

    public EventColumns Columns { get; }

    public CompiledPolicy Policy { get; }

    public FoldKind[] Kinds { get; }

    /// <summary>Who begins each kind by default.</summary>
    public byte[] Sides { get; }

    public int Count => Columns.Count;

    /// <summary>Code of the empty text among customers: nobody; <see cref="EventColumns.None"/> where it is not there.</summary>
    public int NoCustomer { get; }

    /// <summary>Code of the empty text among episodes, which is none.</summary>
    public int NoEpisode { get; }

    /// <summary>Code of the empty text among ids, which is none.</summary>
    public int NoId { get; }

    /// <summary>Code of the empty text among brands, which is none.</summary>
    public int NoBrand { get; }

    /// <summary>An event as an object, a return's amount without its sign.</summary>
    public RelationshipEvent EventAt(int row)
    {
        var e = Columns.EventAt(row);
        return e.Kind == EventKind.Return && e.Amount < 0 ? e with { Amount = -e.Amount } : e;
    }

    private void ThrowIfRagged()
    {
        ReadOnlySpan<int> lengths =
        [
            Columns.Ticks.Length, Columns.Kinds.Length, Columns.Counterparts.Length, Columns.Channels.Length, Columns.Initiators.Length,
            Columns.Humans.Length, Columns.Connections.Length, Columns.Amounts.Length, Columns.Strengths.Length, Columns.Severities.Length,
            Columns.Dues.Length, Columns.Episodes.Length, Columns.Ids.Length, Columns.Brands.Length, Columns.Representatives.Length,
            Columns.Others.Length, Columns.Tags.Length, Columns.Lines.Length,
        ];
        foreach (var length in lengths)
        {
            if (length != Count && length != 0)
                throw new ArgumentException($"events: columns are {length} and {Count} rows long; every column is empty or as long as the others.", "events");
        }

        if (Columns.Ticks.Length != Count)
            throw new ArgumentException("events: instants are missing.", "events");
    }

    private static void ThrowIfBeyond(ReadOnlySpan<int> codes, int count, int least, string column)
    {
        var highest = least;
        var lowest = 0;
        var lanes = Vector<int>.Count;
        var (most, few) = (new Vector<int>(highest), Vector<int>.Zero);
        var i = 0;
        for (; i <= codes.Length - lanes; i += lanes)
        {
            var values = new Vector<int>(codes[i..]);
            most = Vector.Max(most, values);
            few = Vector.Min(few, values);
        }

        for (var lane = 0; lane < lanes; lane++)
            (highest, lowest) = (Math.Max(highest, most[lane]), Math.Min(lowest, few[lane]));
        for (; i < codes.Length; i++)
            (highest, lowest) = (Math.Max(highest, codes[i]), Math.Min(lowest, codes[i]));
        if (codes.Length > 0 && (highest >= count || lowest < least))
            throw new ArgumentException($"events: {column} holds the code {(highest >= count ? highest : lowest)}, which its dictionary of {count} does not have.", "events");
    }

    private static void ThrowIfBeyond(ReadOnlySpan<byte> codes, int count, string column)
    {
        byte highest = 0;
        foreach (var code in codes)
            highest = Math.Max(highest, code);
        if (highest >= count)
            throw new ArgumentException($"events: {column} holds the code {highest}, which the list of {count} does not have.", "events");
    }
}
