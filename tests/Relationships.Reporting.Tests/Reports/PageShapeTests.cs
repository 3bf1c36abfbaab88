using System.Xml.Linq;
using Relationships.Events;

namespace Relationships.Reporting.Tests.Reports;

public sealed class PageShapeTests
{
    private static readonly Dictionary<string, Lazy<Page>> s_pages = new(StringComparer.Ordinal)
    {
        ["empty"] = new(static () => Page.Of(SomeLog.Of())),
        ["rejects"] = new(static () => Page.Of(SomeLog.OfRejects)),
        ["markup"] = new(static () => Page.Of(SomeLog.OfMarkup, new ReportOptions { Title = SomeLog.Evil, Note = SomeLog.Evil, Since = SomeLog.Start.AddDays(-1) })),
        ["one"] = new(static () => Page.Of(SomeLog.Of(SomeLog.Event("a", EventKind.Purchase, 0)))),
        ["ten"] = new(static () => Page.Of(SomeLog.Simulated(10), new ReportOptions { Since = SomeLog.Start })),
        ["many"] = new(static () => Page.Of(SomeLog.Simulated(150, 9000), new ReportOptions { Since = SomeLog.Start, Economics = SomeLog.Economics, AdvisedCustomers = 60 })),
        ["new"] = new(static () => Page.Of(SomeLog.Simulated(3), new ReportOptions { Since = SomeLog.Start.AddYears(-20) })),
    };

