using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Relationships.Files.Fields;

/// <summary>What texts mean, each looked up once; starts anew when it holds too many.</summary>
internal sealed class WordTable<T>
{
    private const int LongestKept = 128;
    private const int Capacity = 1 << 20;

    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Parser _parse;

    public WordTable(Parser parse)
    {
        _parse = parse;
        _lookup = _values.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public delegate bool Parser(string text, [MaybeNullWhen(false)] out T value);

    public bool TryGet(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out T value)
    {
        if (utf8.Length > LongestKept)
            return _parse(Encoding.UTF8.GetString(utf8), out value);

        Span<char> buffer = stackalloc char[LongestKept];
        ReadOnlySpan<char> chars = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (_lookup.TryGetValue(chars, out value))
            return true;
        var text = chars.ToString();
        if (!_parse(text, out value))
            return false;
        if (_values.Count == Capacity)
            _values.Clear();
        _values.Add(text, value);
        return true;
    }
}
