using System.Text;
using System.Text.Unicode;
using Relationships.Files.Fields;

namespace Relationships.Files.Records;

/// <summary>The rows of a CSV file, split by <see cref="CsvSplitter"/>.</summary>
internal sealed class CsvBlockRows : BlockRows
{
    private readonly CsvSplitter _splitter;
    private readonly string[] _header;
    private readonly int[] _columns;
    private readonly FieldLayout _layout;
    private readonly RejectForm _fieldCount;
    private bool _isUtf8;

    public CsvBlockRows(string[] header, int[] columns, FieldLayout layout, char delimiter)
    {
        _header = header;
        _columns = columns;
        _layout = layout;
        _splitter = new CsvSplitter((byte)delimiter);
        _fieldCount = CsvFaults.FieldCount(header.Length);
        Row = new SplitFieldRow(_splitter, columns);
    }

    /// <inheritdoc/>
    public override FieldRow Row { get; }

    /// <summary>Reads the header.</summary>
    /// <exception cref="UnusableInputException">There is none that can be read.</exception>
    public static string[] Header(RecordFramer framer, string source, char delimiter)
    {
        if (!framer.Next())
            throw CsvFaults.NoHeader(source);
        CsvFaults.CheckHeader(framer.Place, framer.Record, source);
        var splitter = new CsvSplitter((byte)delimiter);
        byte[] record = [.. framer.Record, .. new byte[RecordBlock.Slack]];
        var header = new string[splitter.Split(record, 0, framer.Record.Length)];
        for (var i = 0; i < header.Length; i++)
            header[i] = Encoding.UTF8.GetString(splitter[i]).Trim();
        return header;
    }

    /// <inheritdoc/>
    public override void Begin(RecordBlock block) => _isUtf8 = Utf8.IsValid(block.All);

    /// <inheritdoc/>
    public override bool Take(RecordBlock block, RecordSpan record, out RejectForm? form, out ReadOnlySpan<byte> blamed)
    {
        form = null;
        blamed = default;
        if (!_isUtf8 && !Utf8.IsValid(block.Record(record)))
        {
            form = CsvFaults.NotUtf8;
        }
        else if (_splitter.Split(block.Bytes, record.Start, record.Length) is var count && count != _header.Length)
        {
            form = _fieldCount;
            blamed = Encoding.UTF8.GetBytes(Excerpt.Of(count));
        }

        return true;
    }

    /// <inheritdoc/>
    public override RejectForm Broken(RecordPlace place) =>
        place.Fault == RecordFault.TooLong ? CsvFaults.TooLong(place.Column, _header, _columns, _layout) : CsvFaults.Broken(place.Fault);

    private sealed class SplitFieldRow : FieldRow
    {
        private readonly CsvSplitter _splitter;
        private readonly int[] _columns;

        public SplitFieldRow(CsvSplitter splitter, int[] columns)
        {
            _splitter = splitter;
            _columns = columns;
            Told = 0;
            for (var field = 0; field < columns.Length; field++)
                Told |= columns[field] < 0 ? 0 : 1u << field;
        }

        /// <inheritdoc/>
        public override ReadOnlySpan<byte> Text(EventField field)
        {
            var column = _columns[(int)field];
            return column < 0 ? default : _splitter[column];
        }
    }
}
