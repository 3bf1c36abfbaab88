using System.Text.Json;
using Relationships.Brands;

namespace Relationships.Cli.Tests;

public sealed class BrandTests : IDisposable
{
    private const string Identity = """
        { "version": 1, "purpose": "to make mornings slower", "values": ["craft", "fair trade"], "needs": ["coffee"],
          "connections": ["problem-solution", "shared-values"] }
        """;

    private const string Profiles = """
        [{ "version": 1, "customer": "ann", "known": [{ "dimension": "values", "topic": "craft", "how": "said", "at": "2024-01-01" }] },
         { "version": 1, "customer": "zoe" }]
        """;

    private const string Events = """
        customer,at,kind,connection
        ann,2024-01-01,purchase,
        ann,2024-01-02,connection-demonstrated,entertainment
        ann,2024-01-03,connection-responded,entertainment
        bob,2024-01-03,value-demonstrated,

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Check_tells_the_gaps_and_the_id()
    {
        var run = ToolRun.Of("brand", "check", Path());
        Assert.Equal(0, run.Code);
        Assert.Equal("path,question,point,gap", run.Lines[0]);
        Assert.Contains("character", run.Column("path"));
        Assert.Contains(BrandIdentity.Parse(Identity).Id, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brand check {0}")]
    [InlineData("brand audit --events - --brand {0}")]
    [InlineData("brand match --events - --brand {0}")]
    [InlineData("score --events - --brand {0}")]
    [InlineData("features --events - --brand {0}")]
    [InlineData("explain --events - --customer a --brand {0}")]
    public void Every_fault_is_shown_with_its_path(string line)
    {
        var path = _folder.Write("bad.json", """{ "values": [1], "love": 2 }""");
        var run = ToolRun.With("customer,at,kind\n", [.. line.Split(' ').Select(word => word.Replace("{0}", path, StringComparison.Ordinal))]);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.All((string[])["version", "values[0]", "love"], fault => Assert.Contains($"{path}: {fault}: ", run.Error, StringComparison.Ordinal));
        Assert.Contains("3 faults; the brand identity cannot be used", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_names_what_changed()
    {
        var other = _folder.Write("other.json", """{ "version": 1, "purpose": "to sell", "values": ["craft"], "needs": ["coffee"], "connections": ["problem-solution"] }""");
        var run = ToolRun.Of("brand", "diff", Path(), other);
        Assert.Equal(["purpose\tto make mornings slower\tto sell", "values.fair-trade\tdeclared\t-", "connections.shared-values\tdeclared\t-"], run.Lines);
        Assert.Empty(ToolRun.Of("brand", "diff", Path(), Path()).Lines);
    }

    [Fact]
    public void Schemas_are_json()
    {
        Assert.Contains("purpose", Properties("brand", "schema"));
        Assert.Contains("customer", Properties("brand", "schema", "--profile"));

        static IEnumerable<string> Properties(params string[] args) => JsonDocument.Parse(ToolRun.Of(args).Out).RootElement.GetProperty("properties").EnumerateObject().Select(static p => p.Name);
    }

    [Fact]
    public void With_an_identity_undeclared_points_are_unavailable_and_the_rows_name_it()
    {
        var (without, with) = (ToolRun.With(Events, "features", "--events", "-"), ToolRun.With(Events, "features", "--events", "-", "--brand", Path()));
        Assert.Equal("1", without.Column("connection_entertainment_available")[0]);
        Assert.Equal("0", with.Column("connection_entertainment_available")[0]);
        Assert.Equal("1", with.Column("connection_problem_solution_available")[1]);
        Assert.Equal("identity", with.Cells[0][^1]);
        Assert.Equal(["identity"], with.Cells[0].Except(without.Cells[0]));
        Assert.All(with.Column("identity"), id => Assert.Equal(BrandIdentity.Parse(Identity).Id, id));
        Assert.Equal(0, ToolRun.With(Events, "score", "--events", "-", "--brand", Path(), "--since", "2024-01-02").Code);
        Assert.DoesNotContain("entertainment", ToolRun.With(Events, "explain", "--events", "-", "--brand", Path(), "--customer", "ann", "--top", "1").Lines[1..4].Aggregate(string.Concat), StringComparison.Ordinal);
    }

    [Fact]
    public void Match_has_a_row_for_everyone_with_a_profile_or_an_event()
    {
        var run = ToolRun.With(Events, "brand", "match", "--brand", Path(), "--profiles", _folder.Write("p.json", Profiles), "--events", "-");
        Assert.Equal(0, run.Code);
        Assert.Equal(["ann", "bob", "zoe"], run.Column("customer"));
        Assert.Equal(["1", "0", "0"], run.Column("shared"));
        Assert.Equal("0.5", run.Column("compatibility")[2]);
        Assert.Equal("1", run.Column("compatibility_uncertainty")[2]);
        Assert.All(run.Column("goals"), cell => Assert.Empty(cell));
        Assert.Contains("2 profiles", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_needs_no_events()
    {
        var profiles = _folder.Write("p.json", Profiles);
        var run = ToolRun.Of("brand", "match", "--brand", Path(), "--profiles", profiles);
        Assert.Equal(["ann", "zoe"], run.Column("customer"));
        Assert.Contains("just after the latest knowledge", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, ToolRun.Of("brand", "match", "--brand", Path()).Code);
        Assert.Equal(1, ToolRun.Of("brand", "match", "--profiles", profiles).Code);
        Assert.Equal(1, ToolRun.Of("brand", "match", "--brand", "-", "--profiles", "-").Code);
    }

    [Fact]
    public void Points_are_ranked()
    {
        var run = ToolRun.With(Events, "brand", "points", "--brand", Path(), "--profiles", _folder.Write("p.json", Profiles), "--events", "-");
        Assert.Equal(["ann", "ann", "bob", "bob", "zoe", "zoe"], run.Column("customer"));
        Assert.Equal(["1", "2", "1", "2", "1", "2"], run.Column("rank"));
        Assert.Equal("shared-values", run.Column("point")[0]);
        Assert.Equal("craft", run.Column("shared")[0]);
    }

    [Fact]
    public void Learn_is_ranked_with_its_purpose()
    {
        var run = ToolRun.Of("brand", "learn", "--brand", Path(), "--profiles", _folder.Write("p.json", Profiles), "--format", "ndjson");
        var ann = run.Lines.Select(static l => JsonDocument.Parse(l).RootElement).Where(static r => r.GetProperty("customer").GetString() == "ann").ToList();
        Assert.Equal(Enumerable.Range(1, ann.Count), ann.Select(static r => r.GetProperty("rank").GetInt32()));
        Assert.Equal(ann.OrderByDescending(static r => r.GetProperty("narrowing").GetDouble()).Select(static r => r.GetProperty("subject").GetString()), ann.Select(static r => r.GetProperty("subject").GetString()));
        Assert.Equal("fair trade", ann.Single(static r => r.GetProperty("subject").GetString() == "values").GetProperty("topics").GetString());
        Assert.All(ann, static r => Assert.StartsWith("to ", r.GetProperty("purpose").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Who_said_no_is_not_asked()
    {
        const string Log = "customer,at,kind\nann,2024-01-01,contact-welcomed\nbob,2024-01-01,contact-welcomed\nbob,2024-01-02,unsubscribe\n";
        var run = ToolRun.With(Log, "brand", "learn", "--brand", Path(), "--events", "-", "--format", "ndjson");
        var rows = run.Lines.Select(static l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal([("ann", "true"), ("bob", "false")], rows.Select(static r => (r.GetProperty("customer").GetString(), r.GetProperty("may_ask").GetString())).Distinct());
        Assert.Contains(rows, static r => r.GetProperty("subject").GetString() == "desire");
    }

    [Fact]
    public void Audit_measures_how_alike_the_brand_is_met()
    {
        var rows = Enumerable.Range(0, 60).Select(i => $"c{i % 20},2024-0{1 + (i % 3)}-1{i % 9},{(i % 2 == 0 || i % 10 == 1 ? "service-good" : "service-poor")},{(i % 2 == 0 ? "Jo" : "Max")}\n");
        var run = ToolRun.With("customer,at,kind,representative\n" + string.Concat(rows), "brand", "audit", "--events", "-", "--format", "json");
        var answer = JsonDocument.Parse(run.Out).RootElement.GetProperty("answers").EnumerateArray().Single(static a => a.GetProperty("question").GetString() == "consistent-character");
        Assert.Equal("observed", answer.GetProperty("status").GetString());
        Assert.Contains("across 2 representatives (experiences: 60): inconsistent", answer.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Where there is no event there is no instant that answers are for.</summary>
    [Fact]
    public void An_audit_of_no_event_has_no_as_of()
    {
        const string Empty = "customer,at,kind\n";
        Assert.StartsWith("Brand audit: 0 relationships of 0 customers, ", ToolRun.With(Empty, "brand", "audit", "--events", "-").Out, StringComparison.Ordinal);
        Assert.StartsWith("Brand audit as of 2024-01-01T00:00:00Z: 0 relationships", ToolRun.With(Empty, "brand", "audit", "--events", "-", "--as-of", "2024-01-01").Out, StringComparison.Ordinal);
        var json = ToolRun.With(Empty, "brand", "audit", "--events", "-", "--format", "json").Out;
        Assert.Equal(JsonValueKind.Null, JsonDocument.Parse(json).RootElement.GetProperty("asOf").ValueKind);
    }

    [Fact]
    public void Audit_answers_five_questions_or_says_not_known()
    {
        var text = ToolRun.With(Events, "brand", "audit", "--events", "-");
        Assert.Equal(0, text.Code);
        Assert.Contains("What is our brand's purpose (why do we exist)?", text.Lines);
        Assert.Equal(3, text.Lines.Count(static l => l == "  not known"));

        var json = JsonDocument.Parse(ToolRun.With(Events, "brand", "audit", "--events", "-", "--brand", Path(), "--format", "json").Out).RootElement;
        Assert.Equal(["purpose", "deeper-needs", "revealing-ourselves", "consistent-character", "influencers"], json.GetProperty("answers").EnumerateArray().Select(static a => a.GetProperty("question").GetString()));
        Assert.Equal(["answered", "answered", "not-known", "not-known", "not-known"], json.GetProperty("answers").EnumerateArray().Select(static a => a.GetProperty("status").GetString()));
    }

    [Fact]
    public void A_faulty_profile_is_unusable_input()
    {
        var run = ToolRun.Of("brand", "match", "--brand", Path(), "--profiles", _folder.Write("p.json", """{ "version": 1, "customer": "a", "age": 3 }"""));
        Assert.Equal(2, run.Code);
        Assert.Contains("age: is unknown", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brand check {0}")]
    [InlineData("brand match --brand {1} --profiles {0}")]
    [InlineData("policy validate {0}")]
    public void Bytes_that_are_not_UTF8_are_refused(string line)
    {
        var path = _folder["latin1.json"];
        File.WriteAllBytes(path, System.Text.Encoding.Latin1.GetBytes("""{ "version": 1, "name": "Bäcker" }"""));
        var run = ToolRun.Of([.. line.Split(' ').Select(word => word.Replace("{0}", path, StringComparison.Ordinal).Replace("{1}", Path(), StringComparison.Ordinal))]);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.Contains($"{path}: is not UTF-8: it holds the bytes E4.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", "FF")]
    [InlineData("utf-16BE", "FE")]
    [InlineData("utf-32", "FF")]
    [InlineData("utf-32BE", "FE")]
    public void Of_marks_only_that_of_UTF8_is_taken(string encoding, string? refused)
    {
        var written = System.Text.Encoding.GetEncoding(encoding);
        byte[] bytes = [.. written.GetPreamble(), .. written.GetBytes("""{ "extends": "default", "name": "Bäcker" }""")];
        File.WriteAllBytes(_folder["policy.json"], bytes);
        foreach (var (path, run) in new[] { (_folder["policy.json"], ToolRun.Of("policy", "validate", _folder["policy.json"])), ("-", ToolRun.With(bytes, new MemoryStream(), ["policy", "validate", "-"], cancellation: TestContext.Current.CancellationToken)) })
        {
            Assert.Equal(refused is null ? 0 : 2, run.Code);
            if (refused is not null)
                Assert.Contains($"{path}: is not UTF-8: it holds the bytes {refused}.", run.Error, StringComparison.Ordinal);
        }
    }

    private string Path() => _folder.Write("identity.json", Identity);
}
