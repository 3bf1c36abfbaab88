using System.Text;
using Relationships.Events;
using Relationships.Events.Columns;
using Relationships.Files;

namespace Relationships.Cli.Spill;

/// <summary>Spilled events read back into columns, in the order in which they were read at first.</summary>
internal sealed class SpilledPart
{
    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly SpilledWords _words;
    private readonly TextDictionary _customerIds = new();
    private readonly TextDictionary _episodeNames = new();
    private readonly TextDictionary _eventIds = new();
    private readonly TextDictionary _texts = new();
    private readonly List<Counterpart> _counterpartNames = [Counterpart.Default];
    private readonly Dictionary<string, int> _counterpartCodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _counterpartLookup;
    private readonly List<(string Source, int FirstRow)> _sources = [];

    private SpilledPart(byte[] bytes, int[] starts, SpilledWords words)
    {
        (_bytes, _starts, _words) = (bytes, starts, words);
        _counterpartLookup = _counterpartCodes.GetAlternateLookup<ReadOnlySpan<char>>();
        Columns = Read();
    }

    /// <summary>The events.</summary>
    public EventColumns Columns { get; }

    /// <summary>Reads a file.</summary>
    public static SpilledPart Of(SpillFile file, SpilledWords words)
    {
        if (file.Length > Array.MaxLength)
            throw new UnusableInputException(FormattableString.Invariant($"a customer or an id has {file.Length >> 20} MiB of events, too many to be held."));
        var bytes = new byte[file.Length - (sizeof(int) * (long)file.Count)];
        var starts = new int[file.Count + 1];
        var places = new long[file.Count];
        var isInOrder = true;
        using var reader = file.Read(1 << 16);
        for (var i = 0; i < places.Length && reader.Next(); i++)
        {
            reader.Record.CopyTo(bytes.AsSpan(starts[i]));
            starts[i + 1] = starts[i] + reader.Record.Length;
            places[i] = SpillHeader.Of(reader.Record).Place;
            isInOrder &= i == 0 || places[i] > places[i - 1];
        }

        if (!isInOrder)
            Array.Sort(places, starts, 0, places.Length);
        return new SpilledPart(bytes, starts, words);
    }

    /// <summary>The record of an event; bytes of what comes behind it may follow.</summary>
    public ReadOnlySpan<byte> Record(int row)
    {
        var cursor = new RecordCursor(_bytes.AsSpan(_starts[row]));
        Skip(ref cursor);
        return _bytes.AsSpan(_starts[row], _bytes.Length - _starts[row] - cursor.Rest.Length);
    }

    private static void Skip(ref RecordCursor cursor)
    {
        cursor.TakeAll(SpillHeader.Length);
        cursor.TakeShort();
        cursor.TakeShort();
        cursor.TakeShort();
        cursor.TakeAll(sizeof(long));
        cursor.TakeText();
        var fields = (SpilledFields)cursor.Take<ushort>();
        if (fields.HasFlag(SpilledFields.Counterpart))
            cursor.TakeText();
        foreach (var (field, length) in (ReadOnlySpan<(SpilledFields, int)>)
        [
            (SpilledFields.Channel, 1), (SpilledFields.Initiator, 1), (SpilledFields.Human, 1), (SpilledFields.Connection, 1),
            (SpilledFields.Amount, 8), (SpilledFields.Strength, 8), (SpilledFields.Severity, 8), (SpilledFields.Due, 8),
        ])
        {
            if (fields.HasFlag(field))
                cursor.TakeAll(length);
        }

        for (var field = (int)SpilledFields.Episode; field <= (int)SpilledFields.Tag; field <<= 1)
        {
            if (((int)fields & field) != 0)
                cursor.TakeText();
        }
    }

