using System.Text.Json.Nodes;
using Relationships.Benchmarks.Throughput;

namespace Relationships.Benchmarks.Tests.Throughput;

/// <summary>The verb: what it prints, and that neither threads nor ranges of customers change a bit of what it scores.</summary>
public sealed class ThroughputTests
{
    private static readonly string[] s_small = ["--events", "20000", "--customers", "2000", "--runs", "1", "--warm-up", "0"];

    private static readonly Lazy<JsonObject> s_one = new(() => Printed([.. s_small, "--threads", "1"]));

    [Fact]
    public void It_prints_what_the_contract_says()
    {
        var printed = s_one.Value;

        Assert.Equal(20_000, (int)printed["events"]!);
        Assert.Equal(2_000, (int)printed["customers"]!);
        Assert.Equal(1, (int)printed["threads"]!);
        Assert.Equal(["generate", "rfm", "foldSums", "fold", "score", "scoreWithIntervals", "snapshotWrite", "snapshotRead"], printed["seconds"]!.AsObject().Select(s => s.Key));
        foreach (var stage in new[] { "generate", "rfm", "foldSums", "fold", "score", "scoreWithIntervals" })
            Assert.True((double)printed["seconds"]![stage]! > 0, stage);
        Assert.InRange((double)printed["maxIntervalError"]!, 0, 1e-3);
        Assert.Matches("^[0-9a-f]{16}$", (string)printed["checksum"]!);
        Assert.True((long)printed["peakBytes"]! > 10_000_000);
        Assert.InRange((double)printed["bytesPerRelationship"]!, 100, 2_000);
        Assert.NotEmpty((string)printed["processor"]!);
        Assert.InRange((int)printed["checkedRelationships"]!, 1_000, 1_001);
        Assert.Equal(1, (int)printed["chunks"]!["count"]!);
    }

    [Fact]
    public void Ledgers_and_scores_are_the_same_on_two_threads() =>
        Assert.Equal((string)s_one.Value["checksum"]!, (string)Printed([.. s_small, "--threads", "2"])["checksum"]!);

    [Fact]
    public void Ledgers_and_scores_are_the_same_range_by_range()
    {
        var ranges = Printed([.. s_small, "--threads", "2", "--chunk-events", "3000", "--chunk-customers", "400"]);

        Assert.True((int)ranges["chunks"]!["count"]! > 5);
        Assert.Equal((string)s_one.Value["checksum"]!, (string)ranges["checksum"]!);
    }

    [Fact]
    public void Stages_left_out_are_null_and_nothing_is_made_up_for_them()
    {
        var printed = Printed([.. s_small, "--stages", "generate,rfm"]);

        Assert.NotNull(printed["seconds"]!["rfm"]);
        Assert.Null(printed["seconds"]!["fold"]);
        Assert.Null(printed["checksum"]);
        Assert.Null(printed["maxIntervalError"]);
    }

    [Fact]
    public void Cost_by_size_is_a_page_and_a_plot()
    {
        var folder = Directory.CreateTempSubdirectory("relationships-linear-");
        try
        {
            Assert.Equal(0, ThroughputVerb.Run(["--linear", folder.FullName, "--largest", "100000", "--runs", "1", "--warm-up", "0", "--stages", "generate,rfm"], TextWriter.Null));

            Assert.StartsWith("<svg", File.ReadAllText(Path.Combine(folder.FullName, "linear-cost.svg")), StringComparison.Ordinal);
            Assert.Contains("| 100,000 | ", File.ReadAllText(Path.Combine(folder.FullName, "linear-cost.md")), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--stages generate,guess", "--stages: 'guess' is no stage; these are: generate, rfm,")]
    [InlineData("--events many", "--events: 'many' is not a whole number from 1 to 1000000000.")]
    [InlineData("--events 0", "--events: '0' is not a whole number from 1 to 1000000000.")]
    [InlineData("--events 10 --customers 11", "--events: 10 is less than the 11 customers, each of which has an event.")]
    [InlineData("--customers 200000", "--events: 100000 is less than the 200000 customers, each of which has an event.")]
    [InlineData("--threads 0", "--threads: '0' is not a whole number from 1 to 64.")]
    [InlineData("--runs 1001", "--runs: '1001' is not a whole number from 1 to 1000.")]
    [InlineData("--warm-up -1", "--warm-up: '-1' is not a whole number from 0 to 60000.")]
    [InlineData("--runs 1 --threads", "--threads: its value is missing.")]
    [InlineData("--runs 1 --speed 1", "'--speed' is no option.")]
    public void What_makes_no_sense_is_wrong_usage_and_says_why(string line, string why)
    {
        using var error = new StringWriter();
        Assert.Equal(1, ThroughputVerb.Run(line.Split(' '), TextWriter.Null, error));
        Assert.StartsWith($"throughput: {why}", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(ThroughputOptions.Usage, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_option_that_the_usage_names_misses_its_value()
    {
        var words = ThroughputOptions.Usage.Split(' ', '[', ']', '\n').Where(static w => w.StartsWith("--", StringComparison.Ordinal) && w != "--serve").ToHashSet();
        Assert.True(words.Count > 5);
        Assert.All(words, static word =>
        {
            Assert.Null(ThroughputOptions.Parse([word], out var fault));
            Assert.Equal($"{word}: its value is missing.", fault);
        });
    }

    private static JsonObject Printed(string[] words)
    {
        using var output = new StringWriter();
        Assert.Equal(0, ThroughputVerb.Run(words, output));
        return JsonNode.Parse(output.ToString())!.AsObject();
    }
}
