using System.Text;
using Relationships.Events;
using Relationships.Events.Columns;

namespace Relationships.Cli.Spill;

/// <summary>Writes the events of columns as records, each with its header.</summary>
internal sealed class EventSpiller(SpilledWords words)
{
    private readonly RecordBytes _record = new();
    private long _place;

    /// <summary>Goes through the events of a part.</summary>
    /// <param name="columns">The events.</param>
    /// <param name="take">Takes each; the record is void after.</param>
    /// <param name="cancellation">Stops between events.</param>
    public void Spill(EventColumns columns, SpillAction take, CancellationToken cancellation)
    {
        var customers = Hashes(columns.CustomerIds);
        var ids = Hashes(columns.EventIds);
        int[] kinds = [.. columns.KindNames.Select(words.CodeOf)];
        byte[][] counterparts = [.. columns.CounterpartNames.Select(static c => c == Counterpart.Default ? [] : Encoding.UTF8.GetBytes(c.ToString()))];
        var source = -1;
        for (var row = 0; row < columns.Count; row++)
        {
            if ((row & 1023) == 0)
                cancellation.ThrowIfCancellationRequested();
            while (source + 1 < columns.Sources.Count && columns.Sources[source + 1].FirstRow <= row)
                source++;
            var id = columns.Ids.IsEmpty ? EventColumns.None : columns.Ids.Span[row];
            var header = new SpillHeader(customers[columns.Customers.Span[row]], id == EventColumns.None ? 0 : ids[id], _place++);
            _record.Clear();
            _record.Put(header);
            _record.PutShort(source < 0 ? 0 : 1 + words.CodeOf(columns.Sources[source].Source));
            _record.PutShort(columns.Lines.IsEmpty ? 0 : columns.Lines.Span[row]);
            _record.PutShort(kinds[columns.Kinds.IsEmpty ? 0 : columns.Kinds.Span[row]]);
            _record.Put(columns.Ticks.Span[row]);
            _record.PutText(columns.CustomerIds.Utf8(columns.Customers.Span[row]));
            PutRest(columns, row, id, counterparts);
            take(header, _record.Span);
        }
    }

    /// <summary>Hashes that are not 0.</summary>
    private static ulong[] Hashes(TextDictionary texts)
    {
        var hashes = new ulong[texts.Count];
        for (var code = 0; code < hashes.Length; code++)
            hashes[code] = TextHash.Of(texts.Utf8(code)) | 1;
        return hashes;
    }

    private void PutRest(EventColumns columns, int row, int id, byte[][] counterparts)
    {
        var counterpart = columns.Counterparts.IsEmpty ? counterparts[0] : counterparts[columns.Counterparts.Span[row]];
        var channel = Told(columns.Channels, row, (byte)0);
        var initiator = Told(columns.Initiators, row, (sbyte)-1);
        var human = Told(columns.Humans, row, (sbyte)-1);
        var connection = Told(columns.Connections, row, (sbyte)-1);
        var amount = Told(columns.Amounts, row, double.NaN);
        var strength = Told(columns.Strengths, row, double.NaN);
        var severity = Told(columns.Severities, row, double.NaN);
        var due = Told(columns.Dues, row, long.MaxValue);
        var episode = Told(columns.Episodes, row, EventColumns.None);
        var brand = Told(columns.Brands, row, EventColumns.None);
        var representative = Told(columns.Representatives, row, EventColumns.None);
        var other = Told(columns.Others, row, EventColumns.None);
        var tag = Told(columns.Tags, row, EventColumns.None);
        _record.Put((ushort)(
            If(counterpart.Length > 0, SpilledFields.Counterpart) | If(channel != 0, SpilledFields.Channel)
            | If(initiator != -1, SpilledFields.Initiator) | If(human != -1, SpilledFields.Human) | If(connection != -1, SpilledFields.Connection)
            | If(!double.IsNaN(amount), SpilledFields.Amount) | If(!double.IsNaN(strength), SpilledFields.Strength) | If(!double.IsNaN(severity), SpilledFields.Severity)
            | If(due != long.MaxValue, SpilledFields.Due) | If(episode != EventColumns.None, SpilledFields.Episode) | If(id != EventColumns.None, SpilledFields.Id)
            | If(brand != EventColumns.None, SpilledFields.Brand) | If(representative != EventColumns.None, SpilledFields.Representative)
            | If(other != EventColumns.None, SpilledFields.Other) | If(tag != EventColumns.None, SpilledFields.Tag)));
        if (counterpart.Length > 0)
            _record.PutText(counterpart);
        if (channel != 0)
            _record.Put(channel);
        if (initiator != -1)
            _record.Put(initiator);
        if (human != -1)
            _record.Put(human);
        if (connection != -1)
            _record.Put(connection);
        if (!double.IsNaN(amount))
            _record.Put(amount);
        if (!double.IsNaN(strength))
            _record.Put(strength);
        if (!double.IsNaN(severity))
            _record.Put(severity);
        if (due != long.MaxValue)
            _record.Put(due);
        PutText(columns.EpisodeNames, episode);
        PutText(columns.EventIds, id);
        PutText(columns.Texts, brand);
        PutText(columns.Texts, representative);
        PutText(columns.Texts, other);
        PutText(columns.Texts, tag);
    }

    private void PutText(TextDictionary texts, int code)
    {
        if (code != EventColumns.None)
            _record.PutText(texts.Utf8(code));
    }

    private static SpilledFields If(bool isTold, SpilledFields field) => isTold ? field : SpilledFields.None;

    private static T Told<T>(ReadOnlyMemory<T> column, int row, T none) => column.IsEmpty ? none : column.Span[row];
}
