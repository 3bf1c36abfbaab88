using System.Globalization;

namespace Relationships.Cli;

/// <summary>Values as people and columns read them.</summary>
internal static class Words
{
    /// <summary>ISO 8601 in UTC, to the tick where there are fractions of a second.</summary>
    public static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A number of things.</summary>
    public static string Count(long count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? string.Empty : "s")}");

    /// <summary>How many of what was read lie at or after the as-of, with a comma behind; nothing for none.</summary>
    public static string NotCounted(long count) =>
        count == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{count} at or after the as-of, ");

    /// <summary>What an exception says, without the name of the parameter that code knows it by.</summary>
    public static string Fault(Exception e)
    {
        var at = e is ArgumentException { ParamName: not null } ? e.Message.IndexOf(" (Parameter '", StringComparison.Ordinal) : -1;
        return at < 0 ? e.Message : e.Message[..at];
    }

    /// <summary>One line for a terminal: what a file holds may hold anything.</summary>
    public static string OneLine(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(static c => char.IsControl(c) ? ' ' : c)) : text;
}
