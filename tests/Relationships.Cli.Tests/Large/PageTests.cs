using Relationships.Brands;
using Relationships.Cli.Input;
using Relationships.Decisions;
using Relationships.Files;
using Relationships.Ledgers;
using Relationships.Policies;
using Relationships.Reporting;

namespace Relationships.Cli.Tests.Large;

/// <summary>The page that columns give, to the byte what all events as objects give: with rejects, repeats, conflicts and a sample of the customers.</summary>
public sealed class PageTests : IDisposable
{
    private const int Customers = 5000;

    private static readonly string s_log = TroubledLog.Make(seed: 12, lines: 9000, Customers);
    private static readonly string s_samples = Path.Combine(SampleTests.Root(), "samples");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "UTC", false)]
    [InlineData("--as-of 2024-06-01 --since 2024-03-01", "UTC", true)]
    [InlineData("--since 2023-06-01 --report-customer c3 --report-customer c0 --report-title Ours", "Europe/Berlin", true)]
    public void A_page_by_columns_is_the_page_by_objects(string options, string zone, bool withMoney)
    {
        var path = _folder.Write("log.csv", s_log);
        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] money = withMoney ? ["--economics", Path.Combine(s_samples, "economics.json")] : [];
        var run = ToolRun.Of(["score", "--events", path, "--rejects", _folder["r.csv"], "--zone", zone, "--brand", Path.Combine(s_samples, "brand.json"), "--report", _folder["p.html"], .. money, .. words]);
        Assert.Equal(0, run.Code);
        var page = File.ReadAllText(_folder["p.html"]);
        Assert.Contains("An even sample of 2,000 customers out of", page, StringComparison.Ordinal);
        Assert.Contains("the same id stands before with other content", page, StringComparison.Ordinal);
        Assert.Contains("what it ends was never begun", page, StringComparison.Ordinal);
        Assert.DoesNotContain("0 repeated events dropped", page, StringComparison.Ordinal);

        DateTimeOffset? Instant(string name) => Array.IndexOf(words, name) is var i and >= 0 ? ZonedTime.Instant(name, words[i + 1], TimeZoneInfo.FindSystemTimeZoneById(zone)) : null;
        var expected = ByObjects(path, zone, Instant("--as-of"), new ReportOptions
        {
            Title = words.Contains("--report-title") ? "Ours" : "Relationships",
            Since = Instant("--since"),
            Economics = withMoney && RelationshipEconomics.TryParse(File.ReadAllText(money[1]), out var economics, out _) ? economics : null,
            Customers = words.Contains("--report-customer") ? ["c3", "c0"] : [],
        });
        Assert.Equal(expected, page);
    }

    private static string ByObjects(string path, string zone, DateTimeOffset? given, ReportOptions options)
    {
        var file = new EventFileOptions { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone) };
        using var error = new StringWriter();
        using var around = new Surroundings(() => Stream.Null, () => Stream.Null, error, false, default);
        using var progress = new Progress(around);
        var loaded = LogReader.Read(new InputSettings([EventInput.File(path)], file, EvidencePolicy.Default, null, null, false), around, progress);
        var asOf = given ?? loaded.Log.JustAfterLatest!.Value;
        Assert.True(BrandIdentity.TryParse(File.ReadAllText(Path.Combine(s_samples, "brand.json")), out var identity, out _));
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Zone = file.Zone, Identity = identity });
        var tally = new ReportTally(scorer, asOf, options);
        var scores = scorer.Score(LedgerTable.Fold(loaded.Log, asOf), asOf);
        var before = options.Since is { } since ? new EarlierStandings(scorer, LedgerTable.Fold(loaded.Log, since), since) : null;
        tally.Add(scores, before is null ? [] : scores.Keys.ToArray().Select(key => before.Of(key)).ToArray());
        using var written = new MemoryStream();
        tally.Finish(loaded.Log, LogTotals.Of(loaded.Log, loaded.Rejects)).Write(written);
        return System.Text.Encoding.UTF8.GetString(written.ToArray());
    }
}
