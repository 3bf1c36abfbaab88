using System.Text.Json;

namespace Relationships.Cli.Tests;

public sealed class PolicyTests : IDisposable
{
    private const string FiveFaults = """
        {
          "version": 1, "extends": "default",
          "prior": { "weight": -1, "baseRate": 2 },
          "exchange": { "halfLifeDays": "long" },
          "continuum": { "repeat": { "ceiling": 1.5 } },
          "kinds": { "purchase": { "feeds": { "happiness": 1 } } }
        }
        """;

    private static readonly string[] s_paths = ["prior.weight", "prior.baseRate", "exchange.halfLifeDays", "continuum.repeat.ceiling", "kinds.purchase.feeds.happiness"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Show_lists_every_kind_with_what_it_counts_for()
    {
        var run = ToolRun.Of("policy", "show");
        Assert.Equal(0, run.Code);
        Assert.Contains(Policies.EvidencePolicy.Default.Id, run.Lines[0], StringComparison.Ordinal);
        Assert.Equal(Policies.EvidencePolicy.Default.Kinds.Keys.Select(static k => k.Name), run.Lines.Skip(2).Select(static l => l.Split(' ')[0]));
        Assert.Matches(@"(?m)^purchase +customer +repeat 1, quality-good 0\.1, at-sale 1, ability-good 0\.1, problem-solution-responded 0\.25$", run.Out);
        Assert.Matches("(?m)^cancellation +customer +noted, not scored$", run.Out);
        Assert.Matches("(?m)^offer +counterpart .*; prompts purchases$", run.Out);
    }

    [Fact]
    public void Show_as_json_is_complete_and_reads_back()
    {
        var run = ToolRun.Of("policy", "show", "--json");
        Assert.Equal(Policies.EvidencePolicy.Default, Policies.EvidencePolicy.Parse(run.Out));
        Assert.Equal(0, ToolRun.With(run.Out, "policy", "validate", "-").Code);
        Assert.Equal(string.Empty, ToolRun.Of("policy", "diff", "default", _folder.Write("p.json", run.Out)).Out);
    }

    [Theory]
    [InlineData("policy validate {0}")]
    [InlineData("policy show --policy {0}")]
    [InlineData("score --events - --policy {0}")]
    [InlineData("backtest --events - --split 2024-01-01 --policy {0}")]
    public void Every_fault_is_shown_with_its_path(string line)
    {
        var path = _folder.Write("bad.json", FiveFaults);
        var run = ToolRun.With("customer,at,kind\n", [.. line.Split(' ').Select(word => word.Replace("{0}", path, StringComparison.Ordinal))]);
        Assert.Equal((2, string.Empty), (run.Code, run.Out));
        Assert.All(s_paths, fault => Assert.Contains($"{path}: {fault}: ", run.Error, StringComparison.Ordinal));
        Assert.Contains("5 faults", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_json_is_a_fault()
    {
        var run = ToolRun.With("{", "policy", "validate", "-");
        Assert.Equal(2, run.Code);
        Assert.Contains("1 fault;", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_valid_policy_is_told_by_its_id()
    {
        var run = ToolRun.Of("policy", "validate", _folder.Write("p.json", """{ "version": 1, "extends": "default" }"""));
        Assert.Equal((0, string.Empty), (run.Code, run.Out));
        Assert.Contains("valid, id " + Policies.EvidencePolicy.Default.Id, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_lists_where_two_policies_count_differently()
    {
        var other = _folder.Write("p.json", """{ "version": 1, "extends": "default", "prior": { "badWeight": 3 }, "kinds": { "dance": { "initiator": "customer", "feeds": { "social": 2 } } } }""");
        var run = ToolRun.Of("policy", "diff", "default", other);
        Assert.Equal(0, run.Code);
        Assert.Contains("prior.badWeight\t2\t3", run.Lines);
        Assert.Contains("kinds.dance.feeds.social\t-\t2", run.Lines);
    }

    [Fact]
    public void Schema_is_json()
    {
        var root = JsonDocument.Parse(ToolRun.Of("policy", "schema").Out).RootElement;
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", root.GetProperty("$schema").GetString());
    }

    [Fact]
    public void A_policy_of_ones_own_scores_its_kinds_and_names_itself()
    {
        var policy = _folder.Write("p.json", """{ "version": 1, "extends": "default", "kinds": { "dance": { "initiator": "customer", "feeds": { "social": 2 } } } }""");
        const string Input = "customer,at,kind\na,2024-01-01,dance\n";
        Assert.Single(ToolRun.With(Input, "score", "--events", "-").Lines);
        var run = ToolRun.With(Input, "score", "--events", "-", "--policy", policy);
        Assert.Equal([Policies.EvidencePolicy.Parse(File.ReadAllText(policy)).Id], run.Column("policy"));
        Assert.Equal(0, ToolRun.With("customer,at\na,2024-01-01\n", "score", "--events", "-", "--policy", policy, "--kind", "dance").Code);
    }
}
