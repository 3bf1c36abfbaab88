namespace Relationships.Cli.Tests;

/// <summary>Links name files: what is written goes where they lead, and never over what is read.</summary>
public sealed class LinkTests : IDisposable
{
    private const string Events = "customer,at,kind\na,2024-01-01,purchase\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_relative_link_is_followed_from_its_own_folder()
    {
        File.WriteAllText(_folder["ok.csv"], Events);
        File.WriteAllText(_folder["target.csv"], "old");
        File.CreateSymbolicLink(_folder["link.csv"], "target.csv");
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, _folder["link.csv"]);

        Assert.Equal(0, ToolRun.Of("score", "--events", _folder["ok.csv"], "--out", relative).Code);
        Assert.StartsWith("customer,", File.ReadAllText(_folder["target.csv"]), StringComparison.Ordinal);
        Assert.Equal("target.csv", new FileInfo(_folder["link.csv"]).LinkTarget);
    }

    [Fact]
    public void Nothing_is_written_over_the_events_through_a_link()
    {
        File.WriteAllText(_folder["ok.csv"], Events);
        File.CreateSymbolicLink(_folder["link.csv"], "ok.csv");

        Assert.Equal(1, ToolRun.Of("score", "--events", _folder["ok.csv"], "--out", _folder["link.csv"]).Code);
        Assert.Equal(Events, File.ReadAllText(_folder["ok.csv"]));
    }

    [Theory]
    [InlineData("a/b/in.csv", "la/b/in.csv")]
    [InlineData("la/b/in.csv", "a/b/in.csv")]
    [InlineData("a/b/in.csv", "back/in.csv")]
    [InlineData("a/b/in.csv", "la/chain/in.csv")]
    public void Nothing_is_written_over_the_events_through_a_link_of_a_folder(string events, string written)
    {
        MakeFolders();
        File.WriteAllText(_folder["a/b/in.csv"], Events);

        var run = ToolRun.Of("score", "--events", _folder[events], "--out", _folder[written]);
        Assert.Equal((1, $"relationships: --out: {_folder[written]} is read or written by this command already.\n"), (run.Code, run.Error));
        Assert.Equal(Events, File.ReadAllText(_folder["a/b/in.csv"]));
    }

    [Fact]
    public void Two_outputs_share_no_file_through_a_link_of_a_folder()
    {
        MakeFolders();
        File.WriteAllText(_folder["ok.csv"], Events);

        var run = ToolRun.Of("score", "--events", _folder["ok.csv"], "--out", _folder["la/b/o.csv"], "--rejects", _folder["a/b/o.csv"]);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("relationships: --rejects: ", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["a/b/o.csv"]));
    }

    [Fact]
    public void A_folder_that_links_go_through_is_written_to()
    {
        MakeFolders();
        File.WriteAllText(_folder["ok.csv"], Events);

        Assert.Equal(0, ToolRun.Of("score", "--events", _folder["ok.csv"], "--out", _folder["la/chain/o.csv"]).Code);
        Assert.StartsWith("customer,", File.ReadAllText(_folder["a/b/o.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_go_round_in_a_circle_are_told()
    {
        File.WriteAllText(_folder["ok.csv"], Events);
        File.CreateSymbolicLink(_folder["x"], "y");
        File.CreateSymbolicLink(_folder["y"], "x");

        var run = ToolRun.Of("score", "--events", _folder["ok.csv"], "--out", _folder["x/o.csv"]);
        Assert.Equal((2, $"relationships: Too many levels of symbolic links : '{_folder["x"]}'\n"), (run.Code, run.Error));
    }

    [Fact]
    public void Nothing_is_written_over_the_policy()
    {
        const string Policy = """{"extends":"default"}""";
        File.WriteAllText(_folder["ok.csv"], Events);
        File.WriteAllText(_folder["p.json"], Policy);

        Assert.Equal(1, ToolRun.Of("score", "--events", _folder["ok.csv"], "--policy", _folder["p.json"], "--out", _folder["p.json"]).Code);
        Assert.Equal(Policy, File.ReadAllText(_folder["p.json"]));
    }

    [Fact]
    public void A_backtest_says_what_its_table_cannot_show()
    {
        File.WriteAllText(_folder["ok.csv"], Events + "b,2024-02-01,purchase\n");

        Assert.Contains("the horizon ends 2024-03-", ToolRun.Of("backtest", "--events", _folder["ok.csv"], "--split", "2024-01-15", "--horizon", "8w").Error, StringComparison.Ordinal);
        Assert.Contains("no customer has an event up to the split", ToolRun.Of("backtest", "--events", _folder["ok.csv"], "--split", "2023-01-15").Error, StringComparison.Ordinal);
        Assert.Contains("0 of 2 customers have the outcome", ToolRun.Of("backtest", "--events", _folder["ok.csv"], "--split", "2024-02-15").Error, StringComparison.Ordinal);
    }

    /// <summary>The folders a/b and a/c/d, and links to them: la, back (behind a/c/d by its <c>..</c>), a/chain.</summary>
    private void MakeFolders()
    {
        Directory.CreateDirectory(_folder["a/b"]);
        Directory.CreateDirectory(_folder["a/c/d"]);
        Directory.CreateSymbolicLink(_folder["la"], "a");
        Directory.CreateSymbolicLink(_folder["ld"], "a/c/d");
        Directory.CreateSymbolicLink(_folder["back"], "ld/../../b");
        Directory.CreateSymbolicLink(_folder["a/chain"], _folder["back"]);
    }
}
