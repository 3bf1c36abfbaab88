namespace Relationships.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("bogus")]
    [InlineData("score")]
    [InlineData("score --events - --bogus 1")]
    [InlineData("score --events - --as-of 2024-01-01 --split 2024-01-01")]
    [InlineData("score --events - --as-of yesterday")]
    [InlineData("score --events - --as-of 2024-02-30")]
    [InlineData("score --events - --split 2024-01-01T00:00:00Z")]
    [InlineData("score --events - --split 9999-12-31")]
    [InlineData("score --events - --zone Mars/Olympus")]
    [InlineData("score --events - --zone ../../etc/passwd")]
    [InlineData("score --events - --kind Purchase")]
    [InlineData("score --events - --kind dance")]
    [InlineData("score --events - --kind purchase --columns kind=k")]
    [InlineData("score --events - --kind-from nonsense")]
    [InlineData("score --events - --kind-from a:1=dance")]
    [InlineData("score --events - --columns customer")]
    [InlineData("score --events - --columns colour=c")]
    [InlineData("score --events - --columns customer=a,customer=b")]
    [InlineData("score --events - --delimiter ab")]
    [InlineData("score --events - --input-format xml")]
    [InlineData("score --events - --format xml")]
    [InlineData("score --events - --rollup=0")]
    [InlineData("score --events - --rollup=1.5")]
    [InlineData("score --events - --rollup=half")]
    [InlineData("score --events - --rollup=0,5")]
    [InlineData("score --events - --events -")]
    [InlineData("score --events - --policy -")]
    [InlineData("score --events e.csv --out e.csv")]
    [InlineData("score --events e.csv --out o.csv --rejects ./o.csv")]
    [InlineData("score --events - --rejects -")]
    [InlineData("score --events - --since yesterday")]
    [InlineData("score --events - --as-of 2024-01-01 --split 2024-01-01 --since 2024-01-01")]
    [InlineData("features --events - --since 2024-01-01")]
    [InlineData("explain --events -")]
    [InlineData("explain --customer a")]
    [InlineData("explain --events - --customer a --top 0")]
    [InlineData("explain --events - --customer a --top few")]
    [InlineData("explain --events - --customer a --counterpart person:")]
    [InlineData("explain --events - --customer a --format csv")]
    [InlineData("explain --events - --customer a --since soon")]
    [InlineData("explain --events - --customer a --rejects -")]
    [InlineData("explain --events e.csv --customer a --out e.csv")]
    [InlineData("simulate --truth -")]
    [InlineData("policy")]
    [InlineData("policy validate")]
    [InlineData("policy diff default")]
    [InlineData("backtest --events -")]
    [InlineData("backtest --events - --split soon")]
    [InlineData("backtest --events - --split 2024-01-01 --horizon 39")]
    [InlineData("backtest --events - --split 2024-01-01 --outcome dance")]
    [InlineData("journey --events - --view all")]
    [InlineData("journey --events - --sign dialogue")]
    [InlineData("journey --events - --view cohorts --sign kin")]
    [InlineData("journey --events - --view cohorts --horizon 40")]
    [InlineData("journey --events - --view cohorts --period day")]
    [InlineData("journey --events - --view cohorts --customer a")]
    [InlineData("consistency --events - --by customer")]
    [InlineData("consistency --events - --window 0")]
    [InlineData("consistency --events - --window NaN")]
    [InlineData("consistency --events - --brand person:Jo")]
    [InlineData("consistency --events - --strategy guess")]
    [InlineData("authenticity --events - --by channel")]
    [InlineData("simulate --customers many")]
    [InlineData("simulate --customers -1")]
    [InlineData("simulate --days 3")]
    [InlineData("simulate --format json")]
    public void Wrong_usage_is_one_with_words_on_standard_error(string line)
    {
        var run = ToolRun.With("customer,at,kind\n", line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.StartsWith("relationships: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scor", "'scor'")]
    [InlineData("score --evnts e.csv", "'--evnts'")]
    [InlineData("score --events e.csv --strct", "--strct")]
    [InlineData("score", "--events")]
    [InlineData("simulate --days 3", "days is 3; it must be from 30 to 36500.\n")]
    [InlineData("score --events - --kind dance", "relationships policy show")]
    public void Words_name_what_is_wrong(string line, string named)
    {
        var run = ToolRun.Of(line.Split(' '));
        Assert.Equal(1, run.Code);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("score --events missing.csv", "missing.csv")]
    [InlineData("score --events missing.csv.gz", "missing.csv.gz")]
    [InlineData("score --events - --kind purchase --onto nope.led", "--onto: nope.led: no such file.")]
    [InlineData("score --events - --kind purchase --onto nowhere/nope.led", "--onto: nowhere/nope.led: no such file.")]
    [InlineData("score --events .", ".")]
    [InlineData("score --events - --kind purchase --columns at=when", "when")]
    [InlineData("score --events - --policy missing.json", "missing.json")]
    [InlineData("score --events - --kind purchase --out no/such/folder/o.csv", "no/such/folder")]
    [InlineData("score --events - --kind purchase --out .", ".")]
    [InlineData("score --events - --kind purchase --rejects no/such/folder/r.csv", "no/such/folder")]
    [InlineData("backtest --events missing.csv --split 2024-01-01", "missing.csv")]
    [InlineData("explain --events missing.csv --customer a", "missing.csv")]
    [InlineData("policy validate missing.json", "missing.json")]
    [InlineData("policy diff default missing.json", "missing.json")]
    [InlineData("simulate --customers 1 --out no/such/folder/o.csv", "no/such/folder")]
    public void Unusable_input_and_output_is_two_and_one_clear_line(string line, string named)
    {
        var run = ToolRun.With("customer,at\n", line.Split(' '));
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.StartsWith("relationships: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void An_input_without_a_header_or_a_needed_column_is_unusable()
    {
        Assert.Equal(2, ToolRun.With(string.Empty, "score", "--events", "-").Code);
        Assert.Equal(2, ToolRun.With("customer,kind\na,purchase\n", "score", "--events", "-").Code);
        Assert.Equal(2, ToolRun.With("at,kind\n2024-01-01,purchase\n", "score", "--events", "-").Code);
        Assert.Equal(2, ToolRun.With("customer,at\na,2024-01-01\n", "score", "--events", "-").Code);
        Assert.Equal(2, ToolRun.With("customer,at,currency\na,2024-01-01,EUR\na,2024-01-01,USD\n", "score", "--events", "-", "--kind", "purchase").Code);
        Assert.Equal(2, ToolRun.Of("score", "--events", _folder.Write("e.csv.gz", "not packed")).Code);
    }

    [Fact]
    public void Gzip_that_is_not_called_so_is_named()
    {
        var path = _folder.WritePacked("e.csv", "customer,at,kind\na,2024-01-01,purchase\n");
        foreach (var verb in new[] { "score", "journey" })
        {
            var file = ToolRun.Of(verb, "--events", path);
            var piped = ToolRun.With(File.ReadAllBytes(path), new MemoryStream(), [verb, "--events", "-"], cancellation: TestContext.Current.CancellationToken);
            Assert.Equal((2, $"relationships: {path}: it is gzip: name it .gz, or unpack it first.\n"), (file.Code, file.Error));
            Assert.Equal((2, "relationships: -: it is gzip: name it .gz, or unpack it first.\n"), (piped.Code, piped.Error));
        }

        using (var twice = new System.IO.Compression.GZipStream(File.Create(_folder["e.csv.gz"]), System.IO.Compression.CompressionLevel.Fastest))
            twice.Write(File.ReadAllBytes(path));
        Assert.Equal($"relationships: {_folder["e.csv.gz"]}: it is gzip within gzip; unpack it once.\n", ToolRun.Of("score", "--events", _folder["e.csv.gz"]).Error);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("features")]
    [InlineData("explain")]
    [InlineData("backtest")]
    [InlineData("simulate")]
    [InlineData("policy show")]
    [InlineData("policy validate")]
    [InlineData("policy diff")]
    [InlineData("policy schema")]
    public void Every_verb_has_help_with_an_example(string verb)
    {
        var run = ToolRun.Of([.. verb.Split(' '), "--help"]);
        Assert.Equal(0, run.Code);
        Assert.Contains($"Example:\n  relationships {verb}", run.Out, StringComparison.Ordinal);
        Assert.Equal(string.Empty, run.Error);
    }

    [Fact]
    public void Version_is_the_tools_own()
    {
        var run = ToolRun.Of("--version");
        Assert.Equal(0, run.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+[^\n+]*\n$", run.Out);
    }

    [Fact]
    public void An_argument_with_an_at_sign_is_an_argument()
    {
        var run = ToolRun.Of("score", "--events", "@missing.csv");
        Assert.Equal(2, run.Code);
        Assert.Contains("@missing.csv: no such file", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("score --events ''", "--events", "file")]
    [InlineData("score --events - --out ''", "--out", "file")]
    [InlineData("score --events - --rejects ''", "--rejects", "file")]
    [InlineData("score --events - --policy ''", "--policy", "file")]
    [InlineData("score --events - --brand ''", "--brand", "file")]
    [InlineData("score --events - --onto ''", "--onto", "file")]
    [InlineData("score --events - --save-ledgers ''", "--save-ledgers", "file")]
    [InlineData("score --events - --report ''", "--report", "file")]
    [InlineData("score --events - --report r.html --economics ''", "--economics", "file")]
    [InlineData("score --events - --memory 64MiB --temp ''", "--temp", "folder")]
    [InlineData("invest --events - --economics ''", "--economics", "file")]
    [InlineData("trust --ratings ''", "--ratings", "file")]
    [InlineData("brand audit --events - --brand ''", "--brand", "file")]
    [InlineData("brand check ''", "FILE", "file")]
    [InlineData("model predict --model ''", "--model", "file")]
    [InlineData("model fit --model bg-nbd --summary ''", "--summary", "file")]
    [InlineData("policy show --policy ''", "--policy", "file")]
    [InlineData("policy diff default ''", "B", "file")]
    public void An_empty_name_is_told_by_its_option(string line, string name, string place)
    {
        var run = ToolRun.Of([.. line.Split(' ').Select(static word => word.Replace("''", string.Empty, StringComparison.Ordinal))]);
        Assert.Equal((1, string.Empty, $"relationships: {name}: '' is not a {place}.\n"), (run.Code, run.Out, run.Error));
    }
}
