using System.Globalization;
using System.Numerics;
using Relationships.Events.Columns;

namespace Relationships.Ledgers.Folding;

/// <summary>Columns must be of one length, and hold no code that their dictionaries do not have: then no row reads beyond them.</summary>
internal static class ColumnCheck
{
    public static void ThrowIfBroken(EventColumns events)
    {
        ReadOnlySpan<int> lengths =
        [
            events.Kinds.Length, events.Counterparts.Length, events.Channels.Length, events.Initiators.Length,
            events.Humans.Length, events.Connections.Length, events.Amounts.Length, events.Strengths.Length, events.Severities.Length,
            events.Dues.Length, events.Episodes.Length, events.Ids.Length, events.Brands.Length, events.Representatives.Length,
            events.Others.Length, events.Tags.Length, events.Lines.Length,
        ];
        if (events.Ticks.Length != events.Count)
            Throw(events, $"there are {events.Ticks.Length} instants for {events.Count} customers");
        foreach (var length in lengths)
        {
            if (length != events.Count && length != 0)
                Throw(events, $"a column has {length} rows, the customers' {events.Count}; every column is empty or as long as the others");
        }

        Check(events, events.Customers.Span, events.CustomerIds.Count, EventColumns.None, nameof(events.Customers));
        Check(events, events.Counterparts.Span, events.CounterpartNames.Count, 0, nameof(events.Counterparts));
        Check(events, events.Episodes.Span, events.EpisodeNames.Count, EventColumns.None, nameof(events.Episodes));
        Check(events, events.Ids.Span, events.EventIds.Count, EventColumns.None, nameof(events.Ids));
        Check(events, events.Brands.Span, events.Texts.Count, EventColumns.None, nameof(events.Brands));
        Check(events, events.Representatives.Span, events.Texts.Count, EventColumns.None, nameof(events.Representatives));
        Check(events, events.Others.Span, events.Texts.Count, EventColumns.None, nameof(events.Others));
        Check(events, events.Tags.Span, events.Texts.Count, EventColumns.None, nameof(events.Tags));
        CheckKinds(events);
        if (events.Count > 0 && events.CounterpartNames.Count == 0)
            Throw(events, $"no counterpart is named");
    }

    private static void Check(EventColumns events, ReadOnlySpan<int> codes, int count, int least, string column)
    {
        var (highest, lowest) = (int.MinValue, int.MaxValue);
        var (most, fewest) = (new Vector<int>(highest), new Vector<int>(lowest));
        var i = 0;
        for (; i <= codes.Length - Vector<int>.Count; i += Vector<int>.Count)
        {
            var values = new Vector<int>(codes[i..]);
            most = Vector.Max(most, values);
            fewest = Vector.Min(fewest, values);
        }

        for (var lane = 0; lane < Vector<int>.Count; lane++)
            (highest, lowest) = (Math.Max(highest, most[lane]), Math.Min(lowest, fewest[lane]));
        for (; i < codes.Length; i++)
            (highest, lowest) = (Math.Max(highest, codes[i]), Math.Min(lowest, codes[i]));
        if (codes.Length > 0 && (highest >= count || lowest < least))
            Throw(events, $"{column} holds the code {(highest >= count ? highest : lowest)}, its dictionary {count} texts");
    }

    private static void CheckKinds(EventColumns events)
    {
        var highest = 0;
        foreach (var kind in events.Kinds.Span)
            highest = Math.Max(highest, kind);
        if (events.Count > 0 && highest >= events.KindNames.Count)
            Throw(events, $"{nameof(events.Kinds)} holds the code {highest}, the list {events.KindNames.Count} kinds");
    }

    private static void Throw(EventColumns events, FormattableString what) =>
        throw new ArgumentException($"events: {what.ToString(CultureInfo.InvariantCulture)}.", nameof(events));
}
