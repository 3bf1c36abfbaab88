using System.Text.Json;

namespace Relationships.Cli.Tests;

public sealed class TrustTests : IDisposable
{
    private const string Ratings = """
        source,target,rating,at
        ann,bob,8,2024-01-01
        bob,cleo,5,2024-01-02
        dan,cleo,-3,2024-01-03
        cleo,ann,2,1704412800
        ann,dan,-9,2024-01-06

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_pair_is_a_row_with_the_ways_on_which_trust_came()
    {
        var run = ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "ann", "--target", "cleo");
        Assert.Equal(0, run.Code);
        Assert.Equal(["ann"], run.Column("source"));
        Assert.Equal(["cleo"], run.Column("target"));
        Assert.Equal(["2024-01-06T00:00:00.0000001Z"], run.Column("as_of"));
        Assert.Equal(["2"], run.Column("witnesses"));

        // By hand: bob's word is worth (.45 + .4) / 2.45 and he told .75; dan's, whom ann distrusts, .4 / 2.95, of 1.3.
        Assert.Equal("bob 0.596; dan 0.404", run.Column("via").Single());
        Assert.True(Number(run, "trust_low") < Number(run, "trust") && Number(run, "trust") < Number(run, "trust_high"));
        Assert.Equal(
            Number(run, "trust"),
            Number(run, "base_rate") + Number(run, "direct_contribution") + Number(run, "reciprocal_contribution") + Number(run, "indirect_contribution"),
            1e-12);
        Assert.Equal(.3, Number(run, "reciprocal_good"), 1e-12);
        Assert.Contains("just after the latest rating", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_source_everybody_who_was_rated_has_a_row_as_a_newcomer_sees_them()
    {
        var run = ToolRun.With(Ratings, "trust", "--ratings", "-");
        Assert.Equal(["ann", "bob", "cleo", "dan"], run.Column("target"));
        Assert.Equal(["", "", "", ""], run.Column("source"));

        // A bad rating counts twice: 1.3 of 2.05.
        Assert.Equal("dan 0.634 (stranger); bob 0.366 (stranger)", run.Column("via")[2]);
        Assert.Equal(["ann", "bob", "dan"], ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "cleo").Column("target"));
    }

    [Fact]
    public void Only_what_is_strictly_earlier_counts()
    {
        var run = ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "ann", "--as-of", "2024-01-03");
        Assert.Equal(["bob", "cleo"], run.Column("target"));
        Assert.Equal(["0", "1"], run.Column("witnesses"));
        Assert.Equal(run.Out, ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "ann", "--split", "2024-01-02").Out);
    }

    [Fact]
    public void The_last_instant_of_all_which_no_as_of_sees_is_set_aside()
    {
        var run = ToolRun.With(Ratings + "ann,eve,4,9999-12-31T23:59:59.9999999Z\nann,fay,4,9999-12-31T23:59:59.9999998Z\n", "trust", "--ratings", "-", "--source", "ann");
        Assert.Contains("- line 7: bad-instant", run.Error, StringComparison.Ordinal);
        Assert.Contains("6 ratings (1 set aside)", run.Error, StringComparison.Ordinal);
        Assert.Equal(["bob", "cleo", "dan", "fay"], run.Column("target"));
    }

    [Theory]
    [InlineData("evidence-flow")]
    [InlineData("cumulative")]
    [InlineData("averaging")]
    [InlineData("weighted")]
    [InlineData("eigentrust")]
    public void Every_strategy_answers_in_every_format(string strategy)
    {
        string[] seeds = strategy == "eigentrust" ? ["--seeds", "ann,bob"] : [];
        var run = ToolRun.With(Ratings, ["trust", "--ratings", "-", "--strategy", strategy, .. seeds, "--format", "json"]);
        Assert.Equal(4, JsonDocument.Parse(run.Out).RootElement.GetArrayLength());
        var lines = ToolRun.With(Ratings, "trust", "--ratings", "-", "--strategy", strategy, "--format", "ndjson").Lines;
        Assert.All(lines, static l => Assert.InRange(JsonDocument.Parse(l).RootElement.GetProperty("trust").GetDouble(), 0, 1));
        Assert.Equal(5, JsonDocument.Parse(ToolRun.With(Ratings, "trust", "--ratings", "-", "--evaluate", "--strategy", strategy).Out).RootElement.GetProperty("ratings").GetInt32());
    }

    [Fact]
    public void Options_say_who_is_heard()
    {
        Assert.Equal(["1"], ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "bob", "--target", "cleo").Column("witnesses"));
        Assert.Equal(["0"], ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "bob", "--target", "cleo", "--known-only").Column("witnesses"));
        Assert.Equal(["0"], ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "ann", "--target", "cleo", "--hops", "1").Column("witnesses"));
        Assert.Equal([""], ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "ann", "--target", "cleo", "--paths", "0").Column("via"));
        Assert.Equal(1, Number(ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "ann", "--target", "bob", "--rating-scale", "8"), "direct_good"));
    }

    [Fact]
    public void Of_unknown_parties_the_base_rate_is_believed_and_that_is_said()
    {
        var run = ToolRun.With(Ratings, "trust", "--ratings", "-", "--source", "zoe", "--target", "yan");
        Assert.Equal((0, "1"), (run.Code, run.Column("uncertainty").Single()));
        Assert.Contains("no rating names 'zoe'", run.Error, StringComparison.Ordinal);
        Assert.Contains("no rating names 'yan'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_events_is_a_network_too()
    {
        const string Log = """
            customer,at,kind,counterpart,other
            bob,2024-01-01,recommendation,brand:Cafe,ann
            bob,2024-01-02,help-given,brand:Cafe,ann
            cleo,2024-01-03,review-bad,brand:Cafe,
            dan,2024-01-04,purchase,brand:Cafe,

