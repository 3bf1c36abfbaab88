namespace Relationships.Events;

/// <summary>What happened: one of the vocabulary's kinds, or one that a policy defines. Compared ordinally by its name.</summary>
/// <remarks><c>default</c> has an empty name, which no policy knows.</remarks>
public readonly partial record struct EventKind : IComparable<EventKind>
{
    private readonly string? _name;

    private EventKind(string name) => _name = name;

    /// <summary>The name in kebab-case.</summary>
    public string Name => _name ?? string.Empty;

    /// <summary>A kind of that name, whether the vocabulary has it or not.</summary>
    /// <param name="name">Lower-case letters, digits and hyphens, beginning with a letter; at most 64 characters.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentException">The name is not of that form.</exception>
    public static EventKind Of(string name) =>
        IsName(name)
            ? new EventKind(name)
            : throw new ArgumentException($"name of an event kind: '{name}' is not 1 to 64 lower-case letters, digits and hyphens beginning with a letter.", nameof(name));

    /// <summary>Whether a text has the form of a kind's name.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>Whether <see cref="Of"/> would take it.</returns>
    public static bool IsName(string? name) =>
        name is { Length: >= 1 and <= 64 }
        && char.IsAsciiLetterLower(name[0])
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Orders by name, ordinally.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(EventKind other) => string.CompareOrdinal(Name, other.Name);

    /// <summary>Whether one stands before the other.</summary>
    public static bool operator <(EventKind left, EventKind right) => left.CompareTo(right) < 0;

    /// <summary>Whether one stands after the other.</summary>
    public static bool operator >(EventKind left, EventKind right) => left.CompareTo(right) > 0;

    /// <summary>Whether one stands before the other or is the same.</summary>
    public static bool operator <=(EventKind left, EventKind right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one stands after the other or is the same.</summary>
    public static bool operator >=(EventKind left, EventKind right) => left.CompareTo(right) >= 0;

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
