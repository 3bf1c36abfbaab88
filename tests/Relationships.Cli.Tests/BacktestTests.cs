using System.Text.Json;

namespace Relationships.Cli.Tests;

public sealed class BacktestTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_CDNOW_protocol_gives_its_known_figures()
    {
        var run = ToolRun.Of(
            "backtest", "--events", SharedData.PathOf("cdnow_sample.csv"), "--columns", "customer=customer_id,at=date,amount=value_usd", "--kind", "purchase",
            "--split", "1997-09-30", "--horizon", "39w", "--out", _folder["b.json"]);
        Assert.Equal(0, run.Code);
        var json = JsonDocument.Parse(File.ReadAllText(_folder["b.json"])).RootElement;
        Assert.Equal(2357, json.GetProperty("n").GetInt32());
        var scorers = json.GetProperty("scorers").EnumerateArray().ToDictionary(static s => s.GetProperty("name").GetString()!);
        Assert.Equal(["continuum", "recency", "frequency", "decayed-count-90", "rfm-sum", "rf-sum"], json.GetProperty("scorers").EnumerateArray().Select(static s => s.GetProperty("name").GetString()!).Take(6));
        Assert.Equal(.782, scorers["decayed-count-90"].GetProperty("auc").GetDouble(), .001);
        Assert.InRange(scorers["continuum"].GetProperty("auc").GetDouble(), .7, .85);
        Assert.All(new[] { "auc", "brier", "mae", "rmse", "spearman", "lift" }, name => Assert.True(scorers["recency"].TryGetProperty(name, out _)));
        Assert.Contains("decayed-count-90", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_outcome_and_the_split_decide_what_is_predicted()
    {
        const string Input = "customer,at,kind\na,2024-01-01,purchase\nb,2024-01-01,purchase\na,2024-02-01,purchase\nb,2024-02-01,complaint\na,2024-03-15,complaint\n";
        Assert.Equal((2, 1), Counts(Input, "--split", "2024-01-31"));
        Assert.Equal((2, 0), Counts(Input, "--split", "2024-02-01"));
        Assert.Equal((2, 2), Counts(Input, "--split", "2024-01-31", "--outcome", "complaint"));
        Assert.Equal((2, 1), Counts(Input, "--split", "2024-01-31", "--outcome", "complaint", "--horizon", "2w"));
    }

    [Fact]
    public void What_did_not_converge_is_named()
    {
        var run = ToolRun.With("customer,at\na,2024-01-01\nb,2024-01-05\na,2024-02-10\n", "backtest", "--events", "-", "--kind", "purchase", "--split", "2024-01-31", "--out", _folder["b.json"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("warning: bg-nbd did not converge", run.Error, StringComparison.Ordinal);
        var scorers = JsonDocument.Parse(File.ReadAllText(_folder["b.json"])).RootElement.GetProperty("scorers").EnumerateArray().ToDictionary(static s => s.GetProperty("name").GetString()!);
        Assert.False(scorers["bg-nbd"].GetProperty("converged").GetBoolean());
        Assert.Equal(JsonValueKind.Null, scorers["recency"].GetProperty("converged").ValueKind);

        // Without a horizon the last event still counts.
        Assert.Contains("to 2024-02-10 00:00:00Z, the end of the log", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 with purchase", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_stops_a_backtest_too()
    {
        var run = ToolRun.With("customer,at\na,never\n", "backtest", "--events", "-", "--kind", "purchase", "--split", "2024-01-01", "--strict", "--out", _folder["b.json"]);
        Assert.Equal((3, string.Empty), (run.Code, run.Out));
        Assert.Empty(_folder.Files());
    }

    private (int Customers, int Positives) Counts(string input, params string[] options)
    {
        var run = ToolRun.With(input, ["backtest", "--events", "-", "--out", _folder["b.json"], .. options]);
        Assert.Equal(0, run.Code);
        var json = JsonDocument.Parse(File.ReadAllText(_folder["b.json"])).RootElement;
        return (json.GetProperty("n").GetInt32(), json.GetProperty("positives").GetInt32());
    }
}
