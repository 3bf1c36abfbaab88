using System.Text;

namespace Relationships.Cli.Tests.Large;

/// <summary>However a log is read (as objects, in columns, through the disk) and by however many threads, the output is the same to the byte.</summary>
public sealed class LargeLogTests : IDisposable
{
    private const int PartBytes = 3000;

    private static readonly string s_log = TroubledLog.Make(seed: 7, lines: 6000);

    private readonly TestFolder _folder = new();

    public static TheoryData<string> Options => new(
        "",
        "--as-of 2024-03-01",
        "--split 2023-12-31 --since 2023-06-01",
        "--since 2024-02-01",
        "--rollup",
        "--rollup=0.7 --since 2024-02-01 --brand-name Acme",
        "--format json",
        "--format ndjson --since 2023-08-01",
        "--zone Europe/Berlin",
        "--strict",
        "--as-of 2020-01-01");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Options))]
    public void Score_in_columns_on_any_number_of_threads_writes_what_events_as_objects_give(string options)
    {
        var path = _folder.Write("log.csv", s_log);
        var objects = Run("score", [path], options, asObjects: true);
        foreach (var threads in new[] { 1, 3 })
            AssertSame(objects, Run("score", [path], options, threads: threads));
        if (!options.Contains("2020", StringComparison.Ordinal) && !options.Contains("strict", StringComparison.Ordinal))
            Assert.True(objects.Rows.Length > 100_000);
        Assert.Contains("id-conflict", objects.Rejects, StringComparison.Ordinal);
        Assert.Contains("bad-episode", objects.Rejects, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Score_of_some_customers_at_a_time_writes_the_same(string options)
    {
        var path = _folder.Write("log.csv", s_log);
        var whole = Run("score", [path], options);
        foreach (var events in new[] { 1, 40, 2500 })
            AssertSame(whole, Run("score", [path], options, foldEvents: events));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--rollup")]
    public void Features_of_a_log_that_score_would_cut_up_are_the_same(string options)
    {
        var path = _folder.Write("log.csv", s_log);
        AssertSame(Run("features", [path], options), Run("features", [path], options, foldEvents: 40));
    }

    [Fact]
    public void The_latest_event_is_a_good_one_though_customers_are_scored_before_all_are_folded()
    {
        // The ends on the last days end nothing; each is of a customer of its own, whom another part holds.
        var log = new StringBuilder("customer,at,kind,episode\n");
        for (var i = 0; i < 40; i++)
            log.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{i},2024-01-{1 + (i % 20):00},purchase,\nc{i},2024-02-{1 + (i % 20):00},promise-kept,none{i}\n");
        var path = _folder.Write("log.csv", log.ToString());
        var parted = Run("score", [path], "", foldEvents: 3);
        AssertSame(Run("score", [path], ""), parted);
        Assert.Contains("as-of: 2024-01-20T00:00:00.0000001Z", parted.Error, StringComparison.Ordinal);
        Assert.Contains("bad-episode 40", parted.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Score_through_the_disk_writes_the_same_and_leaves_nothing_there(string options)
    {
        var path = _folder.Write("log.csv", s_log);
        AssertSame(Run("score", [path], options), Bounded("score", [path], options));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--as-of 2024-03-01")]
    [InlineData("--rollup")]
    public void Features_through_the_disk_are_the_same(string options)
    {
        var path = _folder.Write("log.csv", s_log);
        var whole = Run("features", [path], options);
        AssertSame(whole, Bounded("features", [path], options));
        var header = whole.Rows[..whole.Rows.IndexOf('\n')];

        // Of channels only those count whose events are good.
        Assert.Equal(options.Length == 0 || options.StartsWith("--as", StringComparison.Ordinal), header.Contains("conversation_share_radio", StringComparison.Ordinal));
        Assert.DoesNotContain("conversation_share_tv", header, StringComparison.Ordinal);
        Assert.DoesNotContain("conversation_share_print", header, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_which_one_comes_twice_in_no_order_are_the_same()
    {
        var b = _folder.Write("b.csv", TroubledLog.Make(seed: 8, lines: 900));
        var a = _folder.Write("a.csv", TroubledLog.Make(seed: 9, lines: 900));
        var objects = Run("score", [b, a, b], "", asObjects: true);
        var columns = Run("score", [b, a, b], "");
        AssertSame(columns, Bounded("score", [b, a, b], ""));

        // Of two equal promises a log of objects sets either aside.
        Assert.Equal((objects.Rows, objects.Error), (columns.Rows, columns.Error));
        Assert.Contains("duplicates dropped", objects.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_and_renamed_columns_are_the_same()
    {
        var log = s_log.Replace("customer,at,kind", "who,when,what", StringComparison.Ordinal);
        const string Renamed = "--columns customer=who,at=when,kind=what";
        var objects = Run("score", ["-"], Renamed, input: log, asObjects: true);
        AssertSame(objects, Run("score", ["-"], Renamed, input: log));
        AssertSame(objects, Bounded("score", ["-"], Renamed, input: log));
    }

    [Fact]
    public void A_file_of_several_readings_is_the_same()
    {
        // Half a MiB is read at a time: this is several, each a part of its own with texts of its own.
        var path = _folder.Write("log.csv", TroubledLog.Make(seed: 10, lines: 60_000));
        AssertSame(Run("score", [path], ""), Bounded("score", [path], "", partBytes: 200_000));
    }

    [Theory]
    [InlineData("customer,at,kind\n")]
    [InlineData("customer,at,kind\na,2024-01-01,purchase\n")]
    [InlineData("customer,at,kind\na,never,purchase\n")]
    public void Few_or_no_rows_are_the_same(string log)
    {
        foreach (var options in new[] { "", "--format json", "--since 2020-01-01" })
            AssertSame(Run("score", ["-"], options, input: log), Bounded("score", ["-"], options, input: log));
    }

    [Fact]
    public void Unusable_input_leaves_nothing_behind()
    {
        var path = _folder.Write("log.csv", "customer,at,kind,currency\na,2024-01-01,purchase,EUR\na,2024-01-02,purchase,USD\n");
        var run = Bounded("score", [path], "");
        Assert.Equal((2, null), (run.Code, run.Rows.Length == 0 ? null : run.Rows));
        AssertSame(Run("score", [path], ""), run);
    }

    [Theory]
    [InlineData(.3)]
    [InlineData(.9)]
    public void An_interruption_leaves_nothing_behind(double after)
    {
        using var source = new CancellationTokenSource();
        var bytes = Encoding.UTF8.GetBytes(TroubledLog.Make(seed: 11, lines: 30_000));
        using var input = new StreamThatTells(bytes, (int)(after * bytes.Length), source.Cancel);
        using var error = new StringWriter();
        using var around = new Surroundings(() => input, () => new MemoryStream(), error, false, source.Token) { SpillPart = PartBytes };
        Directory.CreateDirectory(_folder["temp"]);
        var code = Tool.Run(["score", "--events", "-", "--memory", "64MiB", "--temp", _folder["temp"], "--out", _folder["o.csv"], "--rejects", _folder["r.csv"]], around);
        Assert.Equal(130, code);
        Assert.Empty(Directory.GetFileSystemEntries(_folder["temp"]));
        Assert.Empty(_folder.Files());
    }

    [Theory]
    [InlineData("--memory 32MiB", "less than 64MiB")]
    [InlineData("--memory 256", "not a size")]
    [InlineData("--memory -1GiB", "not a size")]
    [InlineData("--memory 1.5GiB", "not a size")]
    [InlineData("--temp /", "without --memory")]
    [InlineData("--memory 64MiB --report p.html", "without --memory")]
    public void Sizes_and_their_companions_are_checked(string options, string message)
    {
        var run = ToolRun.With(s_log, ["score", "--events", "-", .. options.Split(' ')]);
        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static void AssertSame(Outcome expected, Outcome actual)
    {
        Assert.Equal(expected.Code, actual.Code);
        Assert.Equal(expected.Error, actual.Error);
        Assert.Equal(expected.Rejects, actual.Rejects);
        Assert.Equal(expected.Rows, actual.Rows);
    }

    private Outcome Bounded(string verb, string[] inputs, string options, string input = "", int partBytes = PartBytes)
    {
        Directory.CreateDirectory(_folder["temp"]);
        var outcome = Run(verb, inputs, $"{options} --memory 64MiB --temp {_folder["temp"]}", input, partBytes: partBytes);
        Assert.Empty(Directory.GetFileSystemEntries(_folder["temp"]));
        return outcome;
    }

    private Outcome Run(string verb, string[] inputs, string options, string input = "", int threads = 0, int? partBytes = null, int? foldEvents = null, bool asObjects = false)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var around = new Surroundings(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), () => output, error, false, default)
        {
            Threads = threads,
            SpillPart = partBytes,
            FoldEvents = foldEvents,
            ReadLog = asObjects ? ObjectLog.Read : null,
        };
        var code = Tool.Run([verb, .. inputs.SelectMany(static i => new[] { "--events", i }), "--rejects", _folder["r.csv"], .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)], around);
        var rejects = File.Exists(_folder["r.csv"]) ? File.ReadAllText(_folder["r.csv"]) : string.Empty;
        File.Delete(_folder["r.csv"]);
        return new Outcome(code, Encoding.UTF8.GetString(output.ToArray()), rejects, error.ToString());
    }

    private sealed record Outcome(int Code, string Rows, string Rejects, string Error);
}
