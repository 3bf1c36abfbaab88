namespace Relationships.Cli.Tests.Large;

public sealed class LedgersTests : IDisposable
{
    private const string Cut = "2023-11-05";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("--rollup --format json")]
    public void Yesterdays_ledgers_and_todays_events_are_what_all_events_are(string options)
    {
        var (all, earlier, later) = Logs();
        string[] more = [.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        var whole = ToolRun.Of(["score", "--events", all, .. more]);
        var kept = ToolRun.Of("score", "--events", earlier, "--save-ledgers", _folder["ledgers"], "--out", _folder["o.csv"]);
        var run = ToolRun.Of(["score", "--events", later, "--onto", _folder["ledgers"], "--save-ledgers", _folder["ledgers"], .. more]);
        Assert.True(kept.Code == 0, kept.Error);
        Assert.True(run.Code == 0, run.Error);
        Assert.Equal(whole.Out, run.Out);

        // The ledgers were continued in their place: nothing new has happened since.
        var asOf = whole.Error.Split(" as of ")[1].Split(' ')[0];
        var again = ToolRun.With("customer,at,kind\n", ["score", "--events", "-", "--onto", _folder["ledgers"], "--as-of", asOf, .. more]);
        Assert.Equal(whole.Out, again.Out);

        // On a day without an event scores are for the instant just after yesterday's latest.
        var idle = ToolRun.With("customer,at,kind\n", ["score", "--events", "-", "--onto", _folder["ledgers"], .. more]);
        Assert.Equal(whole.Out, idle.Out);
    }

    [Fact]
    public void What_cannot_be_continued_is_said_and_leaves_nothing()
    {
        var (all, earlier, _) = Logs();
        Assert.Equal(0, ToolRun.Of("score", "--events", earlier, "--save-ledgers", _folder["ledgers"], "--out", _folder["o.csv"]).Code);
        _folder.WritePacked("packed", "ledgers");
        var before = _folder.Files();
        foreach (var (onto, options, says) in new[]
        {
            ("ledgers", "", "the events do not continue these ledgers: the earliest, at "),
            ("ledgers", "--zone Europe/Berlin", "its days are days of UTC, those of the events of Europe/Berlin; give --zone UTC"),
            ("ledgers", "--as-of 2023-01-01", "it holds an event at 2023-11-04T"),
            ("missing", "", string.Empty),
            ("o.csv", "", "no snapshot of ledgers"),
            ("packed", "", "It is gzip"),
        })
        {
            var run = ToolRun.Of(["score", "--events", all, "--onto", _folder[onto], "--save-ledgers", _folder["new"], "--out", _folder["n.csv"], .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
            Assert.Equal(2, run.Code);
            Assert.Contains($"--onto: {_folder[onto]}: ", run.Error, StringComparison.Ordinal);
            Assert.Contains(says, run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, _folder.Files());
    }

    /// <summary>Rows take their place before the ledgers: were it the other way round, the day could not be run again.</summary>
    [Fact]
    public void A_day_that_stops_before_its_rows_are_there_is_run_again_by_the_same_command()
    {
        var (all, earlier, later) = Logs();
        var kept = ToolRun.Of("score", "--events", earlier, "--save-ledgers", _folder["l"], "--out", _folder["day.csv"]);
        Assert.True(kept.Code == 0, kept.Error);
        var yesterday = File.ReadAllBytes(_folder["l"]);
        string[] today = ["score", "--events", "-", "--onto", _folder["l"], "--save-ledgers", _folder["l"], "--out", _folder["day.csv"]];
        var events = File.ReadAllBytes(later);
        using (var input = new StreamThatTells(events, events.Length, PutFolderInPlaceOfRows))
        using (var error = new StringWriter())
        using (var around = new Surroundings(() => input, () => new MemoryStream(), error, errorIsTerminal: false, TestContext.Current.CancellationToken))
        {
            Assert.Equal(2, Tool.Run(today, around));
            Assert.Contains($"{_folder["day.csv"]}: cannot be written", error.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal(yesterday, File.ReadAllBytes(_folder["l"]));

        Directory.Delete(_folder["day.csv"]);
        var again = ToolRun.With(events, new MemoryStream(), today, cancellation: TestContext.Current.CancellationToken);
        Assert.True(again.Code == 0, again.Error);
        Assert.Equal(ToolRun.Of("score", "--events", all).Out, File.ReadAllText(_folder["day.csv"]));

        void PutFolderInPlaceOfRows()
        {
            if (File.Exists(_folder["day.csv"]))
                File.Delete(_folder["day.csv"]);
            Directory.CreateDirectory(_folder["day.csv"]);
        }
    }

    [Theory]
    [InlineData("--onto l --since 2023-01-01")]
    [InlineData("--onto l --memory 64MiB")]
    [InlineData("--save-ledgers l --memory 64MiB")]
    [InlineData("--save-ledgers l --report p.html")]
    public void Options_that_need_events_do_not_go_with_ledgers(string options) =>
        Assert.Equal(1, ToolRun.With("customer,at,kind\n", ["score", "--events", "-", .. options.Split(' ')]).Code);

    /// <summary>A blank counterpart means the same brand on both days; events that name their brands may name new ones.</summary>
    [Theory]
    [InlineData("", "", "--brand-name acme", "", "give --brand-name brand")]
    [InlineData("--brand-name acme", "", "", "", "give --brand-name acme")]
    [InlineData("--brand-name acme", "", "--brand-name zenith", "", "give --brand-name acme")]
    [InlineData("", "product:x", "--brand-name acme", "", null)]
    [InlineData("", "brand:acme", "--brand-name acme", "", null)]
    [InlineData("--brand-name acme", "", "--brand-name acme", "", null)]
    [InlineData("--brand-name acme", "", "", "brand:acme", null)]
    [InlineData("--brand-name acme", "", "--brand-name acme", "brand:zenith", null)]
    [InlineData("", "brand:acme", "", "brand:zenith", null)]
    [InlineData("", "", "", "brand:zenith", null)]
    public void A_blank_counterpart_means_one_brand(string before, string first, string now, string second, string? says)
    {
        string[] Run(string options, string counterpart, string day, params string[] more)
        {
            File.WriteAllText(_folder["e.csv"], $"customer,at,kind,counterpart\na,{day},purchase,{counterpart}\n");
            return ["score", "--events", _folder["e.csv"], .. more, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        }

        Assert.Equal(0, ToolRun.Of(Run(before, first, "2024-01-01", "--save-ledgers", _folder["l"])).Code);
        var run = ToolRun.Of(Run(now, second, "2024-01-02", "--onto", _folder["l"]));
        Assert.Equal(says is null ? 0 : 2, run.Code);
        if (says is not null)
            Assert.Contains(says, run.Error, StringComparison.Ordinal);
        var all = first.Length > 0 && second.Length > 0 ? ToolRun.With($"customer,at,kind,counterpart\na,2024-01-01,purchase,{first}\na,2024-01-02,purchase,{second}\n", ["score", "--events", "-", .. now.Split(' ', StringSplitOptions.RemoveEmptyEntries)]) : run;
        Assert.Equal(all.Out, run.Out);
    }

    /// <summary>What comes at or after the as-of is in no ledger: it is said, for the next day would miss it.</summary>
    [Fact]
    public void What_ledgers_are_without_is_said()
    {
        const string Log = "customer,at,kind\na,2024-01-01,purchase\na,2024-01-03,purchase\n";
        const string Says = "warning: the ledgers are without the 1 event at or after the as-of; --onto needs what they left out again, from a later day than that of their latest event\n";
        var run = ToolRun.With(Log, "score", "--events", "-", "--as-of", "2024-01-02", "--save-ledgers", _folder["l"]);
        Assert.Equal(0, run.Code);
        Assert.EndsWith(Says, run.Error, StringComparison.Ordinal);

        // Given again, they make what all events make.
        var whole = ToolRun.With(Log, "score", "--events", "-");
        Assert.Equal(whole.Out, ToolRun.With("customer,at,kind\na,2024-01-03,purchase\n", "score", "--events", "-", "--onto", _folder["l"]).Out);

        Assert.DoesNotContain("warning", ToolRun.With(Log, "score", "--events", "-", "--save-ledgers", _folder["l"]).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", ToolRun.With(Log, "score", "--events", "-", "--as-of", "2024-01-02").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("l.gz")]
    [InlineData("l.GZ")]
    public void Ledgers_are_not_packed(string name)
    {
        var run = ToolRun.With("customer,at,kind\n", "score", "--events", "-", "--save-ledgers", _folder[name]);
        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.Contains($"--save-ledgers: {_folder[name]}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("without .gz", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    private (string All, string Earlier, string Later) Logs()
    {
        Assert.Equal(0, ToolRun.Of("simulate", "--customers", "200", "--events", "6000", "--seed", "3", "--out", _folder["all.csv"]).Code);
        var lines = File.ReadAllLines(_folder["all.csv"]);
        var at = Array.IndexOf(lines[0].Split(','), "at");
        var isLater = lines.Skip(1).ToLookup(line => string.CompareOrdinal(line.Split(',')[at], Cut) >= 0);
        Assert.True(isLater[false].Count() > 1000 && isLater[true].Count() > 1000);
        return (_folder["all.csv"],
            _folder.Write("earlier.csv", string.Concat(isLater[false].Prepend(lines[0]).Select(static l => l + "\n"))),
            _folder.Write("later.csv", string.Concat(isLater[true].Prepend(lines[0]).Select(static l => l + "\n"))));
    }
}
