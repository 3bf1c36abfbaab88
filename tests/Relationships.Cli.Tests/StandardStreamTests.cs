namespace Relationships.Cli.Tests;

/// <summary>Standard streams that are closed, full or limited: rows or a clear word, never an abort, never a wait for ever.</summary>
public sealed class StandardStreamTests : IDisposable
{
    private const string Score = "relationships score --events e.csv";

    private readonly TestFolder _folder = new();

    public StandardStreamTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such shell there.");
        _folder.Write("e.csv", "customer,at,kind\na,2024-01-01,purchase\nb,yesterday,purchase\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2>&-")]
    [InlineData("<&-")]
    [InlineData("2>&- <&-")]
    [InlineData("2> /dev/full")]
    public void Rows_come_where_nobody_takes_words_or_gives_input(string closed)
    {
        SkipWithoutFull(closed);
        var run = ToolProcess.Shell(_folder.Root, $"{Score} {closed}");
        Assert.Equal((0, ToolRun.Of("score", "--events", _folder["e.csv"]).Out), (run.Code, run.Out));
    }

    [Theory]
    [InlineData("relationships score --events e.csv --strict 2>&-", 3)]
    [InlineData("relationships score --events none.csv 2>&-", 2)]
    [InlineData("relationships score --events none.csv >&- 2>&-", 2)]
    [InlineData("relationships score 2>&-", 1)]
    [InlineData("relationships score 2> /dev/full", 1)]
    public void The_code_is_as_always_where_nobody_takes_words(string line, int code)
    {
        SkipWithoutFull(line);
        Assert.Equal(code, InShell(line).Code);
    }

    [Theory]
    [InlineData("relationships score --events - <&-", "-: standard input is closed.")]
    [InlineData("relationships score --events - <&- >&-", "-: standard input is closed.")]
    [InlineData("relationships score --events /dev/stdin <&-", "/dev/stdin: it is closed.")]
    [InlineData("relationships policy validate - <&-", "-: standard input is closed.")]
    [InlineData(Score + " --rejects r.csv >&-", "standard output: cannot be written. It is closed.")]
    [InlineData(Score + " --rejects r.csv <&- >&-", "standard output: cannot be written. It is closed.")]
    [InlineData("relationships policy show >&-", "standard output: cannot be written. It is closed.")]
    [InlineData(Score + " --out /dev/stdout >&-", "/dev/stdout: cannot be written. It is closed.")]
    [InlineData(Score + " --out o.csv --rejects /dev/fd/1 >&-", "/dev/fd/1: cannot be written. It is closed.")]
    [InlineData(Score + " --out /dev/fd/1 > /dev/full", "standard output: cannot be written. No space left on device")]
    [InlineData(Score + " > /dev/full", "standard output: cannot be written. No space left on device")]
    public void What_cannot_be_read_or_written_is_told(string line, string words)
    {
        SkipWithoutFull(line);
        var run = InShell(line);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Equal($"relationships: {words}", Assert.Single(run.Error.Split('\n'), static l => l.StartsWith("relationships: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(Score + " >> e.csv")]
    [InlineData(Score + " 1<> e.csv")]
    [InlineData("relationships score --events - < e.csv >> e.csv")]
    [InlineData("relationships score --events /dev/stdin < e.csv >> e.csv")]
    [InlineData("relationships features --events e.csv >> link.csv")]
    [InlineData("relationships journey --events e.csv >> e.csv")]
    [InlineData(Score + " --policy p.json >> p.json")]
    [InlineData(Score + " --onto l >> l")]
    public void Rows_do_not_run_into_what_is_read(string line)
    {
        File.CreateSymbolicLink(_folder["link.csv"], "e.csv");
        _folder.Write("p.json", """{"extends":"default"}""");
        Assert.Equal(0, ToolRun.Of("score", "--events", _folder["e.csv"], "--save-ledgers", _folder["l"], "--out", _folder["o.csv"]).Code);
        var before = _folder.Files().ToDictionary(static name => name, name => File.ReadAllBytes(_folder[name]));
        var run = InShell(line);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("relationships: standard output: it goes into ", run.Error, StringComparison.Ordinal);
        Assert.All(before, file => Assert.Equal(file.Value, File.ReadAllBytes(_folder[file.Key])));
    }

    [Fact]
    public void A_file_is_written_where_standard_output_is_closed()
    {
        var run = InShell(Score + " --out o.csv >&- <&-");
        Assert.Equal((0, string.Empty), (run.Code, run.Out));
        Assert.Equal(ToolRun.Of("score", "--events", _folder["e.csv"]).Out, File.ReadAllText(_folder["o.csv"]));
    }

    [Fact]
    public void A_limit_on_the_size_of_files_is_told_of_standard_output()
    {
        ToolRun.Of("simulate", "--customers", "400", "--days", "400", "--out", _folder["many.csv"]);
        var run = InShell("export DOTNET_EnableWriteXorExecute=0; ulimit -f 100; relationships score --events many.csv > so");
        Assert.Equal(2, run.Code);
        Assert.Equal("relationships: standard output: cannot be written. The file system takes no file so long.", run.Error.TrimEnd('\n').Split('\n')[^1]);
    }

    private static void SkipWithoutFull(string line) =>
        Assert.SkipWhen(line.Contains("/dev/full", StringComparison.Ordinal) && !File.Exists("/dev/full"), "There is no /dev/full.");

    private ToolRun InShell(string line) => ToolProcess.Shell(_folder.Root, line);
}
