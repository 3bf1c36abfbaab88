using System.Globalization;
using Relationships.Explanations;

namespace Relationships.Cli.Tests;

public sealed class ReportTests : IDisposable
{
    private const string Input = "customer,at,kind\na,2024-01-01,purchase\na,2024-02-01,conversation\nb,2024-03-01,purchase\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_page_comes_beside_the_rows_which_stay_as_they_are()
    {
        var alone = ToolRun.With(Input, "score", "--events", "-");
        var run = ToolRun.With(Input, "score", "--events", "-", "--report", _folder["r.html"]);
        Assert.Equal((0, alone.Out, alone.Error), (run.Code, run.Out, run.Error));
        Assert.Equal(["r.html"], _folder.Files());
        var page = Page();
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("2 relationships of 2 customers as of 1 March 2024", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"movement\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Chunks_movement_and_strictness_agree_with_the_rows()
    {
        Assert.Equal(0, ToolRun.Of("simulate", "--customers", "6000", "--events", "40000", "--seed", "11", "--out", _folder["events.csv"]).Code);
        var run = ToolRun.Of("score", "--events", _folder["events.csv"], "--strict", "--since", "2024-06-01", "--report", _folder["r.html"]);
        Assert.Equal(0, run.Code);
        var (value, before) = (Numbers(run, "continuum"), Numbers(run, "continuum_before"));
        var known = Numbers(run, "events").Zip(Numbers(run, "events_since"), static (all, since) => all > since).ToArray();
        Assert.True(value.Length > 8192 + 100, $"{value.Length} rows");
        var (noise, then) = (new ScoreNoise(Instant(run) - new DateTimeOffset(2024, 6, 1, 0, 0, 0, TimeSpan.Zero)), ToolRun.Of("score", "--events", _folder["events.csv"], "--as-of", "2024-06-01"));
        var allowance = Keys(then).Zip(Numbers(then, "continuum_low").Zip(Numbers(then, "continuum_high"), noise.Of)).ToDictionary();
        var risen = Keys(run).Index().Count(k => known[k.Index] && value[k.Index] - before[k.Index] > allowance[k.Item]);
        Assert.True(risen > 10, $"{risen} risen");
        var page = Page();
        Assert.Contains($"▲ {risen.ToString("N0", CultureInfo.InvariantCulture)} (", page, StringComparison.Ordinal);
        Assert.Contains($"{known.Count(static k => k).ToString("N0", CultureInfo.InvariantCulture)} relationships were there on 1 June 2024", page, StringComparison.Ordinal);
        Assert.Contains("An even sample of 2,000 customers out of", page, StringComparison.Ordinal);
        foreach (var stage in run.Column("stage").CountBy(static s => s))
            Assert.Contains($"<td class=\"n\">{stage.Value.ToString("N0", CultureInfo.InvariantCulture)}</td>", page, StringComparison.Ordinal);
        Assert.True(page.Length < 600_000, $"{page.Length} characters");
    }

    [Fact]
    public void Customers_title_and_economics_are_heard()
    {
        var economics = _folder.Write("economics.json", """{ "version": 1, "currency": "EUR", "discount": { "value": 0.1, "per": "year" }, "margin": { "perPurchase": 12 }, "retention": { "transactional": { "value": 0.6, "per": "year" } }, "effort": { "scale": 15 } }""");
        var run = ToolRun.With(Input, "score", "--events", "-", "--report", _folder["r.html"], "--report-customer", "b", "--report-customer", "a", "--report-title", "Ours <&>", "--economics", economics);
        Assert.Equal(0, run.Code);
        var page = Page();
        Assert.Contains("<h1>Ours &lt;&amp;&gt;</h1>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("<h3 id=\"customer-1-title\"><bdi>b</bdi></h3>", StringComparison.Ordinal) > 0);
        Assert.True(page.IndexOf("<h3 id=\"customer-2-title\"><bdi>a</bdi></h3>", StringComparison.Ordinal) > 0);
        Assert.Contains("Whom to invest in", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_rolled_up_are_told_to_be_so()
    {
        var run = ToolRun.With("customer,at,kind,counterpart\na,2024-01-01,purchase,product:x\n", "score", "--events", "-", "--rollup", "--report", _folder["r.html"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("counts with their brand too, at 0.5", Page(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customer,at,kind\n")]
    [InlineData("customer,at,kind\na,never,purchase\n")]
    public void Nothing_to_score_is_a_page_too(string input)
    {
        var run = ToolRun.With(input, "score", "--events", "-", "--since", "2024-01-01", "--report", _folder["r.html"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("nothing to score", Page(), StringComparison.Ordinal);
        Assert.Equal(input.Contains("never", StringComparison.Ordinal), Page().Contains("the date cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public void It_is_written_whole_or_not_at_all()
    {
        _folder.Write("r.html", "old");
        const string Late = "customer,at,currency,kind\na,2024-01-01,EUR,purchase\na,2024-01-02,USD,purchase\n";
        Assert.Equal(2, ToolRun.With(Late, "score", "--events", "-", "--report", _folder["r.html"]).Code);
        Assert.Equal(3, ToolRun.With("customer,at,kind\na,never,purchase\n", "score", "--events", "-", "--strict", "--report", _folder["r.html"], "--out", _folder["o.csv"]).Code);
        Assert.Equal(2, ToolRun.With(Input, "score", "--events", "-", "--report", _folder["r.html"], "--report-customer", "nobody", "--out", _folder["o.csv"]).Code);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Equal(130, ToolRun.With(System.Text.Encoding.UTF8.GetBytes(Input), new MemoryStream(), ["score", "--events", "-", "--report", _folder["r.html"]], cancellation: source.Token).Code);
        Assert.Equal("old", Page());
        Assert.Equal(["r.html"], _folder.Files());
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_two_before_anything_is_read()
    {
        var run = ToolRun.Of("score", "--events", _folder["missing.csv"], "--report", Path.Combine(_folder["missing"], "r.html"));
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains("r.html: cannot be written", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_is_read_or_written_is_written_over()
    {
        var events = _folder.Write("e.csv", Input);
        foreach (var arguments in new[] { new[] { "--report", events }, ["--report", _folder["x"], "--out", _folder["x"]], ["--report", _folder["x"], "--rejects", _folder["x"]], ["--report", events, "--economics", events] })
        {
            var run = ToolRun.Of(["score", "--events", events, .. arguments]);
            Assert.NotEqual(0, run.Code);
            Assert.Equal(Input, File.ReadAllText(events));
        }

        Assert.Equal(["e.csv"], _folder.Files());
    }

    [Theory]
    [InlineData("--report -", "--report: '-' is not a file")]
    [InlineData("--report-customer a", "--report-customer: it goes with --report FILE")]
    [InlineData("--report-title a", "--report-title: it goes with --report FILE")]
    [InlineData("--economics e.json", "--economics: it goes with --report FILE")]
    public void Wrong_usage_is_one(string arguments, string message)
    {
        var run = ToolRun.With(Input, ["score", "--events", "-", .. arguments.Split(' ')]);
        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void More_customers_than_a_page_has_sections_for_are_wrong_usage()
    {
        var run = ToolRun.With(Input, ["score", "--events", "-", "--report", _folder["r.html"], .. Enumerable.Range(0, 41).SelectMany(static i => new[] { "--report-customer", $"{i}" })]);
        Assert.Equal(1, run.Code);
        Assert.Contains("at most 40", run.Error, StringComparison.Ordinal);
    }

    private string Page() => File.ReadAllText(_folder["r.html"]);

    private static IEnumerable<string> Keys(ToolRun run) => run.Column("customer").Zip(run.Column("counterpart"), static (a, b) => $"{a} {b}");

    private static DateTimeOffset Instant(ToolRun run) => DateTimeOffset.Parse(run.Column("as_of")[0], CultureInfo.InvariantCulture);

    private static double[] Numbers(ToolRun run, string column) => [.. run.Column(column).Select(static c => double.Parse(c, CultureInfo.InvariantCulture))];
}
