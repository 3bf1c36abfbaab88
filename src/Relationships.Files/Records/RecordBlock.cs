using System.Runtime.InteropServices;

namespace Relationships.Files.Records;

/// <summary>Records that stand one behind the other in a file, with the memory that they stand in.</summary>
internal sealed class RecordBlock
{
    /// <summary>How many bytes may be read behind any record, so that whole vectors can.</summary>
    public const int Slack = 64;

    private readonly List<RecordSpan> _records = [];
    private readonly Dictionary<int, RecordPlace> _faults = [];

    /// <summary>The memory.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>How many records and stretches that are none there are.</summary>
    public int Count => _records.Count;

    /// <summary>How many came before, in all files.</summary>
    public long FirstRecord { get; set; }

    /// <summary>Where the records are.</summary>
    public ReadOnlySpan<RecordSpan> Records => CollectionsMarshal.AsSpan(_records);

    /// <summary>The bytes of a record, without the line end.</summary>
    public ReadOnlySpan<byte> Record(RecordSpan record) => Bytes.AsSpan(record.Start, record.Length);

    /// <summary>The place of a stretch that is no record.</summary>
    public RecordPlace Fault(int index) => _faults[index];

    /// <summary>All bytes from the first record to the end of the last.</summary>
    public ReadOnlySpan<byte> All => Count == 0 ? default : Bytes.AsSpan(_records[0].Start..(_records[^1].Start + Math.Max(0, _records[^1].Length)));

    public void Add(RecordPlace place, int start)
    {
        if (place.Fault != RecordFault.None)
            _faults.Add(Count, place);
        _records.Add(new RecordSpan(start, place.Fault == RecordFault.None ? place.Length : RecordSpan.Broken, place.FirstLine));
    }

    public void Clear()
    {
        _records.Clear();
        _faults.Clear();
    }
}
