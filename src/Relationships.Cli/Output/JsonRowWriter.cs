using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Relationships.Cli.Output;

/// <summary>One JSON object a row, each on a line of its own; as an array, or as NDJSON.</summary>
internal sealed class JsonRowWriter : RowWriter
{
    private static readonly JavaScriptEncoder s_encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Enough);
    private readonly Utf8JsonWriter _writer;
    private readonly JsonEncodedText[] _names;
    private readonly bool _isArray;
    private bool _hasRows;
    private int _cell;

    /// <param name="stream">What to write to.</param>
    /// <param name="names">The columns.</param>
    /// <param name="isArray">Whether the rows are an array's.</param>
    /// <param name="hasRows">Whether other rows stand before them.</param>
    public JsonRowWriter(Stream stream, IEnumerable<string> names, bool isArray, bool hasRows = false)
        : base(stream)
    {
        _hasRows = hasRows;
        _names = [.. names.Select(name => JsonEncodedText.Encode(name, s_encoder))];
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = s_encoder });
        _isArray = isArray;
    }

    public override int Held => _buffer.WrittenCount;

    public override void BeginRow()
    {
        if (_isArray)
            _buffer.Write(_hasRows ? ",\n"u8 : "[\n"u8);
        _hasRows = true;
        _cell = 0;
        _writer.Reset();
        _writer.WriteStartObject();
    }

    public override void Text(string? value) => _writer.WriteString(_names[_cell++], value);

    public override void Number(double value)
    {
        if (double.IsFinite(value))
            _writer.WriteNumber(_names[_cell++], value);
        else
            Missing();
    }

    public override void Integer(long value) => _writer.WriteNumber(_names[_cell++], value);

    public override void Missing() => _writer.WriteNull(_names[_cell++]);

    public override void EndRow()
    {
        _writer.WriteEndObject();
        _writer.Flush();
        if (!_isArray)
            _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= Enough)
            Flush();
    }

    public override void Finish()
    {
        if (_isArray)
            _buffer.Write(_hasRows ? "\n]\n"u8 : "[]\n"u8);
        Flush();
        Stream.Flush();
    }

    public override void Flush()
    {
        Stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    public override void Dispose()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset(Stream.Null);
        _writer.Dispose();
        base.Dispose();
    }
}
