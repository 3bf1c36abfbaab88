using System.Text.Json;
using Relationships.Files.Fields;

namespace Relationships.Files.Records;

/// <summary>The fields of one JSON object.</summary>
internal sealed class JsonFieldRow : FieldRow
{
    private const int Absent = -1;

    private static readonly JsonReaderOptions s_strict = new() { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 64 };

    private readonly byte[][] _names;
    private readonly EventField[] _firstFields;
    private readonly int[] _nameOf;
    private readonly int[] _starts;
    private readonly int[] _lengths;
    private readonly JsonTokenType[] _types;
    private byte[] _texts = new byte[1024];
    private int _used;

    public JsonFieldRow(FieldLayout layout)
    {
        var fields = Enum.GetValues<EventField>();
        var named = fields.Where(field => layout.Name(field) is not null).GroupBy(field => layout.Name(field)!, StringComparer.Ordinal).ToList();
        _names = [.. named.Select(group => System.Text.Encoding.UTF8.GetBytes(group.Key))];
        _firstFields = [.. named.Select(group => group.First())];
        _nameOf = [.. fields.Select(field => named.FindIndex(group => group.Contains(field)))];
        _starts = new int[_names.Length];
        _lengths = new int[_names.Length];
        _types = new JsonTokenType[_names.Length];
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Text(EventField field)
    {
        var name = _nameOf[(int)field];
        return name < 0 || _lengths[name] == Absent ? default : _texts.AsSpan(_starts[name], _lengths[name]);
    }

    /// <inheritdoc/>
    public override bool IsNumber(EventField field) => _nameOf[(int)field] is >= 0 and var name && _types[name] == JsonTokenType.Number;

    /// <summary>Takes the fields of an object.</summary>
    /// <returns>What is wrong with the line, or null.</returns>
    public string? Take(ReadOnlySpan<byte> line, FieldLayout layout)
    {
        _used = 0;
        Array.Fill(_lengths, Absent);
        Array.Clear(_types);
        if (_texts.Length < line.Length)
            Array.Resize(ref _texts, line.Length);
        if (line[0] != '{')
            return "the line is no JSON object";
        try
        {
            return TakeProperties(new Utf8JsonReader(line, s_strict), layout);
        }
        catch (JsonException)
        {
            return "the line is not valid JSON";
        }
        catch (InvalidOperationException)
        {
            return "a text holds half of a surrogate pair";
        }
    }

    private string? TakeProperties(Utf8JsonReader json, FieldLayout layout)
    {
        json.Read();
        var next = 0;
        string? fault = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = NameAt(ref json, next);
            json.Read();
            if (name < 0)
            {
                json.Skip();
                continue;
            }

            next = name + 1;
            fault ??= TakeValue(ref json, name, layout);
            json.Skip();
        }

        while (json.Read())
        {
        }

        return fault;
    }

    /// <summary>Which name a property has; properties mostly come in the order of the names.</summary>
    private int NameAt(ref Utf8JsonReader json, int guess)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var name = (guess + i) % _names.Length;
            if (json.ValueTextEquals(_names[name]))
                return name;
        }

        return Absent;
    }

    private string? TakeValue(ref Utf8JsonReader json, int name, FieldLayout layout)
    {
        if (_types[name] != JsonTokenType.None)
            return $"{layout.Shown(_firstFields[name])} stands there twice";
        _types[name] = json.TokenType;
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String:
                _starts[name] = _used;
                _lengths[name] = json.CopyString(_texts.AsSpan(_used));
                _used += _lengths[name];
                return null;
            case JsonTokenType.Number:
                Append(name, json.ValueSpan);
                return null;
            case JsonTokenType.True or JsonTokenType.False when !IsText(_firstFields[name]):
                Append(name, json.ValueSpan);
                return null;
            case JsonTokenType.True or JsonTokenType.False:
                return $"{layout.Shown(_firstFields[name])} is true or false, not a text";
            default:
                return $"{layout.Shown(_firstFields[name])} is an object or a list, not a text or a number";
        }
    }

    private void Append(int name, ReadOnlySpan<byte> text)
    {
        _starts[name] = _used;
        _lengths[name] = text.Length;
        text.CopyTo(_texts.AsSpan(_used));
        _used += text.Length;
    }

    private static bool IsText(EventField field) => field is EventField.Customer or EventField.Counterpart or EventField.Brand
        or EventField.Episode or EventField.Representative or EventField.Other or EventField.Tag or EventField.Id or EventField.Currency;
}
