namespace Relationships.Cli.Tests;

/// <summary>Standard output and standard error, named as files: nothing that goes there is lost to what else does.</summary>
public sealed class DescriptorTests : IDisposable
{
    private const string Score = "relationships score --events e.csv";

    private readonly TestFolder _folder = new();

    public DescriptorTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Descriptors have no paths there.");
        _folder.Write("e.csv", "customer,at,kind\na,2024-01-01,purchase\nb,yesterday,purchase\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--rejects /dev/stdout > c")]
    [InlineData("--rejects c > c")]
    [InlineData("--save-ledgers /dev/stdout > c")]
    [InlineData("--save-ledgers /dev/fd/1 > c")]
    [InlineData("--report /proc/self/fd/1 > c")]
    [InlineData("--rejects link > c")]
    [InlineData("--rejects /dev/stderr > c 2> log")]
    [InlineData("--rejects log > c 2> log")]
    [InlineData("--out log 2> log")]
    [InlineData("--out /dev/stdout --rejects /dev/fd/1 > c")]
    [InlineData("--out /dev/stdout --rejects c > c")]
    public void What_would_be_written_over_rows_or_words_is_refused(string line)
    {
        File.CreateSymbolicLink(_folder["link"], "/dev/stdout");
        var run = ToolProcess.Shell(_folder.Root, $"{Score} {line}; code=$?; cat log; exit $code");
        Assert.Equal(1, run.Code);
        Assert.Contains(" is read or written by this command already.", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal(string.Empty, File.Exists(_folder["c"]) ? File.ReadAllText(_folder["c"]) : string.Empty);
    }

    [Fact]
    public void Rows_and_rejects_are_not_mixed_in_a_pipe()
    {
        var run = ToolProcess.Run(new Dictionary<string, string>(), "score", "--events", _folder["e.csv"], "--rejects", "/dev/stdout");
        Assert.Equal((1, string.Empty, "relationships: --rejects: /dev/stdout is read or written by this command already.\n"), (run.Code, run.Out, run.Error));
    }

    [Theory]
    [InlineData("--out o.csv --rejects /dev/stdout >> c", "KEEP\nsource,line,reason,detail\n")]
    [InlineData("--out o.csv --rejects /dev/stdout >> c 2>&1", "KEEP\nsource,line,reason,detail\ne.csv,3,bad-instant,")]
    [InlineData("--out /dev/stdout --rejects r.csv >> c", "KEEP\ncustomer,")]
    [InlineData("--out /dev/fd/1 >> c", "KEEP\ncustomer,")]
    [InlineData("--out /proc/self/fd/1 >> c", "KEEP\ncustomer,")]
    [InlineData("--out link.csv >> c", "KEEP\ncustomer,")]
    [InlineData("--out /dev/fd/3 3>> c", "KEEP\ncustomer,")]
    [InlineData("--rejects /dev/null >> c 2> /dev/null", "KEEP\ncustomer,")]
    public void What_is_open_is_neither_cut_nor_replaced(string line, string begins)
    {
        File.CreateSymbolicLink(_folder["link.csv"], "/dev/stdout");
        var run = ToolProcess.Shell(_folder.Root, $"echo KEEP > c; {Score} {line}");
        Assert.Equal((0, string.Empty), (run.Code, run.Out));
        Assert.StartsWith(begins, File.ReadAllText(_folder["c"]), StringComparison.Ordinal);
        Assert.Equal("/dev/stdout", new FileInfo(_folder["link.csv"]).LinkTarget);
    }

    [Fact]
    public void Standard_output_by_its_path_is_what_it_is_by_a_dash()
    {
        var dash = ToolRun.Of("score", "--events", _folder["e.csv"], "--out", "-");
        var path = ToolRun.Of("score", "--events", _folder["e.csv"], "--out", "/dev/stdout");
        Assert.Equal((0, dash.Out, dash.Error), (path.Code, path.Out, path.Error));

        var both = ToolProcess.Shell(_folder.Root, $"{{ echo before; {Score} --out /dev/stdout; echo behind; }} > c");
        Assert.Equal((0, $"before\n{dash.Out}behind\n"), (both.Code, File.ReadAllText(_folder["c"])));
    }
}
