using System.Buffers.Binary;
using System.Text;
using Relationships.Cli.Output;
using Relationships.Events;

namespace Relationships.Cli.Spill;

/// <summary>Rejects beyond memory: by source, then line; those of the reader before those of the log, by detail.</summary>
internal sealed class SpilledRejects(SpillFolder folder, int most) : IDisposable
{
    private readonly SortedRuns _runs = new(folder, most);
    private readonly Dictionary<RejectReason, long> _counts = [];
    private readonly RecordBytes _key = new();
    private readonly RecordBytes _value = new();
    private long _place;

    /// <summary>All of them.</summary>
    public RejectList List => new(_place, _counts, InOrder());

    /// <summary>Adds one that a reader set aside; they come in the order of the lines.</summary>
    public void AddOfReader(RejectedEvent reject) => Add(reject, isOfLog: false);

    /// <summary>Adds one that the rules of logs set aside.</summary>
    public void AddOfLog(RejectedEvent reject) => Add(reject, isOfLog: true);

    public void Dispose() => _runs.Dispose();

    private void Add(RejectedEvent reject, bool isOfLog)
    {
        _counts[reject.Reason] = _counts.GetValueOrDefault(reject.Reason) + 1;
        _key.Clear();
        _key.PutOrdered(reject.Origin.Source ?? string.Empty);
        _key.Put(BinaryPrimitives.ReverseEndianness(reject.Origin.Line));
        _key.Put(isOfLog);
        if (isOfLog)
            _key.PutOrdered(reject.Detail);
        _key.Put(BinaryPrimitives.ReverseEndianness(_place++));
        _value.Clear();
        _value.PutShort((long)reject.Reason);
        _value.PutShort(reject.Origin.Line);
        _value.PutText(Encoding.UTF8.GetBytes(reject.Origin.Source ?? string.Empty));
        _value.PutText(Encoding.UTF8.GetBytes(reject.Detail));
        _runs.Add(_key.Span, _value.Span);
    }

    private IEnumerable<RejectedEvent> InOrder()
    {
        foreach (var reader in _runs.Merged())
            yield return Read(SortedRuns.ValueOf(reader.Record));
    }

    private static RejectedEvent Read(ReadOnlySpan<byte> value)
    {
        var cursor = new RecordCursor(value);
        var reason = (RejectReason)cursor.TakeShort();
        var line = cursor.TakeShort();
        var source = Encoding.UTF8.GetString(cursor.TakeText());
        return new RejectedEvent(new EventOrigin(source, line), reason, Encoding.UTF8.GetString(cursor.TakeText()));
    }
}