    private EventColumns Read()
    {
        var count = _starts.Length - 1;
        var (customers, ticks, kinds) = (new int[count], new long[count], new byte[count]);
        var lines = new int[count];
        var counterparts = new ToldColumn<int>(count, 0);
        var channels = new ToldColumn<byte>(count, 0);
        var initiators = new ToldColumn<sbyte>(count, -1);
        var humans = new ToldColumn<sbyte>(count, -1);
        var connections = new ToldColumn<sbyte>(count, -1);
        var amounts = new ToldColumn<double>(count, double.NaN);
        var strengths = new ToldColumn<double>(count, double.NaN);
        var severities = new ToldColumn<double>(count, double.NaN);
        var dues = new ToldColumn<long>(count, long.MaxValue);
        var episodes = new ToldColumn<int>(count, EventColumns.None);
        var ids = new ToldColumn<int>(count, EventColumns.None);
        var brands = new ToldColumn<int>(count, EventColumns.None);
        var representatives = new ToldColumn<int>(count, EventColumns.None);
        var others = new ToldColumn<int>(count, EventColumns.None);
        var tags = new ToldColumn<int>(count, EventColumns.None);
        for (var row = 0; row < count; row++)
        {
            var cursor = new RecordCursor(_bytes.AsSpan(_starts[row]));
            cursor.TakeAll(SpillHeader.Length);
            NameSource((int)cursor.TakeShort(), row);
            lines[row] = (int)cursor.TakeShort();
            kinds[row] = (byte)cursor.TakeShort();
            ticks[row] = cursor.Take<long>();
            customers[row] = _customerIds.Add(cursor.TakeText());
            var fields = (SpilledFields)cursor.Take<ushort>();
            if (fields.HasFlag(SpilledFields.Counterpart))
                counterparts[row] = CounterpartOf(cursor.TakeText());
            if (fields.HasFlag(SpilledFields.Channel))
                channels[row] = cursor.Take<byte>();
            if (fields.HasFlag(SpilledFields.Initiator))
                initiators[row] = cursor.Take<sbyte>();
            if (fields.HasFlag(SpilledFields.Human))
                humans[row] = cursor.Take<sbyte>();
            if (fields.HasFlag(SpilledFields.Connection))
                connections[row] = cursor.Take<sbyte>();
            if (fields.HasFlag(SpilledFields.Amount))
                amounts[row] = cursor.Take<double>();
            if (fields.HasFlag(SpilledFields.Strength))
                strengths[row] = cursor.Take<double>();
            if (fields.HasFlag(SpilledFields.Severity))
                severities[row] = cursor.Take<double>();
            if (fields.HasFlag(SpilledFields.Due))
                dues[row] = cursor.Take<long>();
            if (fields.HasFlag(SpilledFields.Episode))
                episodes[row] = _episodeNames.Add(cursor.TakeText());
            if (fields.HasFlag(SpilledFields.Id))
                ids[row] = _eventIds.Add(cursor.TakeText());
            if (fields.HasFlag(SpilledFields.Brand))
                brands[row] = _texts.Add(cursor.TakeText());
            if (fields.HasFlag(SpilledFields.Representative))
                representatives[row] = _texts.Add(cursor.TakeText());
            if (fields.HasFlag(SpilledFields.Other))
                others[row] = _texts.Add(cursor.TakeText());
            if (fields.HasFlag(SpilledFields.Tag))
                tags[row] = _texts.Add(cursor.TakeText());
        }

        return new EventColumns
        {
            CustomerIds = _customerIds,
            Customers = customers,
            Ticks = ticks,
            KindNames = _words.Kinds,
            Kinds = kinds,
            CounterpartNames = _counterpartNames,
            Counterparts = counterparts.Rows,
            Channels = channels.Rows,
            Initiators = initiators.Rows,
            Humans = humans.Rows,
            Connections = connections.Rows,
            Amounts = amounts.Rows,
            Strengths = strengths.Rows,
            Severities = severities.Rows,
            Dues = dues.Rows,
            EpisodeNames = _episodeNames,
            Episodes = episodes.Rows,
            EventIds = _eventIds,
            Ids = ids.Rows,
            Texts = _texts,
            Brands = brands.Rows,
            Representatives = representatives.Rows,
            Others = others.Rows,
            Tags = tags.Rows,
            Sources = _sources,
            Lines = lines,
        };
    }

    private void NameSource(int source, int row)
    {
        if (source > 0 && (_sources.Count == 0 || _sources[^1].Source != _words.Sources[source - 1]))
            _sources.Add((_words.Sources[source - 1], row));
    }

    private int CounterpartOf(ReadOnlySpan<byte> written)
    {
        Span<char> text = written.Length <= 256 ? stackalloc char[256] : new char[written.Length];
        text = text[..Encoding.UTF8.GetChars(written, text)];
        if (_counterpartLookup.TryGetValue(text, out var code))
            return code;
        code = _counterpartNames.Count;
        _counterpartNames.Add(Counterpart.Parse(text.ToString()));
        _counterpartLookup[text] = code;
        return code;
    }
}
