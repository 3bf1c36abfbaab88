using System.Globalization;

namespace Relationships.Cli.Tests;

public sealed class SinceTests : IDisposable
{
    private const string Movement =
        "continuum_before,continuum_change,stage_before,trust_before,trust_change,mutual_trust_before,mutual_trust_change,era_before,events_since";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_and_their_order_are_pinned_behind_those_of_score()
    {
        const string Input = "customer,at\na,2024-01-01\n";
        var without = ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase");
        var run = ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--since", "2023-06-01");
        Assert.Equal((0, $"{without.Lines[0]},{Movement}"), (run.Code, run.Lines[0]));
        Assert.StartsWith(without.Lines[1] + ",", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains("since 2023-06-01T00:00:00Z from", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_movement_of_every_row_is_the_difference_of_two_runs(bool isRolledUp)
    {
        var events = _folder["events.csv"];
        Assert.Equal(0, ToolRun.Of("simulate", "--customers", "2500", "--events", "40000", "--seed", "11", "--out", events).Code);
        string[] score = ["score", "--events", events, "--strict", .. isRolledUp ? ["--rollup=0.7"] : Array.Empty<string>()];
        var moved = ToolRun.Of([.. score, "--as-of", "2024-10-01", "--since", "2023-11-15"]);
        var before = Rows(ToolRun.Of([.. score, "--as-of", "2023-11-15"]));
        var after = Rows(ToolRun.Of([.. score, "--as-of", "2024-10-01"]));
        var stranger = new Dictionary<string, string> { ["continuum"] = "0", ["stage"] = "transaction", ["trust"] = "0.5", ["mutual_trust"] = "0.5", ["era"] = "none", ["events"] = "0" };
        var rows = Rows(moved);
        Assert.True(rows.Count > 4000, $"{rows.Count} rows");
        Assert.Equal(after.Keys, rows.Keys);
        Assert.InRange(rows.Keys.Count(before.ContainsKey), rows.Count / 3, rows.Count - 100);
        Assert.Contains(rows.Values, static r => r["stage_before"] != "transaction");
        foreach (var (key, row) in rows)
        {
            var (then, now) = (before.GetValueOrDefault(key, stranger), after[key]);
            Assert.All(now, cell => Assert.Equal(cell.Value, row[cell.Key]));
            foreach (var column in new[] { "continuum", "trust", "mutual_trust" })
            {
                Assert.Equal(then[column], row[column + "_before"]);
                Assert.Equal(Number(now[column]) - Number(then[column]), Number(row[column + "_change"]));
            }

            Assert.Equal((then["stage"], then["era"]), (row["stage_before"], row["era_before"]));
            Assert.Equal(Number(now["events"]) - Number(then["events"]), Number(row["events_since"]));
        }
    }

    [Fact]
    public void More_than_a_chunk_of_rows_meets_its_earlier_rows()
    {
        // Every third customer is new, so that the chunks of both instants begin at different keys.
        var lines = string.Concat(Enumerable.Range(0, 30_000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"c{i:D6},2024-0{(i % 3 == 0 ? 5 : 1)}-01\nc{i:D6},2024-06-0{1 + (i % 7)}\n")));
        var run = ToolRun.With("customer,at\n" + lines, "score", "--events", "-", "--kind", "purchase", "--since", "2024-03-01");
        Assert.Equal(Enumerable.Range(0, 30_000).Select(static i => i % 3 == 0 ? "2" : "1"), run.Column("events_since"));
        Assert.Equal(Enumerable.Range(0, 30_000).Select(static i => i % 3 == 0), run.Column("continuum_before").Select(static c => c == "0"));
    }

    [Fact]
    public void An_era_reached_before_is_told()
    {
        var met = string.Concat(Enumerable.Range(1, 20).Select(static d => $"a,2024-01-{d:D2},purchase\na,2024-01-{d:D2},need-met\n"));
        var run = ToolRun.With("customer,at,kind\n" + met, "score", "--events", "-", "--since", "2024-02-01", "--as-of", "2034-02-01");
        Assert.Equal(["product"], run.Column("era_before"));
        Assert.Equal(["none"], run.Column("era"));
    }

    [Fact]
    public void A_brand_that_a_product_has_left_is_no_obstacle()
    {
        const string Input = "customer,at,counterpart,brand\na,2024-01-01,product:x,Acme\na,2024-03-01,product:x,Zenith\nb,2024-01-01,,\n";
        var run = ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--rollup", "--since", "2024-02-01");
        Assert.Equal(["brand:Zenith", "product:x", "brand:brand"], run.Column("counterpart"));
        Assert.Equal(["2", "1", "0"], run.Column("events_since"));
    }

    [Theory]
    [InlineData("2024-02-01", "UTC", "1")]
    [InlineData("2024-02-01", "Europe/Berlin", "2")]
    [InlineData("2024-01-31T23:30:00Z", "Europe/Berlin", "1")]
    public void Since_is_read_in_the_declared_zone(string since, string zone, string events)
    {
        const string Input = "customer,at\na,2024-01-01T00:00:00Z\na,2024-01-31T23:15:00Z\na,2024-02-02T00:00:00Z\n";
        var run = ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--since", since, "--zone", zone);
        Assert.Equal([events], run.Column("events_since"));
    }

    [Fact]
    public void Since_the_as_of_itself_nothing_has_moved()
    {
        var run = ToolRun.With("customer,at\na,2024-01-01\n", "score", "--events", "-", "--kind", "purchase", "--as-of", "2024-02-01", "--since", "2024-02-01");
        Assert.Equal(["0"], run.Column("continuum_change"));
        Assert.Equal(run.Column("continuum"), run.Column("continuum_before"));
        Assert.Equal(["0"], run.Column("events_since"));
    }

    /// <summary>What contradicts itself on the command line is refused before anything is read.</summary>
    [Fact]
    public void Since_after_a_stated_as_of_is_wrong_usage_whatever_the_events()
    {
        var run = ToolRun.With("no header of events\n", ["score", "--since", "2024-02-02", "--as-of", "2024-02-01", "--events", "-"]);
        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.Contains("after the as-of", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("score --since 2024-02-02 --as-of 2024-02-01")]
    [InlineData("score --since 2024-02-01T00:00:00Z --split 2024-01-30")]
    [InlineData("score --since 2024-01-02")]
    [InlineData("explain --customer a --since 2024-01-02")]
    public void Since_after_the_as_of_is_wrong_usage(string line)
    {
        var run = ToolRun.With("customer,at\na,2024-01-01\n", [.. line.Split(' '), "--events", "-", "--kind", "purchase"]);
        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.Contains("relationships: --since: 2024-02-0", run.Error.Replace("2024-01-02T", "2024-02-02T", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("after the as-of", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_score_is_a_header_only()
    {
        var run = ToolRun.With("customer,at,kind\n", "score", "--events", "-", "--since", "2024-01-01");
        Assert.Equal(0, run.Code);
        Assert.EndsWith(Movement, Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    private static Dictionary<string, Dictionary<string, string>> Rows(ToolRun run)
    {
        Assert.Equal(0, run.Code);
        var cells = run.Cells;
        return cells.Skip(1).ToDictionary(
            static row => $"{row[0]},{row[1]}",
            row => cells[0].Zip(row).ToDictionary(static c => c.First, static c => c.Second, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
