using System.Text;

namespace Relationships.Cli.Tests.Pages;

/// <summary>Commands of the tool on the repository's pages.</summary>
public sealed class PageTests
{
    private static readonly string s_root = FindRoot();

    /// <summary>Pages that have commands of the tool.</summary>
    public static TheoryData<string> Pages { get; } =
    [
        .. new[] { "docs", "samples", "src" }.SelectMany(static folder => Directory.EnumerateFiles(Path.Combine(s_root, folder), "*.md", SearchOption.AllDirectories))
            .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Append(Path.Combine(s_root, "README.md"))
            .Where(static file => PageBlock.Of(File.ReadAllText(file)).Count > 0)
            .Select(static file => Path.GetRelativePath(s_root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void There_are_such_pages() => Assert.Contains("docs/tutorial.md", Pages.Select(static p => p.Data));

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_commands_of_a_page_run_and_give_what_it_shows(string page)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pages are written for a POSIX shell");
        using var shell = new PageShell(s_root);
        var faults = new StringBuilder();
        foreach (var block in PageBlock.Of(File.ReadAllText(Path.Combine(s_root, page))))
        {
            ToolRun? last = null;
            foreach (var command in block.Commands.Where(c => !IsOwn(page, block, c)))
            {
                last = shell.Run(command);
                if (last.Code != 0 || (last.Out.Length == 0 && !command.Contains("--out ", StringComparison.Ordinal) && !command.Contains('>')))
                    faults.AppendLine($"{page}:{block.Line} {command}\n  exit code {last.Code} {last.Error}{last.Out}");
            }

            if (last is not null && block.Shown is { } shown && !PageBlock.IsAsShown(shown, last.Out))
                faults.AppendLine($"{page}:{block.Line} {block.Commands[^1]} gives\n{last.Out}");
        }

        Assert.True(faults.Length == 0, faults.ToString());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_that_need_the_readers_files_are_used_rightly_and_miss_nothing_but_the_files(string page)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pages are written for a POSIX shell");
        using var shell = new PageShell(s_root);
        var faults = new StringBuilder();
        foreach (var block in PageBlock.Of(File.ReadAllText(Path.Combine(s_root, page))))
        {
            foreach (var command in block.Commands.Where(c => IsOwn(page, block, c)))
            {
                // Wrong usage is 1, what cannot be read is 2; a command that needs no file is 0.
                var run = shell.Run(command);
                if (run.Code is not (0 or 2) || command.Contains("samples/", StringComparison.Ordinal))
                    faults.AppendLine($"{page}:{block.Line} {command}\n  exit code {run.Code} {run.Error}");
            }
        }

        Assert.True(faults.Length == 0, faults.ToString());
    }

    [Fact]
    public void What_is_wrong_is_seen()
    {
        const string Page = "a\n```sh\n# with files of your own\nrelationships score \\\n  --events mine.csv\n```\n\n```sh\nls\n```\n\n```sh\nrelationships policy show\n```\n\n```text\none\n...\ntwo\n```\n";
        var blocks = PageBlock.Of(Page);
        Assert.Equal(2, blocks.Count);
        Assert.True(blocks[0].IsOwnFiles);
        Assert.Equal("relationships score    --events mine.csv", Assert.Single(blocks[0].Commands));
        Assert.Null(blocks[0].Shown);
        Assert.Equal((12, false, "one\n...\ntwo\n"), (blocks[1].Line, blocks[1].IsOwnFiles, blocks[1].Shown));

        Assert.True(PageBlock.IsAsShown("one\n...\ntwo\n", "one\n1.5\n2.5\ntwo\n"));
        Assert.True(PageBlock.IsAsShown("one\n...\n", "one\n"));
        Assert.False(PageBlock.IsAsShown("one\n...\ntwo\n", "one\ntwo\nthree\n"));
        Assert.False(PageBlock.IsAsShown("0.5\n", "0.6\n"));
    }

    // The README's list of verbs shows the reader's files and the samples side by side.
    private static bool IsOwn(string page, PageBlock block, string command) =>
        block.IsOwnFiles || (page == "README.md" && !command.Contains("samples/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Relationships.Core.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"no Relationships.Core.sln above {AppContext.BaseDirectory}");
    }
}
