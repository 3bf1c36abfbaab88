using System.Globalization;
using System.Text.Json;

namespace Relationships.Cli.Tests;

public sealed class ExplainTests : IDisposable
{
    private const string Events = """
        customer,at,kind,counterpart,channel,episode,due,representative,tag
        ann,2024-01-03T09:00:00Z,purchase,,web,,,,
        ann,2024-01-05T09:00:00Z,service-good,,phone,,,Jo,
        ann,2024-02-01T10:00:00Z,conversation,person:Jo,in-person,,,,
        ann,2024-02-03T10:00:00Z,promise-made,,phone,p1,,Jo,
        ann,2024-02-20T16:30:00Z,promise-broken,,phone,p1,,Jo,late parcel
        ann,2024-03-01T10:00:00Z,purchase,,web,,,,
        bob,2024-03-01T12:00:00Z,purchase,,,,,,

        """;

    private static readonly string[] s_values = ["continuum", "trust", "trust_of_customer", "mutual_trust", "connections", "advocacy", "loyalty", "defence", "help", "resilience"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Words_tell_the_scores_what_made_them_and_what_moved_them()
    {
        var run = Explain("--customer", "ann", "--counterpart", "brand");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("ann with brand:brand as of 2024-03-01 12:00Z, 5 events, policy p1-", run.Lines[0], StringComparison.Ordinal);
        foreach (var begin in new[] { "Continuum 0.", "Trust in the counterpart 0.", "Trust of the customer 0.5", "Mutual trust 0.", "Connections 0.", "Outcomes, ", "Exchange", "What moved it, of 5 events" })
            Assert.Contains(run.Lines, l => l.StartsWith(begin, StringComparison.Ordinal));
        Assert.Contains("  +0.50  to begin with", run.Lines);
        Assert.DoesNotContain("Since ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', run.Out);
    }

    [Fact]
    public void A_broken_promise_is_named_as_what_moved_trust()
    {
        var run = Explain("--customer", "ann", "--counterpart", "brand:brand", "--since", "2024-02-10", "--top", "1");
        var since = Array.FindIndex(run.Lines, static l => l.StartsWith("Since 2024-02-10 00:00Z, 2 events", StringComparison.Ordinal));
        Assert.Matches(@"^  2024-02-20 16:30Z  promise-broken \(phone\) by Jo 'late parcel': continuum [+-]0\.\d{3}, trust -0\.\d{3}$", run.Lines.Skip(since).Single(static l => l.Contains("promise-broken", StringComparison.Ordinal)));
        Assert.Contains(run.Lines, static l => l.StartsWith("  trust in the counterpart 0.", StringComparison.Ordinal) && l.Contains("(-0.", StringComparison.Ordinal));
        Assert.StartsWith("  1 event more: continuum +0.", run.Lines[^1], StringComparison.Ordinal);
        Assert.All(run.Lines.Skip(since), static l => Assert.DoesNotContain("promise-made", l, StringComparison.Ordinal));

        var first = Json("--customer", "ann", "--counterpart", "brand", "--since", "2024-02-10")[0].GetProperty("since").GetProperty("events")[0];
        Assert.Equal("promise-broken", first.GetProperty("kind").GetString());
        Assert.Equal(("phone", "Jo", "late parcel", "p1"), (Text(first, "channel"), Text(first, "representative"), Text(first, "tag"), Text(first, "episode")));
        Assert.True(first.GetProperty("effect").GetProperty("trust").GetDouble() < -.05);
    }

    [Fact]
    public void A_kept_promise_is_one_gain_not_a_loss_and_a_greater_gain()
    {
        const string Input = "customer,at,kind,episode,due\na,2024-01-01,purchase,,\na,2024-01-02,promise-made,p,2024-01-05\na,2024-01-04,promise-kept,p,\na,2024-02-01,purchase,,\n";
        var lines = ToolRun.With(Input, "explain", "--events", "-", "--customer", "a").Lines;
        Assert.Single(lines, static l => l.Contains("promise-kept: continuum +0.000, trust +0.0", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, static l => l.Contains("promise-made", StringComparison.Ordinal));

        // Between making and keeping lies the earlier instant: then the keeping is all that is new.
        lines = ToolRun.With(Input, "explain", "--events", "-", "--customer", "a", "--since", "2024-01-03").Lines;
        Assert.Contains(lines[^4..], static l => l.Contains("promise-kept: continuum +0.000, trust +0.", StringComparison.Ordinal));

        // Never kept, it weighs as broken, with nobody saying so.
        var broken = ToolRun.With(Input.Replace("promise-kept,p", "purchase,", StringComparison.Ordinal), "explain", "--events", "-", "--customer", "a").Lines;
        Assert.Single(broken, static l => l.Contains("promise-made, overdue: continuum +0.000, trust -0.", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_counterpart_every_relationship_of_the_customer_is_explained()
    {
        var run = Explain("--customer", "ann");
        Assert.Equal(["ann with brand:brand as of", "ann with person:Jo as of"], run.Out.Split("\n\n").Select(static t => t[..(t.IndexOf(" as of", StringComparison.Ordinal) + 6)]));
        Assert.Contains("2 relationships of ann as of 2024-03-01T12:00:00.0000001Z from 7 events", run.Error, StringComparison.Ordinal);
        Assert.Equal(["brand:brand", "person:Jo"], Json("--customer", "ann").Select(static r => Text(r, "counterpart")));
        Assert.Equal(["person:Jo"], Json("--customer", "ann", "--counterpart", "person:Jo").Select(static r => Text(r, "counterpart")));
    }

    [Fact]
    public void Top_bounds_the_events_in_words_and_json_has_them_all()
    {
        Assert.Equal(2, Explain("--customer", "ann", "--counterpart", "brand", "--top", "2").Lines.Count(static l => l.StartsWith("  2024-", StringComparison.Ordinal)));
        var moved = Explain("--customer", "ann", "--counterpart", "brand", "--top", "99").Lines;
        Assert.Equal(4, moved.Count(static l => l.StartsWith("  2024-", StringComparison.Ordinal)));
        Assert.Equal("  1 event more: continuum +0.000, trust +0.000", moved[^1]);
        Assert.Equal(5, Json("--customer", "ann", "--counterpart", "brand", "--top", "2")[0].GetProperty("history").GetProperty("events").GetArrayLength());
    }

    [Theory]
    [InlineData("--customer zoe", "--customer: the events name no customer 'zoe'.")]
    [InlineData("--customer Ann", "--customer: the events name no customer 'Ann'.")]
    [InlineData("--customer bob --counterpart person:Jo", "--counterpart: bob has no event with person:Jo, but with brand:brand.")]
    [InlineData("--customer bob --as-of 2024-02-01", "--as-of: bob has no event with brand:brand before 2024-02-01T00:00:00Z.")]
    public void What_the_log_does_not_hold_is_two_and_said(string line, string words)
    {
        var run = Explain(line.Split(' '));
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains($"relationships: {words}\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Out_is_text_or_json_by_extension()
    {
        Explain("--customer", "ann", "--out", _folder["o.txt"]);
        Explain("--customer", "ann", "--out", _folder["o.json"]);
        Assert.Equal(Explain("--customer", "ann").Out, File.ReadAllText(_folder["o.txt"]));
        Assert.Equal(Explain("--customer", "ann", "--format", "json").Out, File.ReadAllText(_folder["o.json"]));
        Assert.Equal(["e.csv", "o.json", "o.txt"], _folder.Files());
    }

    [Fact]
    public void What_a_log_holds_breaks_no_line()
    {
        const string Input = "customer,at,kind,tag,representative\n\"a\nb\",2024-01-01,purchase,\"x\n\u001b[31m\",\"J\no\"\n";
        var run = ToolRun.With(Input, "explain", "--events", "-", "--customer", "a\nb");
        Assert.StartsWith("a b with brand:brand as of", run.Out, StringComparison.Ordinal);
        Assert.Contains("2024-01-01 00:00Z  purchase by J o 'x  [31m': ", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public void Everything_sums_for_every_relationship_of_a_simulated_log()
    {
        var events = _folder["events.csv"];
        Assert.Equal(0, ToolRun.Of("simulate", "--customers", "200", "--events", "6000", "--seed", "3", "--out", events).Code);
        var score = ToolRun.Of("score", "--events", events, "--as-of", "2024-12-31", "--since", "2024-05-01");
        var scores = score.Cells.Skip(1).ToDictionary(static c => (c[0], c[1]));
        var relationships = score.Column("customer").Distinct()
            .SelectMany(c => Parse(ToolRun.Of("explain", "--events", events, "--customer", c, "--as-of", "2024-12-31", "--since", "2024-05-01", "--format", "json"))).ToList();
        Assert.True(relationships.Count > 250, $"{relationships.Count} relationships");
        Assert.Equal(scores.Keys, relationships.Select(static r => (Text(r, "customer"), Text(r, "counterpart"))));
        foreach (var relationship in relationships)
        {
            var row = scores[(Text(relationship, "customer"), Text(relationship, "counterpart"))];
            foreach (var of in relationship.GetProperty("contributions").EnumerateArray())
            {
                var parts = of.GetProperty("parts").EnumerateArray().Select(static p => p.GetProperty("value").GetDouble()).ToList();
                Assert.Equal(Number(of, "value"), parts.Sum(), 1e-12);
                Assert.Equal(parts.OrderByDescending(Math.Abs), parts);
                Assert.Equal(Cell(Text(of, "of")), Number(of, "value"), 1e-12);
            }

            AssertSums(relationship.GetProperty("history"));
            var since = relationship.GetProperty("since");
            AssertSums(since);
            Assert.Equal(Cell("continuum_change"), Number(since.GetProperty("change"), "continuum"), 1e-9);
            Assert.Equal(Cell("trust_change"), Number(since.GetProperty("change"), "trust"), 1e-9);
            Assert.Equal(Cell("mutual_trust_change"), Number(since.GetProperty("change"), "mutual_trust"), 1e-9);
            Assert.Equal(Cell("events_since"), since.GetProperty("events").GetArrayLength());
            Assert.Equal(Cell("events"), relationship.GetProperty("history").GetProperty("events").GetArrayLength());

            double Cell(string column) => double.Parse(row[Array.IndexOf(score.Cells[0], column)], CultureInfo.InvariantCulture);
        }
    }

    private static void AssertSums(JsonElement movement)
    {
        foreach (var value in s_values)
        {
            var byEvents = movement.GetProperty("events").EnumerateArray().Sum(e => Number(e.GetProperty("effect"), value));
            Assert.Equal(Number(movement.GetProperty("byEvents"), value), byEvents, 1e-9);
            Assert.Equal(Number(movement.GetProperty("change"), value), Number(movement.GetProperty("byTime"), value) + byEvents, 1e-9);
        }
    }

    private ToolRun Explain(params string[] args) => ToolRun.Of(["explain", "--events", _folder.Write("e.csv", Events), .. args]);

    private List<JsonElement> Json(params string[] args) => Parse(Explain([.. args, "--format", "json"]));

    private static List<JsonElement> Parse(ToolRun run)
    {
        Assert.Equal(0, run.Code);
        return [.. JsonDocument.Parse(run.Out).RootElement.EnumerateArray()];
    }

    private static double Number(JsonElement of, string name) => of.GetProperty(name).GetDouble();

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
