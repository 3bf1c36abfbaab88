using System.Collections.Frozen;
using Relationships.Events;

namespace Relationships.Files;

/// <summary>Finds the kind of an event by the value of a column of the file. Immutable, thread-safe.</summary>
public sealed class KindMap
{
    private readonly FrozenDictionary<string, EventKind> _kinds;

    /// <summary>Makes a map.</summary>
    /// <param name="column">The column (or JSON property) to look at; not empty.</param>
    /// <param name="kinds">Kind by value; values are compared ordinally, without surrounding spaces. At least one.</param>
    public KindMap(string column, IEnumerable<KeyValuePair<string, EventKind>> kinds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(column);
        ArgumentNullException.ThrowIfNull(kinds);
        Column = column.Trim();
        _kinds = kinds.ToFrozenDictionary(pair => pair.Key.Trim(), pair => pair.Value, StringComparer.Ordinal);
        if (_kinds.Count == 0)
            throw new ArgumentException($"kinds of column '{Column}': none given.", nameof(kinds));
    }

    /// <summary>The column to look at.</summary>
    public string Column { get; }

    /// <summary>Kind by value.</summary>
    public IReadOnlyDictionary<string, EventKind> Kinds => _kinds;

    /// <summary>Reads the written form, <c>is_cancellation:0=purchase,1=return</c>.</summary>
    /// <param name="text">Column, colon, then pairs of value and kind.</param>
    /// <returns>The map.</returns>
    /// <exception cref="FormatException">The text is not of that form; the message says where.</exception>
    public static KindMap Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var colon = equals < 0 ? -1 : text.LastIndexOf(':', equals);
        if (colon < 0 || string.IsNullOrWhiteSpace(text[..colon]))
            throw new FormatException($"'{text}': write COLUMN:VALUE=KIND,VALUE=KIND.");

        var kinds = new Dictionary<string, EventKind>(StringComparer.Ordinal);
        foreach (var pair in text[(colon + 1)..].Split(','))
        {
            var split = pair.LastIndexOf('=');
            var kind = split < 0 ? string.Empty : pair[(split + 1)..].Trim();
            if (!EventKind.IsName(kind))
                throw new FormatException($"'{pair}': write VALUE=KIND, the kind in kebab-case.");
            if (!kinds.TryAdd(pair[..split].Trim(), EventKind.Of(kind)))
                throw new FormatException($"value '{pair[..split].Trim()}' is given twice in '{text}'.");
        }

        return new KindMap(text[..colon], kinds);
    }

    internal bool TryGet(string value, out EventKind kind) => _kinds.TryGetValue(value, out kind);
}
