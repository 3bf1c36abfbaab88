using System.Diagnostics;

namespace Relationships.Cli.Tests.Large;

/// <summary>Folders of <c>--memory</c>: whose they are while a run lives, and who removes them when it was killed.</summary>
public sealed class TempFolderTests : IDisposable
{
    private const string Log = "customer,at,kind\na,2024-01-01,purchase\n";

    private readonly TestFolder _folder = new();

    public TempFolderTests() => Directory.CreateDirectory(Temp);

    public void Dispose() => _folder.Dispose();

    private string Temp => _folder["temp"];

    private string[] Folders => [.. Directory.GetFileSystemEntries(Temp).Order(StringComparer.Ordinal)];

    [Fact]
    public void What_a_killed_run_left_is_removed_by_the_next_and_a_living_one_is_left_alone()
    {
        using var killed = Start();
        var left = Begun();
        killed.Kill();
        killed.WaitForExit();

        // In the middle of its work there is more than what tells that it is left.
        File.WriteAllText(Path.Combine(left, "1"), "half");
        File.WriteAllText(Path.Combine(left, "12"), "half");

        using var living = Start();
        var others = Begun(but: left);
        Assert.Equal([others], Folders);
        Assert.Equal(0, Score().Code);
        Assert.Equal([others], Folders);

        living.StandardInput.Write(Log);
        Assert.Equal(0, ToolProcess.Finish(living).Code);
        Assert.Empty(Folders);
    }

    [Fact]
    public void A_run_that_was_killed_while_it_made_or_removed_its_folder_leaves_nothing_for_good()
    {
        Directory.CreateDirectory(Path.Combine(Temp, "relationships-memory-aaaaaaaa.bbb"));
        var half = Directory.CreateDirectory(Path.Combine(Temp, "relationships-memory-cccccccc.ddd")).FullName;
        File.WriteAllText(Path.Combine(half, "7"), "half");
        Assert.Equal(0, Score().Code);
        Assert.Empty(Folders);
    }

    [Fact]
    public void Nothing_that_is_not_its_own_is_removed()
    {
        var kept = Directory.CreateDirectory(_folder["kept"]).FullName;
        File.WriteAllText(Path.Combine(kept, "held"), "mine");
        File.WriteAllText(Path.Combine(kept, "1"), "mine");
        Directory.CreateSymbolicLink(Path.Combine(Temp, "relationships-memory-aaaaaaaa.bbb"), kept);
        var strange = Directory.CreateDirectory(Path.Combine(Temp, "relationships-memory-cccccccc.ddd")).FullName;
        File.WriteAllText(Path.Combine(strange, "notes.txt"), "mine");
        Directory.CreateDirectory(Path.Combine(Temp, "relationships-memory"));
        var before = Folders;
        Assert.Equal(0, Score().Code);
        Assert.Equal(before, Folders);
        Assert.Equal(2, Directory.GetFiles(kept).Length);
        Assert.Single(Directory.GetFiles(strange));
    }

    [Fact]
    public void Many_that_begin_and_end_at_once_never_take_each_other_for_left()
    {
        var codes = new int[24];
        Parallel.For(0, codes.Length, new ParallelOptions { MaxDegreeOfParallelism = 6 }, one => codes[one] = Score().Code);
        Assert.All(codes, static code => Assert.Equal(0, code));
        Assert.Empty(Folders);
    }

    [Theory]
    [InlineData("missing", "There is no such folder.")]
    [InlineData("file", "It is a file, not a folder.")]
    public void A_folder_that_is_not_there_is_refused_however_it_is_named(string name, string why)
    {
        _folder.Write("file", string.Empty);
        var path = _folder[name];
        var named = ToolRun.With(Log, "score", "--events", "-", "--memory", "1GiB", "--temp", path);
        Assert.Equal((2, string.Empty), (named.Code, named.Out));
        Assert.Contains($"{path}: no passing files can be written there. {why}", named.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(path));

        Assert.SkipWhen(OperatingSystem.IsWindows(), "The system's folder is named otherwise.");
        var events = _folder.Write("e.csv", Log);
        var system = ToolProcess.Run(new Dictionary<string, string> { ["TMPDIR"] = path }, "score", "--events", events, "--memory", "64MiB");
        Assert.Equal((2, string.Empty, named.Error), (system.Code, system.Out, system.Error));
        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void A_folder_that_takes_nothing_is_named_and_nothing_else()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no /proc.");
        var run = ToolRun.With(Log, "score", "--events", "-", "--memory", "1GiB", "--temp", "/proc");
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Equal("relationships: /proc: no passing files can be written there. No folder can be made in it.\n", run.Error);
    }

    private Process Start() => ToolProcess.Start(new Dictionary<string, string>(), "score", "--events", "-", "--memory", "64MiB", "--temp", Temp, "--out", "/dev/null");

    private ToolRun Score() => ToolRun.With(Log, "score", "--events", "-", "--memory", "64MiB", "--temp", Temp);

    /// <summary>Waits for the folder of another process, and for its work to begin.</summary>
    private string Begun(string? but = null)
    {
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(30))
        {
            if (Folders.FirstOrDefault(f => f != but) is { } folder && Directory.GetFiles(folder).Length > 0)
                return folder;
            Thread.Sleep(20);
        }

        throw new TimeoutException("No folder was made.");
    }
}
