using System.Text.RegularExpressions;

namespace Relationships.Cli.Tests.Pages;

/// <summary>A block of shell on a page: its commands of the tool with what they need, and the output that the page shows under it.</summary>
/// <param name="Line">Line of the fence, from 1.</param>
/// <param name="IsOwnFiles">Whether the block begins with <see cref="OwnFiles"/>: it needs files that only its reader has.</param>
/// <param name="Commands">Commands that begin with <c>relationships</c>, or show or write a file; continued lines joined. Builds, installations and the like are not.</param>
/// <param name="Shown">The block of text right under it; null where there is none.</param>
internal sealed partial record PageBlock(int Line, bool IsOwnFiles, IReadOnlyList<string> Commands, string? Shown)
{
    /// <summary>The mark of a block that cannot run on the samples.</summary>
    public const string OwnFiles = "# with files of your own";

    public static IReadOnlyList<PageBlock> Of(string page) =>
    [
        .. from match in Shell().Matches(page.ReplaceLineEndings("\n"))
           let text = match.Groups["text"].Value.Replace("\\\n", " ", StringComparison.Ordinal)
           let commands = text.Split('\n').Where(static l => Command().IsMatch(l)).ToList()
           where commands.Count > 0
           select new PageBlock(
               page.AsSpan(0, match.Index).Count('\n') + 1,
               text.StartsWith(OwnFiles, StringComparison.Ordinal),
               commands,
               match.Groups["shown"] is { Success: true } shown ? shown.Value : null),
    ];

    /// <summary>Whether output is as shown: every line, in order; a line of three dots stands for any lines.</summary>
    public static bool IsAsShown(string shown, string output)
    {
        var pattern = string.Join("", shown.TrimEnd().Split('\n').Select(static line => line.Trim() == "..." ? "(?:.*\n)*?" : Regex.Escape(line.TrimEnd()) + "[ ]*\n"));
        return Regex.IsMatch(output.TrimEnd() + "\n", $@"\A{pattern}\z");
    }

    [GeneratedRegex("^(?:relationships|cat|cut|grep|head|printf) ")]
    private static partial Regex Command();

    [GeneratedRegex(@"^```sh\n(?<text>(?:(?!```).*\n)*)```\n(?:\n*```text\n(?<shown>(?:(?!```).*\n)*)```\n)?", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Shell();
}
