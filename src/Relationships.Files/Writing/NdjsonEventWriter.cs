using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Relationships.Events;
using Relationships.Files.Fields;

namespace Relationships.Files.Writing;

/// <summary>Writes one JSON object a line, blank fields left out.</summary>
internal sealed class NdjsonEventWriter : EventFileWriter
{
    private static readonly JsonEncodedText[] s_names = [.. EventFields.All.Select(name => JsonEncodedText.Encode(name))];

    private const int BufferLength = 1 << 16;

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(BufferLength * 2);
    private readonly Utf8JsonWriter _json;

    public NdjsonEventWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <inheritdoc/>
    private protected override void WriteChecked(RelationshipEvent e)
    {
        _json.WriteStartObject();
        for (var field = EventField.Customer; field <= EventField.Id; field++)
        {
            if (WrittenEvent.Number(e, field) is { } number)
                _json.WriteNumber(s_names[(int)field], number);
            else if (field == EventField.Human && e.Human is { } human)
                _json.WriteBoolean(s_names[(int)field], human);
            else if (WrittenEvent.Text(e, field) is { Length: > 0 } text)
                _json.WriteString(s_names[(int)field], text);
        }

        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= BufferLength)
            Pass();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Pass();
        _stream.Flush();
        _json.Dispose();
    }

    private void Pass()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
