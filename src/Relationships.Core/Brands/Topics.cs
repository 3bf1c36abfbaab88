using System.Collections.Immutable;

namespace Relationships.Brands;

/// <summary>Topics are what identities and profiles name: a value, a need, a community. Free text, compared without regard to case, hyphens or spaces.</summary>
public static class Topics
{
    /// <summary>Most characters of a topic.</summary>
    public const int LongestTopic = 80;

    /// <summary>Most topics of one dimension.</summary>
    public const int MostTopics = 100;

    /// <summary>"Fair Trade", "fair-trade" and "fair_trade" are one topic; the order is ordinal by that form.</summary>
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(static (x, y) => string.CompareOrdinal(Key(x), Key(y)));

    /// <summary>No topics.</summary>
    public static ImmutableSortedSet<string> None { get; } = ImmutableSortedSet.Create<string>(Comparer);

    /// <summary>A set of topics.</summary>
    /// <param name="topics">Topics; of those that are the same the first is kept.</param>
    /// <returns>The set.</returns>
    public static ImmutableSortedSet<string> Of(params IEnumerable<string> topics) => ImmutableSortedSet.CreateRange(Comparer, topics);

    /// <summary>Whether a text can be a topic: 1 to 80 characters, no control characters, something beside spaces and hyphens.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Whether it can.</returns>
    public static bool IsTopic(string? text) => text is { Length: >= 1 and <= LongestTopic } && !text.Any(char.IsControl) && Key(text).Length > 0;

    /// <summary>What topics are compared by: lower case, words joined by one hyphen.</summary>
    internal static string Key(string topic) =>
        string.Join('-', topic.Split([' ', '-', '_', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
}
