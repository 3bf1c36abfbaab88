using System.Text;

namespace Relationships.Files.Fields;

/// <summary>One string for each text that comes again; starts anew when it holds too many.</summary>
internal sealed class TextPool
{
    private const int LongestPooled = 128;
    private const int Capacity = 1 << 20;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextPool() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestPooled)
            return Encoding.UTF8.GetString(utf8);

        Span<char> buffer = stackalloc char[LongestPooled];
        ReadOnlySpan<char> chars = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (_lookup.TryGetValue(chars, out var known))
            return known;
        if (_texts.Count == Capacity)
            _texts.Clear();
        var text = chars.ToString();
        _texts.Add(text);
        return text;
    }
}
