using Relationships.Events;

namespace Relationships.Files.Fields;

/// <summary>The six connection types in kebab-case.</summary>
internal static class ConnectionWords
{
    private static readonly string[] s_words =
        ["problem-solution", "interest-association", "entertainment", "goal-facilitation", "shared-values", "belonging"];

    public static string Of(ConnectionType connection) => s_words[(int)connection];

    public static bool TryParse(string word, out ConnectionType connection)
    {
        var index = Array.IndexOf(s_words, word);
        connection = (ConnectionType)Math.Max(index, 0);
        return index >= 0;
    }
}
