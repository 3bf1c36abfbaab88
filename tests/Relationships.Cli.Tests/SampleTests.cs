namespace Relationships.Cli.Tests;

public sealed class SampleTests
{
    /// <summary>The README's commands that need no file of the user's own.</summary>
    public static TheoryData<string> Commands { get; } = [.. File.ReadLines(Path.Combine(Root(), "README.md"))
        .Where(static line => line.StartsWith("relationships ", StringComparison.Ordinal) && line.Contains("samples/", StringComparison.Ordinal))];

    private static string Sample() => Path.Combine(Root(), "samples", "simulated-events.csv");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "samples", "simulated-events.csv")))
                return folder.FullName;
        }

        throw new FileNotFoundException("samples/simulated-events.csv is in no folder above the tests.");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_readme_runs(string command)
    {
        var words = command.Replace("samples/", Path.Combine(Root(), "samples") + "/", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
        var run = ToolRun.Of(words);
        Assert.True(run.Code == 0, run.Error);
        Assert.True(run.Lines.Length > 1, run.Out);
    }

    [Fact]
    public void The_sample_that_ships_is_what_its_command_makes()
    {
        var made = ToolRun.Of("simulate", "--customers", "40", "--events", "3000", "--seed", "7");

        Assert.Equal(File.ReadAllBytes(Sample()), made.Bytes);
    }

    [Fact]
    public void The_first_command_of_the_readme_scores_every_relationship_of_the_sample()
    {
        var score = ToolRun.Of("score", "--events", Sample(), "--strict");

        Assert.Equal(0, score.Code);
        Assert.True(score.Lines.Length > 40, "a row for each of 40 customers at least");
        Assert.Equal(5, score.Column("stage").Append("kin").Distinct().Count());
        Assert.DoesNotContain("NaN", score.Out, StringComparison.Ordinal);
    }
}
