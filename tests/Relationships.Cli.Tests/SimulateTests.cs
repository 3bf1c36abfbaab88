namespace Relationships.Cli.Tests;

public sealed class SimulateTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_simulated_log_goes_through_every_verb_without_a_reject()
    {
        var (events, truth) = (_folder["events.csv.gz"], _folder["truth.csv"]);
        var made = ToolRun.Of("simulate", "--customers", "200", "--days", "400", "--start", "2023-01-01", "--seed", "5", "--out", events, "--truth", truth);
        Assert.Equal((0, string.Empty), (made.Code, made.Out));
        Assert.Contains("of 200 customers", made.Error, StringComparison.Ordinal);

        var score = ToolRun.Of("score", "--events", events, "--strict");
        var features = ToolRun.Of("features", "--events", events, "--strict");
        var backtest = ToolRun.Of("backtest", "--events", events, "--strict", "--split", "2023-09-30", "--horizon", "60d");
        Assert.Equal((0, 0, 0), (score.Code, features.Code, backtest.Code));
        var keys = File.ReadLines(truth).Skip(1).Select(static l => string.Join(',', l.Split(',').Take(2))).Order(StringComparer.Ordinal);
        Assert.Equal(keys, score.Lines.Skip(1).Select(static l => string.Join(',', l.Split(',').Take(2))).Order(StringComparer.Ordinal));
        Assert.Equal(score.Column("continuum"), features.Column("continuum"));
        Assert.Contains("continuum", backtest.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seed_gives_the_same_bytes_and_another_seed_others()
    {
        string[] simulate = ["simulate", "--customers", "20", "--events", "500"];
        Assert.Equal(ToolRun.Of(simulate).Out, ToolRun.Of([.. simulate, "--seed", "1"]).Out);
        Assert.NotEqual(ToolRun.Of(simulate).Out, ToolRun.Of([.. simulate, "--seed", "2"]).Out);
    }

    [Fact]
    public void Csv_and_ndjson_hold_the_same_log()
    {
        string[] simulate = ["simulate", "--customers", "20", "--events", "500"];
        Assert.Equal(0, ToolRun.Of([.. simulate, "--out", _folder["e.ndjson"]]).Code);
        var csv = ToolRun.Of(simulate);
        Assert.Equal(csv.Lines.Length - 1, File.ReadLines(_folder["e.ndjson"]).Count());
        Assert.Equal(ToolRun.With(csv.Out, "score", "--events", "-").Out, ToolRun.Of("score", "--events", _folder["e.ndjson"]).Out);
    }
}
