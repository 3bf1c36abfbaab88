namespace Relationships.Cli.Tests;

public sealed class RejectTests : IDisposable
{
    private const string Bad = """
        customer,at,kind,amount,episode,id
        a,2024-01-01,purchase,5,,1
        ,2024-01-01,purchase,5,,2
        a,yesterday,purchase,5,,3
        a,2024-01-02,dance,5,,4
        a,2024-01-03,purchase,-5,,5
        a,2024-01-04,promise-kept,,p1,6
        a,2024-01-01,purchase,5,,1
        a,2024-01-05,purchase,5,,1

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Bad_lines_are_set_aside_with_line_and_reason_and_the_rest_is_scored()
    {
        var run = ToolRun.With(Bad, "score", "--events", "-");
        Assert.Equal(0, run.Code);
        Assert.Equal(["1"], run.Column("events"));
        Assert.Contains("- line 3: missing-field", run.Error, StringComparison.Ordinal);
        Assert.Contains("- line 4: bad-instant", run.Error, StringComparison.Ordinal);
        Assert.Contains("- line 5: unknown-kind", run.Error, StringComparison.Ordinal);
        Assert.Contains("- line 6: bad-number", run.Error, StringComparison.Ordinal);
        Assert.Contains("- line 7: bad-episode", run.Error, StringComparison.Ordinal);
        Assert.Contains("- line 9: id-conflict", run.Error, StringComparison.Ordinal);
        Assert.Contains("6 set aside: missing-field 1, bad-instant 1, unknown-kind 1, bad-number 1, id-conflict 1, bad-episode 1", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 duplicate dropped", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "--memory", "64MiB")]
    [InlineData("journey")]
    public void The_last_instant_of_all_which_no_as_of_sees_is_set_aside(string verb, params string[] more)
    {
        const string Log = "customer,at,kind\na,9999-12-31T23:59:59.9999999Z,purchase\nb,9999-12-31T23:59:59.9999998Z,purchase\n";
        var run = ToolRun.With(Log, [verb, "--events", "-", .. more]);
        Assert.Contains("- line 2: bad-instant: at is the last instant of the year 9999", run.Error, StringComparison.Ordinal);
        Assert.Equal(["b"], run.Column("customer"));
    }

    [Theory]
    [InlineData("score")]
    [InlineData("score", "--memory", "64MiB")]
    [InlineData("journey")]
    public void However_many_kinds_the_policy_does_not_know_the_rest_is_scored(string verb, params string[] more)
    {
        var log = "customer,at,kind\n" + string.Concat(Enumerable.Range(0, 300).Select(static i => $"a,2024-01-01,kind-{i}\n")) + "b,2024-01-02,purchase\n";
        var run = ToolRun.With(log, [verb, "--events", "-", .. more]);
        Assert.Equal(0, run.Code);
        Assert.Equal(["b"], run.Column("customer"));
        Assert.Contains("- line 3: unknown-kind: kind 'kind-1' is unknown to the policy", run.Error, StringComparison.Ordinal);
        Assert.Contains("300 set aside: unknown-kind 300", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejects_file_has_all_of_them_by_source_then_line_and_standard_error_the_counts()
    {
        var (b, a) = (_folder.Write("b.csv", Bad), _folder.Write("a.csv", "customer,at,kind\nx,never,purchase\n"));
        var run = ToolRun.Of("score", "--events", b, "--events", a, "--rejects", _folder["rejects.csv"]);
        Assert.Equal(0, run.Code);
        var lines = File.ReadAllText(_folder["rejects.csv"]).TrimEnd('\n').Split('\n');
        Assert.Equal("source,line,reason,detail", lines[0]);
        Assert.Equal(
            [$"{a},2,bad-instant", $"{b},3,missing-field", $"{b},4,bad-instant", $"{b},5,unknown-kind", $"{b},6,bad-number", $"{b},7,bad-episode", $"{b},9,id-conflict"],
            lines.Skip(1).Select(static l => string.Join(',', l.Split(',').Take(3))));
        Assert.DoesNotContain("line 4", run.Error, StringComparison.Ordinal);
        Assert.Contains("7 set aside, all in", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_rejects_the_file_has_a_header_only()
    {
        ToolRun.With("customer,at\na,2024-01-01\n", "score", "--events", "-", "--kind", "purchase", "--rejects", _folder["r.csv"]);
        Assert.Equal("source,line,reason,detail\n", File.ReadAllText(_folder["r.csv"]));
    }

    [Fact]
    public void Standard_error_shows_the_first_twenty_by_line()
    {
        var run = ToolRun.With("customer,at\n" + string.Concat(Enumerable.Repeat("a,never\n", 30)), "score", "--events", "-", "--kind", "purchase");
        Assert.Equal(0, run.Code);
        Assert.Single(run.Lines);
        Assert.Equal(Enumerable.Range(2, 20).Select(static i => $"- line {i}"), run.Error.Split('\n').Where(static l => l.StartsWith("- line", StringComparison.Ordinal)).Select(static l => l.Split(':')[0]));
        Assert.Contains("30 set aside: bad-instant 30", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_stops_with_three_writes_nothing_and_shows_the_rejects()
    {
        _folder.Write("out.csv", "old");
        var run = ToolRun.With(Bad, "score", "--events", "-", "--strict", "--out", _folder["out.csv"]);
        Assert.Equal((3, string.Empty), (run.Code, run.Out));
        Assert.Contains("- line 3: missing-field", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_folder["out.csv"]));
        Assert.Equal(["out.csv"], _folder.Files());
    }

    [Fact]
    public void Strict_still_writes_the_rejects_file()
    {
        var run = ToolRun.With(Bad, "features", "--events", "-", "--strict", "--rejects", _folder["r.csv"]);
        Assert.Equal((3, string.Empty), (run.Code, run.Out));
        Assert.Equal(7, File.ReadAllLines(_folder["r.csv"]).Length);
    }

    [Fact]
    public void Strict_without_rejects_is_done()
    {
        var run = ToolRun.With("customer,at,id\na,2024-01-01,1\na,2024-01-01,1\n", "score", "--events", "-", "--kind", "purchase", "--strict");
        Assert.Equal((0, 2), (run.Code, run.Lines.Length));
    }

    [Fact]
    public void What_a_file_holds_cannot_command_the_terminal()
    {
        var run = ToolRun.With("customer,at\na,\u001b[2Jnever\n", "score", "--events", "-", "--kind", "purchase");
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.Contains("bad-instant", run.Error, StringComparison.Ordinal);
    }
}
