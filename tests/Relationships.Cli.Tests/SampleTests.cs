namespace Relationships.Cli.Tests;

public sealed class SampleTests
{
    private static string Sample() => Path.Combine(Root(), "samples", "simulated-events.csv");

    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "samples", "simulated-events.csv")))
                return folder.FullName;
        }

        throw new FileNotFoundException("samples/simulated-events.csv is in no folder above the tests.");
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
