using System.Text.RegularExpressions;

namespace Relationships.Architecture.Tests.Requirements;

/// <summary>The rows of docs/requirements.md, and the tests that are there.</summary>
internal static partial class RequirementsPage
{
    public const string Path = "docs/requirements.md";

    /// <summary>R01 to R39: what the essays demand.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Enumerable.Range(1, 39).Select(i => FormattableString.Invariant($"R{i:00}"))];

    /// <summary>The table's rows: the id, the types in code marks, the linked test files from the root.</summary>
    public static IReadOnlyList<(string Id, string[] Types, string[] Tests)> Rows(string text) =>
    [
        .. Row().Matches(text).Select(row => (
            row.Groups["id"].Value,
            Code().Matches(row.Groups["types"].Value).Select(m => m.Groups["type"].Value).ToArray(),
            Link().Matches(row.Groups["tests"].Value).Select(m => m.Groups["file"].Value).ToArray())),
    ];

    /// <summary>Ids of the facts and theories of a source, by method; a name in a comment is none.</summary>
    public static IEnumerable<(string Id, string Method)> TestsIn(string source) =>
        Test().Matches(source).Select(m => (m.Groups["id"].Value, m.Groups["method"].Value));

    [GeneratedRegex(@"^\| (?<id>R\d\d) \| [^|]+ \| (?<types>[^|]+) \| (?<tests>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"`(?<type>\w+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\(\.\./(?<file>[^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\]]*\]\s*(?:\[[^\n]*\]\s*)*public (?:static )?(?:async )?(?:void|Task) (?<method>(?<id>R\d\d)_\w+)\(")]
    private static partial Regex Test();
}
