using System.Text.RegularExpressions;
using Relationships.Architecture.Tests.Packaging;

namespace Relationships.Architecture.Tests.Documentation;

/// <summary>An example of docs with a block of text under it writes that text.</summary>
public class ShownOutputTests
{
    public static TheoryData<string> Pages { get; } = new(MarkdownPage.All.Where(page => page.StartsWith("docs/", StringComparison.Ordinal) && MarkdownPage.Read(page).ShownExamples().Any()));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task AnExampleWritesWhatThePageShows(string page)
    {
        var blocks = MarkdownPage.Read(page).Blocks("csharp").ToList();
        foreach (var (line, text, shown) in MarkdownPage.Read(page).ShownExamples())
        {
            // One that goes on writes first what those before it do.
            var before = ExampleCompiler.Errors(text).Count == 0 ? [] : blocks.TakeWhile(b => b.Line < line).Select(b => b.Text).ToList();
            var output = await Output(text, before);
            Assert.True(IsAsShown(before.Count == 0 ? shown : "...\n" + shown, output), $"{page}:{line} writes\n{output}");
        }
    }

    [Fact]
    public async Task AnExampleThatGoesOnRunsWithWhatCameBefore()
    {
        const string First = "var one = 1;\nConsole.WriteLine(one);\n";
        Assert.Equal("1\n2\n", await Output("Console.WriteLine(one + 1);\n", [First]));
        Assert.True(IsAsShown("1\n...\n", "1\n2\n"));
        Assert.False(IsAsShown("2\n...\n", "1\n2\n"));
        Assert.False(IsAsShown("1\n", "1\n2\n"));
    }

    /// <summary>Runs an example where the samples are, as a page writes their paths.</summary>
    private static async Task<string> Output(string example, IReadOnlyList<string> before)
    {
        var folder = Directory.CreateTempSubdirectory("relationships-example-").FullName;
        try
        {
            var samples = Directory.CreateDirectory(Path.Combine(folder, "samples")).FullName;
            foreach (var file in Directory.EnumerateFiles(Repository.At("samples")))
                File.Copy(file, Path.Combine(samples, Path.GetFileName(file)));
            var program = ExampleCompiler.Build(example, before, folder);
            var environment = new Dictionary<string, string> { ["LC_ALL"] = "C.UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" };
            return (await DotnetCommand.Run(folder, environment, "exec", program)).ReplaceLineEndings("\n");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Every line, in order; a line of three dots stands for any lines.</summary>
    private static bool IsAsShown(string shown, string output)
    {
        var pattern = string.Concat(shown.TrimEnd().Split('\n').Select(line => line.Trim() == "..." ? "(?:.*\n)*?" : Regex.Escape(line.TrimEnd()) + "[ ]*\n"));
        return Regex.IsMatch(output.TrimEnd() + "\n", $@"\A{pattern}\z");
    }
}
