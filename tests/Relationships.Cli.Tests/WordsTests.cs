using System.Text;

namespace Relationships.Cli.Tests;

/// <summary>What is said beside the rows: it comes behind them, in one order, and tells which events count.</summary>
public sealed class WordsTests : IDisposable
{
    private const string Log = "customer,at,kind\na,2024-01-01,purchase\na,2024-03-01,purchase\nb,2024-02-01,purchase\nb,never,purchase\nc,2024-03-02,purchase\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Verbs => new()
    {
        { "score", "2 relationships" },
        { "score --memory 64MiB", "2 relationships" },
        { "score --rollup", "2 relationships" },
        { "score --since 2024-01-15", "2 relationships" },
        { "features", "2 relationships" },
        { "features --memory 64MiB", "2 relationships" },
        { "audience", "1 audience" },
        { "journey", "2 journeys" },
        { "explain --customer b", "1 relationship of b" },
        { "attribute --by kind", "1 group" },
        { "trust", "trust in 1" },
        { "brand audit", "2 relationships of 2 customers" },
    };

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Events_at_or_after_the_as_of_are_not_counted_as_scored(string verb, string what)
    {
        var run = ToolRun.With(Log, [.. verb.Split(' '), "--events", "-", "--as-of", "2024-03-01"]);
        Assert.Equal(0, run.Code);
        Assert.Contains(" from 2 events (2 at or after the as-of, 1 set aside, 0 duplicates dropped)", run.Error, StringComparison.Ordinal);
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Where_all_count_nothing_is_said_of_the_as_of(string verb, string what)
    {
        var run = ToolRun.With(Log, [.. verb.Split(' '), "--events", "-", "--as-of", "2024-04-01"]);
        Assert.Contains(" from 4 events (1 set aside, 0 duplicates dropped)", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(what);
    }

    [Fact]
    public void Of_an_as_of_before_everything_no_event_counts()
    {
        var run = ToolRun.With(Log, "score", "--events", "-", "--as-of", "1999-01-01");
        Assert.Contains("0 relationships as of 1999-01-01T00:00:00Z from 0 events (4 at or after the as-of, 1 set aside, 0 duplicates dropped), policy", run.Error, StringComparison.Ordinal);
    }

    /// <summary>No event, no instant just after it: the epoch is nobody's as-of.</summary>
    [Theory]
    [InlineData("score")]
    [InlineData("score --memory 64MiB")]
    [InlineData("score --strict --since 2023-01-01")]
    [InlineData("features")]
    [InlineData("audience")]
    [InlineData("journey")]
    [InlineData("trust")]
    [InlineData("brand audit")]
    public void Without_events_there_is_no_as_of_and_that_is_said(string verb)
    {
        var run = ToolRun.With("customer,at,kind\n", [.. verb.Split(' '), "--events", "-"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("as-of: none, for there is no event\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("1970", run.Error, StringComparison.Ordinal);
        Assert.Contains(" as of 2024-01-01T00:00:00Z", ToolRun.With("customer,at,kind\n", [.. verb.Split(' '), "--events", "-", "--as-of", "2024-01-01"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_ratings_or_knowledge_there_is_no_as_of_either()
    {
        Assert.Contains("as-of: none, for there is no rating\n", ToolRun.With("source,target,rating,at\n", "trust", "--ratings", "-").Error, StringComparison.Ordinal);
        var profiles = _folder.Write("p.json", "[]");
        var identity = _folder.Write("b.json", """{ "version": 1, "name": "Acme" }""");
        Assert.Contains("as-of: none, for there is no knowledge\n", ToolRun.Of("brand", "match", "--brand", identity, "--profiles", profiles).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ratings_the_same_is_told_and_an_evaluation_counts_all()
    {
        const string Ratings = "source,target,rating,at\n1,2,5,2024-01-01\n2,3,-5,2024-02-01\n1,3,-5,2024-03-01\n";
        Assert.Contains(" from 1 rating (2 at or after the as-of, 0 set aside)", ToolRun.With(Ratings, "trust", "--ratings", "-", "--as-of", "2024-02-01").Error, StringComparison.Ordinal);
        var evaluated = ToolRun.With(Ratings, "trust", "--ratings", "-", "--evaluate");
        Assert.Contains("3 ratings (0 set aside) predicted", evaluated.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("as-of", evaluated.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ledgers_that_are_continued_the_events_of_today_are_told()
    {
        _folder.Write("monday.csv", "customer,at,kind\na,2024-01-01,purchase\nb,2024-01-01,purchase\n");
        Assert.Equal(0, ToolRun.Of("score", "--events", _folder["monday.csv"], "--save-ledgers", _folder["l"], "--out", _folder["o.csv"]).Code);
        var run = ToolRun.With(Log, "score", "--events", "-", "--onto", _folder["l"], "--columns", "at=at", "--as-of", "2024-03-01");
        Assert.Equal(2, run.Code);
        const string Today = "customer,at,kind\na,2024-02-01,purchase\nc,2024-02-02,purchase\nc,2024-03-02,purchase\n";
        run = ToolRun.With(Today, "score", "--events", "-", "--onto", _folder["l"], "--as-of", "2024-03-01");
        Assert.Contains("3 relationships as of 2024-03-01T00:00:00Z from 2 events (1 at or after the as-of,", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "score")]
    [InlineData(1, "score")]
    [InlineData(null, "score --memory 64MiB")]
    [InlineData(null, "features")]
    [InlineData(null, "journey")]
    public void Words_come_behind_the_rows_whether_the_log_is_small_or_large(int? foldEvents, string verb)
    {
        var lines = Transcript(foldEvents, [.. verb.Split(' '), "--events", "-"]);
        var rows = Array.FindLastIndex(lines, static l => l.StartsWith("customer,", StringComparison.Ordinal) || l.StartsWith("scope,", StringComparison.Ordinal) || l.Contains(",brand:brand,", StringComparison.Ordinal));
        Assert.InRange(rows, 3, 3);
        Assert.StartsWith("- line 5: bad-instant", lines[rows + 1], StringComparison.Ordinal);
        Assert.StartsWith("1 set aside: bad-instant 1", lines[rows + 2], StringComparison.Ordinal);
        Assert.StartsWith("as-of: 2024-03-02T00:00:00.0000001Z", lines[rows + 3], StringComparison.Ordinal);
        Assert.StartsWith("3 ", lines[rows + 4], StringComparison.Ordinal);
        Assert.Equal(rows + 5, lines.Length);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("journey")]
    [InlineData("trust")]
    public void Where_a_run_fails_its_rejects_are_told_first_and_no_file_is_said_to_have_them(string verb)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        var run = ToolRun.With(Log, verb, "--events", "-", "--rejects", "/dev/full", "--out", _folder["o.csv"]);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("- line 5: bad-instant", run.Error, StringComparison.Ordinal);
        Assert.Contains("\n1 set aside: bad-instant 1\nrelationships: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void A_customer_whose_lines_are_all_set_aside_is_missed_with_the_reason_before()
    {
        var run = ToolRun.With("customer,at,kind\na,2024-01-01,purchase\nb,never,purchase\n", "explain", "--events", "-", "--customer", "b", "--rejects", _folder["r.csv"]);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("- line 3: bad-instant", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("relationships: --customer: the events name no customer 'b'.\n", run.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    /// <summary>Rows and words as a terminal shows them, in the order in which they were written.</summary>
    private static string[] Transcript(int? foldEvents, string[] args)
    {
        using var shown = new MemoryStream();
        using var error = new StreamWriter(shown, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\n" };
        using var around = new Surroundings(() => new MemoryStream(Encoding.UTF8.GetBytes(Log)), () => shown, error, false, default) { FoldEvents = foldEvents };
        Assert.Equal(0, Tool.Run(args, around));
        return Encoding.UTF8.GetString(shown.ToArray()).TrimEnd('\n').Split('\n');
    }
}
