using System.IO.Compression;

namespace Relationships.Cli.Tests;

public sealed class OutputTests : IDisposable
{
    private const string Input = "customer,at\na,2024-01-01\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Out_holds_what_standard_output_would()
    {
        var printed = ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase");
        var run = ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--out", _folder["o.csv"]);
        Assert.Equal((0, string.Empty), (run.Code, run.Out));
        Assert.Equal(printed.Out, File.ReadAllText(_folder["o.csv"]));
        Assert.Equal(["o.csv"], _folder.Files());
    }

    [Fact]
    public void The_format_follows_the_extension_unless_told_and_gz_is_packed()
    {
        foreach (var (name, format) in new[] { ("o.json", "json"), ("o.ndjson", "ndjson"), ("o.jsonl", "ndjson"), ("o.txt", "csv") })
        {
            ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--out", _folder[name]);
            Assert.Equal(ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--format", format).Out, File.ReadAllText(_folder[name]));
        }

        ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--out", _folder["o.ndjson.gz"]);
        using var packed = new StreamReader(new GZipStream(File.OpenRead(_folder["o.ndjson.gz"]), CompressionMode.Decompress));
        Assert.Equal(File.ReadAllText(_folder["o.ndjson"]), packed.ReadToEnd());
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_half_written()
    {
        _folder.Write("o.csv", "old");
        var missing = ToolRun.Of("score", "--events", _folder["missing.csv"], "--out", _folder["o.csv"], "--rejects", _folder["r.csv"]);
        var late = ToolRun.With("customer,at,currency\na,2024-01-01,EUR\na,2024-01-02,USD\n", "score", "--events", "-", "--kind", "purchase", "--out", _folder["o.csv"]);
        Assert.Equal((2, 2), (missing.Code, late.Code));
        Assert.Equal("old", File.ReadAllText(_folder["o.csv"]));
        Assert.Equal(["o.csv"], _folder.Files());
    }

    [Fact]
    public void An_interruption_leaves_the_old_file_and_nothing_half_written()
    {
        _folder.Write("o.csv", "old");
        using var source = new CancellationTokenSource();
        source.Cancel();
        var run = ToolRun.With(System.Text.Encoding.UTF8.GetBytes(Input), new MemoryStream(), ["score", "--events", "-", "--kind", "purchase", "--out", _folder["o.csv"]], cancellation: source.Token);
        Assert.Equal(130, run.Code);
        Assert.Contains("interrupted", run.Error, StringComparison.Ordinal);
        Assert.Equal("old", File.ReadAllText(_folder["o.csv"]));
        Assert.Equal(["o.csv"], _folder.Files());
    }

    [Fact]
    public void A_signal_while_waiting_for_input_ends_the_process_and_leaves_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill.");
        _folder.Write("o.csv", "old");
        using var process = ToolProcess.Start(new Dictionary<string, string>(), "score", "--events", "-", "--kind", "purchase", "--out", _folder["o.csv"]);
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (_folder.Files().Length < 2 && patience.Elapsed < TimeSpan.FromSeconds(30))
            Thread.Sleep(20);
        Assert.Equal(2, _folder.Files().Length);
        System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("old", File.ReadAllText(_folder["o.csv"]));
        Assert.Equal(["o.csv"], _folder.Files());
    }

    [Fact]
    public void What_a_killed_run_left_is_removed_by_the_next_and_a_living_one_is_left_alone()
    {
        var path = _folder.Write("o.csv", "old");
        using var killed = ToolProcess.Start(new Dictionary<string, string>(), "score", "--events", "-", "--kind", "purchase", "--out", path);
        var left = PassingOf();
        killed.Kill();
        killed.WaitForExit();
        Assert.Equal(["o.csv", left], _folder.Files().OrderDescending(StringComparer.Ordinal));

        using var living = ToolProcess.Start(new Dictionary<string, string>(), "score", "--events", "-", "--kind", "purchase", "--out", path);
        Assert.NotEqual(left, PassingOf(but: left));
        Assert.Equal(0, ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--out", path).Code);
        Assert.StartsWith("customer,", File.ReadAllText(path), StringComparison.Ordinal);
        PassingOf();

        living.StandardInput.Write(Input + "b,2024-01-02\n");
        Assert.Equal(0, ToolProcess.Finish(living).Code);
        Assert.Equal(3, File.ReadAllLines(path).Length);
        Assert.Equal(["o.csv"], _folder.Files());
    }

    [Fact]
    public void A_replaced_file_keeps_its_permissions_and_a_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Unix permissions.");
        else
        {
            File.SetUnixFileMode(_folder.Write("o.csv", "old"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.CreateSymbolicLink(_folder["link.csv"], _folder["o.csv"]);
            Assert.Equal(0, ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--out", _folder["link.csv"]).Code);
            Assert.Equal(_folder["o.csv"], new FileInfo(_folder["link.csv"]).LinkTarget);
            Assert.StartsWith("customer,", File.ReadAllText(_folder["o.csv"]), StringComparison.Ordinal);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder["o.csv"]));
        }
    }

    [Fact]
    public void A_device_is_written_as_it_is()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        Assert.Equal(0, ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--out", "/dev/null").Code);
        var full = ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--out", "/dev/full");
        Assert.Equal(2, full.Code);
        Assert.Single(full.Error.TrimEnd('\n').Split('\n'), static l => l.StartsWith("relationships: ", StringComparison.Ordinal));
        Assert.True(File.Exists("/dev/null"));
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Theory]
    [InlineData("--out node")]
    [InlineData("--out link")]
    [InlineData("--out rows --rejects node")]
    [InlineData("--out rows --save-ledgers node")]
    [InlineData("--out rows --report node")]
    public void So_is_a_device_that_is_not_among_the_others(string line)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Devices are made by root.");
        _folder.Write("e.csv", "customer,at,kind\na,2024-01-01,purchase\n");
        var run = ToolProcess.Shell(_folder.Root, $"mknod node c 1 3; ln -s node link; relationships score --events e.csv {line}; code=$?; test -c node || exit 9; exit $code");
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(0, new FileInfo(_folder["node"]).Length);
        Assert.DoesNotContain(_folder.Files(), static f => f.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_file_is_replaced_as_any_other()
    {
        _folder.Write("o.csv", string.Empty);
        using var old = new FileStream(_folder["o.csv"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Assert.Equal(0, ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--out", _folder["o.csv"]).Code);
        Assert.Equal(0, old.Length);
        Assert.StartsWith("customer,", File.ReadAllText(_folder["o.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_reads_rows_while_they_are_replaced_gets_the_old_or_the_new()
    {
        var path = _folder["o.csv"];
        void Write(int row) => Assert.Equal(0, ToolRun.With(Input + $"b{row},2024-01-02\n", "score", "--events", "-", "--kind", "purchase", "--out", path).Code);
        Write(0);
        var writers = 2;
        Parallel.For(0, 4, new ParallelOptions { MaxDegreeOfParallelism = 4 }, one =>
        {
            if (one < 2)
            {
                for (var row = 0; row < 100; row++)
                    Write(row);
                Interlocked.Decrement(ref writers);
                return;
            }

            while (Volatile.Read(ref writers) > 0)
                Assert.Equal(3, File.ReadAllLines(path).Length);
        });
        Assert.Equal(["o.csv"], _folder.Files());
    }

    [Theory]
    [InlineData("--out o.csv", "o.csv")]
    [InlineData("--out o.csv.gz", "o.csv.gz")]
    [InlineData("--out /dev/null --save-ledgers o.led", "o.led")]
    public void What_finds_no_room_is_named_as_it_was_asked_for(string line, string named)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit of a shell stands for a full disk.");
        Directory.CreateDirectory(_folder["t"]);
        var random = new Random(1);
        _folder.Write("e.csv", "customer,at,kind\n" + string.Concat(Enumerable.Range(0, 3000).Select(_ => $"c{random.Next():X8},2024-01-01,purchase\n")));
        var run = ToolProcess.Shell(_folder.Root, $"export DOTNET_EnableWriteXorExecute=0; ulimit -f 1; relationships score --events e.csv {line}");
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpectedly", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".partial", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("relationships-", run.Error.Replace(_folder.Root, string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["e.csv"], _folder.Files());
    }

    [Fact]
    public async Task A_pipe_is_opened_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no paths there.");
        _folder.Write("e.csv", "customer,at,kind\na,2024-01-01,purchase\n");

        // The reader goes with the first writer that closes: a second opening would wait for ever, or write to nobody.
        using var made = System.Diagnostics.Process.Start("mkfifo", [_folder["pipe"]]);
        made.WaitForExit();
        for (var turn = 0; turn < 10; turn++)
        {
            var reading = Task.Run(() => File.ReadAllText(_folder["pipe"]), TestContext.Current.CancellationToken);
            var running = Task.Run(() => ToolRun.Of("score", "--events", _folder["e.csv"], "--out", _folder["pipe"]), TestContext.Current.CancellationToken);
            Assert.Equal(0, (await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Code);
            Assert.StartsWith("customer,", await reading.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_full_standard_output_is_two()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        using var error = new StringWriter();
        using var around = new Surroundings(() => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Input)), () => new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0), error, false, default);
        Assert.Equal(2, Tool.Run(["score", "--events", "-", "--kind", "purchase"], around));
    }

    [Fact]
    public void A_reader_that_goes_away_ends_the_tool_quietly()
    {
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"c{i:D6},2024-01-01\n"));
        using var process = ToolProcess.Start(new Dictionary<string, string>(), "score", "--events", _folder.Write("e.csv", "customer,at\n" + lines), "--kind", "purchase");
        Assert.NotNull(process.StandardOutput.ReadLine());
        process.StandardOutput.Close();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        Assert.DoesNotContain("relationships:", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_watches_there_is_no_progress_and_no_colour()
    {
        var run = ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase", "--as-of", "2024-02-01");
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain('\r', run.Error);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.StartsWith("1 relationship as of 2024-02-01T00:00:00Z from 1 event (", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_progress_is_shown_and_taken_away()
    {
        var lines = string.Concat(Enumerable.Range(0, 50_000).Select(static i => $"c{i % 1000},2024-01-01\n"));
        var time = System.Diagnostics.Stopwatch.StartNew();
        var run = ToolRun.With(System.Text.Encoding.UTF8.GetBytes("customer,at\n" + lines), new MemoryStream(), ["score", "--events", "-", "--kind", "purchase", "--as-of", "2024-02-01"], errorIsTerminal: true, cancellation: TestContext.Current.CancellationToken);
        Assert.Matches(@"^\rreading: \d+(,\d{3})* records", run.Error);
        Assert.InRange(run.Error.Split("\rreading: ").Length - 1, 1, 1 + (time.Elapsed.TotalSeconds / .3));
        Assert.StartsWith("1000 relationships", run.Error[(run.Error.LastIndexOf('\r') + 1)..], StringComparison.Ordinal);
    }

    /// <summary>Waits for the passing file of another process.</summary>
    private string PassingOf(string? but = null)
    {
        var patience = System.Diagnostics.Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(30))
        {
            if (_folder.Files().FirstOrDefault(f => f != "o.csv" && f != but) is { } passing)
                return passing;
            Thread.Sleep(20);
        }

        throw new TimeoutException("No file was begun.");
    }
}
