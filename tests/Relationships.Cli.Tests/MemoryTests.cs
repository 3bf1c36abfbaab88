namespace Relationships.Cli.Tests;

public sealed class MemoryTests : IDisposable
{
    /// <summary>768 MiB in hexadecimal: the runtime fails rather than hold more, so that a process fits 1 GiB with its code.</summary>
    private const string HeapLimit = "0x30000000";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_million_events_over_a_hundred_thousand_relationships_score_with_their_movement_within_a_gibibyte()
    {
        var limit = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = HeapLimit };
        var made = ToolProcess.Run(limit, "simulate", "--customers", "60000", "--events", "1000000", "--out", _folder["events.csv"]);
        Assert.Equal(0, made.Code);
        var run = ToolProcess.Run(limit, "score", "--events", _folder["events.csv"], "--strict", "--since", "2024-06-01", "--out", _folder["scores.csv"]);
        Assert.True(run.Code == 0, run.Error);
        Assert.InRange(File.ReadLines(_folder["events.csv"]).Count(), 950_000, 1_100_000);
        Assert.InRange(File.ReadLines(_folder["scores.csv"]).Count(), 95_000, 120_000);
    }

    /// <summary>The ledgers of its counterparts alone are more than the size.</summary>
    [Fact]
    public void A_customer_that_does_not_fit_into_the_size_is_said_and_scored_all_the_same()
    {
        _folder.Write("events.csv", "customer,counterpart,at,kind\n" + string.Concat(Enumerable.Range(0, 150_000).Select(static i => $"w,person:p{i},2024-03-{1 + (i % 28):00},purchase\n")));
        Assert.Equal(0, Score("whole.csv").Code);
        var run = Score("spilled.csv", "--memory", "64MiB");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("--memory: one customer, or one id, has 150000 events; they are held at once, which may take more.", run.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(_folder["whole.csv"]), File.ReadAllBytes(_folder["spilled.csv"]));
    }

    /// <summary>Its events take a megabyte, its ledgers more than the size.</summary>
    [Fact]
    public void A_customer_of_few_bytes_whose_ledgers_do_not_fit_is_said_and_scored_all_the_same()
    {
        _folder.Write("events.csv", "customer,counterpart,at,kind\nv,,2024-03-01,purchase\n" + string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"w,person:p{i},2024-03-{1 + (i % 28):00},purchase\n")));
        Assert.Equal(0, Score("whole.csv").Code);
        var run = Score("spilled.csv", "--memory", "64MiB");
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(
            ["--memory: one customer has 20000 relationships; their ledgers are held at once, which may take more."],
            run.Error.Split('\n').Where(static l => l.StartsWith("--memory", StringComparison.Ordinal)));
        Assert.Equal(File.ReadAllBytes(_folder["whole.csv"]), File.ReadAllBytes(_folder["spilled.csv"]));
    }

    [Fact]
    public void A_customer_of_many_events_and_one_relationship_is_nothing_to_speak_of()
    {
        _folder.Write("events.csv", "customer,at,kind\n" + string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"w,2024-03-{1 + (i % 28):00},purchase\n")));
        Assert.DoesNotContain("--memory", Score("spilled.csv", "--memory", "64MiB").Error, StringComparison.Ordinal);
    }

    /// <summary>Without it gaps between large arrays stay with the process: 122 MB instead of 90 for a million events under 64MiB.</summary>
    [Fact]
    public void The_tool_has_its_large_arrays_moved_together()
    {
        using var config = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "relationships.runtimeconfig.json")));
        var properties = config.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");
        Assert.Equal(7, properties.GetProperty("System.GC.ConserveMemory").GetInt32());
    }

    /// <summary>0x3000000 bytes are 48 MiB: far less than the log takes.</summary>
    [Fact]
    public void Memory_that_runs_out_is_one_message()
    {
        _folder.Write("events.csv", "customer,counterpart,at,kind\n" + string.Concat(Enumerable.Range(0, 150_000).Select(static i => $"w,person:p{i},2024-03-{1 + (i % 28):00},purchase\n")));
        var run = ToolProcess.Run(new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0x3000000" }, "score", "--events", _folder["events.csv"], "--out", _folder["scores.csv"]);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("relationships: there is not enough memory;", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private ToolRun Score(string output, params string[] more) =>
        ToolProcess.Run(new Dictionary<string, string>(), ["score", "--events", _folder["events.csv"], "--out", _folder[output], .. more]);
}