    public static TheoryData<string> Names { get; } = [.. s_pages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_go_down_step_by_step_from_one(string name)
    {
        var levels = s_pages[name].Value.Root.Descendants().Where(static e => e.Name.LocalName is ['h', >= '1' and <= '6']).Select(static e => e.Name.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), static pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} h{pair.Second}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Landmarks_are_there_and_sections_are_named_by_their_headings(string name)
    {
        var page = s_pages[name].Value;
        foreach (var landmark in new[] { "header", "nav", "main", "footer" })
            Assert.Single(page.All(landmark));
        Assert.All(page.All("section").Concat(page.All("article")), section =>
            Assert.False(string.IsNullOrWhiteSpace(section.Descendants().Single(e => (string?)e.Attribute("id") == (string)section.Attribute("aria-labelledby")!).Value)));
        Assert.Equal("en", (string?)page.Root.Attribute("lang"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_picture_has_a_name_and_a_description(string name) =>
        Assert.All(s_pages[name].Value.All("svg"), static svg =>
        {
            Assert.Equal("img", (string?)svg.Attribute("role"));
            Assert.False(string.IsNullOrWhiteSpace((string?)svg.Attribute("aria-label")));
            Assert.False(string.IsNullOrWhiteSpace(svg.Elements().Single(static e => e.Name.LocalName == "desc").Value));
            Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("∞", svg.ToString(), StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_table_has_a_caption_and_headed_columns_and_rows(string name) =>
        Assert.All(s_pages[name].Value.All("table"), static table =>
        {
            Assert.False(string.IsNullOrWhiteSpace(table.Element("caption")!.Value));
            var columns = table.Element("thead")!.Element("tr")!.Elements().ToList();
            Assert.All(columns, static c => Assert.Equal("col", (string?)c.Attribute("scope")));
            Assert.NotEmpty(table.Element("tbody")!.Elements());
            Assert.All(table.Element("tbody")!.Elements(), row =>
            {
                Assert.Equal(columns.Count, row.Elements().Count());
                Assert.Equal("row", (string?)row.Elements().First().Attribute("scope"));
            });
            Assert.DoesNotContain("NaN", table.Value, StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_link_stays_in_the_page_and_arrives(string name)
    {
        var page = s_pages[name].Value;
        var ids = page.Root.Descendants().Select(static e => (string?)e.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var links = page.All("a").Select(static a => (string)a.Attribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link[1..], ids));
        Assert.All(links, static link => Assert.StartsWith("#", link, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_comes_in_and_nothing_runs(string name)
    {
        var page = s_pages[name].Value;
        foreach (var element in new[] { "script", "link", "img", "iframe", "object", "embed", "form", "base", "b", "use", "image" })
            Assert.Empty(page.All(element));
        Assert.All(page.Root.DescendantsAndSelf().Attributes(), static a => Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName is "src" or "srcset" or "data", a.ToString()));
        var policy = (string)page.All("meta").Single(static m => (string?)m.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!;
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'", policy);
        var style = page.All("style").Single().Value;
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Text.Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal).Replace("http-equiv", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void One_is_no_plural()
    {
        foreach (var words in new[] { "The 1 ", "All 1 ", "1 lie ", "1 are ", "1 have ", "1 stand " })
            Assert.DoesNotContain(words, s_pages["one"].Value.Root.Value, StringComparison.Ordinal);
        Assert.Contains("The only customer was looked at.", s_pages["one"].Value.Section("advice").Value, StringComparison.Ordinal);
        Assert.True(s_pages["one"].Value.HasTable("The deepest relationship"));
        Assert.Contains("What changed is told since the beginning.", s_pages["one"].Value.Section("customers").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_write_is_text()
    {
        var page = s_pages["markup"].Value;
        Assert.Equal(SomeLog.Evil, page.All("h1").Single().Value);
        Assert.Contains(page.All("h3"), static h => h.Value == SomeLog.Evil);
        Assert.Contains(page.All("li"), static l => l.Value.StartsWith("\"><svg/onload=alert(3)>", StringComparison.Ordinal));
        Assert.Contains(page.All("td"), static c => c.Value == $"by {SomeLog.Evil}, {SomeLog.Evil}");
        Assert.Contains(page.All("th"), static c => c.Value == "</style></title><b>");
        Assert.Contains("a&amp;b \uFFFD\uFFFD", page.Text, StringComparison.Ordinal);
        Assert.Contains(page.All("svg"), static s => ((string)s.Attribute("aria-label")!).Contains(SomeLog.Evil, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_turns_the_direction_of_writing_turns_nothing_else()
    {
        const string Turned = "\u05D0\u202Exyz";
        var page = Page.Of(SomeLog.Of(
            SomeLog.Event(Turned, EventKind.Purchase, 0) with { Tag = Turned, Representative = Turned, Counterpart = Counterpart.Product(Turned) },
            SomeLog.Event(string.Empty, EventKind.Purchase, 3) with { Origin = new EventOrigin(Turned, 1) }));
        Assert.DoesNotContain("\u202E", page.Text, StringComparison.Ordinal);
        var texts = page.Root.DescendantNodes().OfType<XText>().Where(static t => t.Value.Contains('\u05D0', StringComparison.Ordinal)).ToList();
        Assert.True(texts.Count > 8, $"{texts.Count} texts");
        Assert.All(texts, static t => Assert.True(t.Parent!.Name.LocalName == "bdi" || t.Value.Contains("\u2068\u05D0\uFFFDxyz\u2069", StringComparison.Ordinal), t.Parent.ToString()));
    }

    [Fact]
    public void Changes_that_are_all_small_stand_beside_zero_on_their_chart()
    {
        var events = Enumerable.Range(0, 20).SelectMany(static c => Enumerable.Range(0, 9).Select(i => SomeLog.Event($"c{c}", EventKind.Purchase, (i * 20) + c)));
        var page = Page.Of(RelationshipReport.Of(EventLog.Create(events), SomeLog.Start.AddYears(9), options: new ReportOptions { Since = SomeLog.Start.AddYears(9).AddDays(-1) }, cancellation: TestContext.Current.CancellationToken));
        var chart = page.All("svg").First(static s => (string?)s.Attribute("aria-label") == "By how much scores changed");
        var ticks = chart.Descendants().Where(static e => e.Name.LocalName == "text").Select(static e => e.Value).ToList();
        Assert.Contains("0.0000", ticks);
        Assert.Contains("change of the score, a bar for each 0.002", ticks);
        Assert.Equal(2, chart.Descendants().Count(static e => e.Name.LocalName == "rect"));
    }

    [Fact]
    public void Nothing_to_score_is_said_and_what_was_set_aside_is_told()
    {
        Assert.Contains("nothing to score", s_pages["empty"].Value.Section("summary").Value, StringComparison.Ordinal);
        Assert.False(s_pages["empty"].Value.HasTable("What was set aside"));
        var rejects = s_pages["rejects"].Value;
        Assert.Contains("nothing to score", rejects.Section("summary").Value, StringComparison.Ordinal);
        Assert.Equal(["a needed field is missing", "1"], rejects.Table("What was set aside")[0][..2]);
        Assert.Equal($"{SomeLog.Evil}.csv line 7", rejects.Table("The first one set aside")[0][0]);
    }
}
