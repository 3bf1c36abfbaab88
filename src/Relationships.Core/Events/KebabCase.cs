namespace Relationships.Events;

/// <summary>Written names of enumerations: <c>PayPerClick</c> is <c>pay-per-click</c>.</summary>
internal static class KebabCase
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) =>
            char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));

    public static Dictionary<string, T> Names<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => Of(v), StringComparer.Ordinal);
}
