using System.Diagnostics.CodeAnalysis;
using System.Text;
using Relationships.Events.Columns;

namespace Relationships.Files.Fields;

/// <summary>What texts mean, each looked up once. Starts anew when it holds too many, unless it is to keep all.</summary>
internal sealed class WordTable<T>(WordTable<T>.Parser parse, bool keepsAll)
{
    /// <summary>The code of a word that is not kept.</summary>
    public const int NotKept = -1;

    private const int LongestKept = 128;
    private const int Capacity = 1 << 20;

    private readonly List<T> _values = [];
    private TextDictionary _words = new();

    public delegate bool Parser(string text, [MaybeNullWhen(false)] out T value);

    /// <summary>What a word of that code means.</summary>
    public T this[int code] => _values[code];

    /// <summary>Looks a word up.</summary>
    /// <returns>Whether it is one; what it means; its number among the words, in the order of their arrival.</returns>
    public bool TryGet(ReadOnlySpan<byte> utf8, [MaybeNullWhen(false)] out T value, out int code)
    {
        code = _words.CodeOf(utf8);
        if (code >= 0)
        {
            value = _values[code];
            return true;
        }

        if (!parse(Encoding.UTF8.GetString(utf8), out value))
            return false;
        if (keepsAll || utf8.Length <= LongestKept)
            code = Keep(utf8, value);
        return true;
    }

    private int Keep(ReadOnlySpan<byte> utf8, T value)
    {
        if (_values.Count == Capacity && !keepsAll)
        {
            _values.Clear();
            _words = new TextDictionary();
        }

        _values.Add(value);
        return _words.Add(utf8);
    }
}