            """;
        var run = ToolRun.With(Log, "trust", "--events", "-", "--source", "ann", "--target", "brand:Cafe");
        Assert.Equal((0, "brand:Cafe"), (run.Code, run.Column("target").Single()));
        Assert.StartsWith("bob 0.", run.Column("via").Single(), StringComparison.Ordinal);
        Assert.Contains("just after the latest event", run.Error, StringComparison.Ordinal);
        Assert.Contains("from 4 events", run.Error, StringComparison.Ordinal);

        var everybody = ToolRun.With(Log, "trust", "--events", "-", "--source", "ann");
        Assert.Equal(["bob", "brand:Cafe"], everybody.Column("target"));
        Assert.Equal(run.Column("trust")[0], everybody.Column("trust")[1]);

        // Before bob spoke nothing was known of the cafe.
        Assert.Empty(ToolRun.With(Log, "trust", "--events", "-", "--source", "ann", "--as-of", "2024-01-01").Column("target"));
        Assert.Contains("no event names 'zoe'", ToolRun.With(Log, "trust", "--events", "-", "--source", "zoe").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trust")]
    [InlineData("trust --events - --ratings r.csv")]
    [InlineData("trust --events - --evaluate")]
    [InlineData("trust --events - --rating-scale 5")]
    [InlineData("trust --ratings - --kind purchase")]
    [InlineData("trust --ratings - --brand-name acme")]
    public void Ratings_and_events_do_not_mix(string line) =>
        Assert.Equal((1, string.Empty), Codes(ToolRun.With(Ratings, line.Split(' '))));

    [Fact]
    public void Evaluation_has_the_contract_s_figures()
    {
        var run = ToolRun.With(Ratings, "trust", "--ratings", "-", "--evaluate", "--out", _folder["e.json"]);
        Assert.Equal((0, string.Empty), (run.Code, run.Out));
        var json = JsonDocument.Parse(File.ReadAllText(_folder["e.json"])).RootElement;
        Assert.Equal(5, json.GetProperty("ratings").GetInt32());
        foreach (var figures in new[] { json, json.GetProperty("baseline") })
            Assert.All(new[] { "auc", "aucWithHistory", "brier" }, name => Assert.True(figures.TryGetProperty(name, out _)));
        Assert.True(json.GetProperty("seconds").GetDouble() >= 0);

        // Only the last two have a target that was rated before, or none: there is nothing to rank among them.
        Assert.Equal(JsonValueKind.Null, json.GetProperty("aucWithHistory").ValueKind);
    }

    [Fact]
    public void Bitcoin_alpha_by_the_contract_s_command()
    {
        var run = ToolRun.Of("trust", "--ratings", SharedData.PathOf("bitcoin_alpha_ratings.csv"), "--columns", "source=source,target=target,rating=rating,at=unix_time", "--evaluate");
        var json = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(24186, json.GetProperty("ratings").GetInt32());
        Assert.True(json.GetProperty("aucWithHistory").GetDouble() >= .84);
        Assert.Equal(.673, json.GetProperty("baseline").GetProperty("aucWithHistory").GetDouble(), 5e-4);
    }

    [Fact]
    public void Bad_lines_are_set_aside_with_line_and_reason()
    {
        const string Bad = Ratings + "ann,ann,3,2024-01-07\n,bob,3,2024-01-07\nann,bob,good,2024-01-07\nann,bob,3,once\n";
        var run = ToolRun.With(Bad, "trust", "--ratings", "-", "--rejects", _folder["r.csv"]);
        Assert.Equal(0, run.Code);
        Assert.Equal(ToolRun.With(Ratings, "trust", "--ratings", "-").Out, run.Out);
        Assert.Equal(
            ["source,line,reason", "-,7,bad-word", "-,8,missing-field", "-,9,bad-number", "-,10,bad-instant"],
            File.ReadAllLines(_folder["r.csv"]).Select(static l => string.Join(',', l.Split(',').Take(3))));
        Assert.Equal((3, string.Empty), Codes(ToolRun.With(Bad, "trust", "--ratings", "-", "--strict")));
        Assert.Equal((3, string.Empty), Codes(ToolRun.With(Bad, "trust", "--ratings", "-", "--strict", "--evaluate")));
        Assert.Contains("- line 7: bad-word", ToolRun.With(Bad, "trust", "--ratings", "-").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Unusable_input_is_two_and_no_ratings_are_no_rows()
    {
        Assert.Equal((2, string.Empty), Codes(ToolRun.Of("trust", "--ratings", _folder["none.csv"])));
        Assert.Equal((2, string.Empty), Codes(ToolRun.With("source,target\n", "trust", "--ratings", "-")));
        Assert.Single(ToolRun.With("source,target,rating,at\n", "trust", "--ratings", "-").Lines);
        Assert.Equal(0, JsonDocument.Parse(ToolRun.With("source,target,rating,at\n", "trust", "--ratings", "-", "--evaluate").Out).RootElement.GetProperty("ratings").GetInt32());
    }

    [Theory]
    [InlineData("trust")]
    [InlineData("trust --ratings - --ratings -")]
    [InlineData("trust --ratings - --columns customer=c")]
    [InlineData("trust --ratings - --columns source=")]
    [InlineData("trust --ratings - --strategy best")]
    [InlineData("trust --ratings - --hops 4")]
    [InlineData("trust --ratings - --hops 0")]
    [InlineData("trust --ratings - --paths -1")]
    [InlineData("trust --ratings - --rating-scale 0")]
    [InlineData("trust --ratings - --rating-scale NaN")]
    [InlineData("trust --ratings - --evaluate --source a")]
    [InlineData("trust --ratings - --evaluate --as-of 2024-01-01")]
    [InlineData("trust --ratings - --rejects -")]
    [InlineData("trust --ratings r.csv --out r.csv")]
    public void Wrong_usage_is_one(string line)
    {
        var run = ToolRun.With("source,target,rating,at\n", line.Split(' '));
        Assert.Equal((1, string.Empty), Codes(run));
        Assert.StartsWith("relationships: ", run.Error, StringComparison.Ordinal);
    }

    private static (int, string) Codes(ToolRun run) => (run.Code, run.Out);

    private static double Number(ToolRun run, string column) => double.Parse(run.Column(column).Single(), System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("--seeds: goes with", "--seeds", "ann")]
    [InlineData("are the same", "--source", "ann", "--target", "ann")]
    public void What_does_not_go_together_is_wrong_usage(string why, params string[] more)
    {
        var run = ToolRun.With(Ratings, ["trust", "--ratings", "-", .. more]);
        Assert.Equal(1, run.Code);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Praise_alone_and_sizes_beyond_the_scale_are_warned_of()
    {
        var run = ToolRun.With("source,target,rating,at\na,b,4,2024-01-01\nc,b,12,2024-01-02\n", "trust", "--ratings", "-");
        Assert.Equal(0, run.Code);
        Assert.Contains("all of these are praise", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 rating beyond the scale of 10", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_seed_is_warned_of() =>
        Assert.Contains("--seeds: no rating names 'anne'", ToolRun.With(Ratings, "trust", "--ratings", "-", "--strategy", "eigentrust", "--seeds", "anne").Error, StringComparison.Ordinal);
}
