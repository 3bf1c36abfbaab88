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
}
