using System.Globalization;
using Relationships.Connections;
using Relationships.Exchange;
using Relationships.Policies;

namespace Relationships.Cli.Tests;

public sealed class FeaturesTests
{
    private const string Input = """
        customer,at,kind,counterpart,channel
        a,2024-01-01,purchase,,web
        a,2024-01-11,conversation,,phone
        a,2024-01-12,offer,,email
        b,2024-01-11,conversation,person:Jo,in-person
        b,2024-03-01,offer,person:Jo,tv

        """;

    [Fact]
    public void Every_sum_signal_and_part_has_a_column_of_its_own()
    {
        var columns = ToolRun.With(Input, "features", "--events", "-").Cells[0];
        Assert.Equal(columns.Distinct(), columns);
        Assert.All(columns, static c => Assert.Matches("^[a-z][a-z0-9_]*$", c));
        Assert.Equal(["customer", "counterpart", "as_of", "events", "days_since_first", "days_since_last", "repeat", "cadence"], columns.Take(8));
        Assert.Equal("policy", columns[^1]);
        Assert.Empty(EvidenceSums.All.Select(static s => s.Name().Replace('-', '_')).Except(columns));
        string[] suffixes = ["", "_low", "_high", "_uncertainty", "_mass"];
        Assert.Empty(ExchangeSignals.All.SelectMany(s => suffixes.Select(x => s.Name() + x)).Except(columns));
        Assert.Empty(new[] { "continuum", "stage", "momentum", "response_delay_days", "breadth", "continuum_contribution_repeat", "continuum_contribution_strain" }.Except(columns));
    }

    [Fact]
    public void Values_are_those_of_the_library()
    {
        var run = ToolRun.With(Input, "features", "--events", "-", "--as-of", "2024-01-31");
        Assert.Equal(["30", "20"], run.Column("days_since_first"));
        Assert.Equal(["19", "20"], run.Column("days_since_last"));
        var contributions = run.Cells[0].Where(static c => c.StartsWith("continuum_contribution_", StringComparison.Ordinal)).ToArray();
        Assert.Equal(9, contributions.Length);
        for (var row = 0; row < 2; row++)
            Assert.Equal(Number(run, "continuum", row), contributions.Sum(c => Number(run, c, row)), 1e-12);
        Assert.Equal(2.0, Number(run, "talking_with", 0) / Number(run, "talking_with", 1) + 1, 1e-12);
        Assert.All(Enumerable.Range(0, 2), row => Assert.InRange(Number(run, "conversation_share", row), Number(run, "conversation_share_low", row), Number(run, "conversation_share_high", row)));
    }

    [Fact]
    public void Outcomes_and_resilience_are_the_sums_of_their_parts()
    {
        const string Tried = "customer,at,kind\na,2024-01-01,purchase\na,2024-01-05,failure\na,2024-01-09,purchase\na,2024-02-01,recommendation\na,2024-06-01,switched\n";
        var run = ToolRun.With(Tried, "features", "--events", "-", "--as-of", "2024-07-01");
        foreach (var outcome in new[] { "advocacy", "loyalty", "defence", "help" })
        {
            Assert.Equal(Number(run, outcome, 0), Number(run, outcome + "_base_rate", 0) + Number(run, outcome + "_from_acts", 0) + Number(run, outcome + "_from_exposure", 0), 1e-12);
            Assert.InRange(Number(run, outcome, 0), Number(run, outcome + "_low", 0), Number(run, outcome + "_high", 0));
            Assert.InRange(Number(run, outcome + "_expected", 0), 0.01, 5);
        }

        Assert.Equal(Number(run, "resilience", 0), Number(run, "resilience_base_rate", 0) + Number(run, "resilience_from_survived", 0) + Number(run, "resilience_from_failed", 0), 1e-12);
        Assert.Equal(["fragile"], run.Column("resilience_status"));
        Assert.Equal(["1"], run.Column("has_switched"));
        Assert.Equal(["0"], run.Column("is_coasting"));
        Assert.InRange(Number(run, "resilience", 0), 0.55, 0.65);
        Assert.InRange(Number(run, "repeat_days", 0), 0.7, 1);
    }

    [Fact]
    public void Trust_has_every_part_with_its_figures_and_contributions_that_sum()
    {
        var run = ToolRun.With(Input, "features", "--events", "-");
        string[] parts = ["trust", "trust_of_customer", "mutual_trust", "ability", "integrity", "benevolence", "customer_integrity", "customer_benevolence"];
        string[] suffixes = ["", "_low", "_high", "_uncertainty", "_mass", "_contribution"];
        Assert.Empty(parts.SelectMany(part => suffixes.Select(suffix => part + suffix)).Append("trust_balance").Except(run.Cells[0]));
        for (var row = 0; row < 2; row++)
        {
            Assert.Equal(Number(run, "trust", row) - .5, parts[3..6].Sum(p => Number(run, p + "_contribution", row)), 1e-12);
            Assert.Equal(Number(run, "trust_of_customer", row) - .5, parts[6..].Sum(p => Number(run, p + "_contribution", row)), 1e-12);
            Assert.All(parts, p => Assert.InRange(Number(run, p, row), Number(run, p + "_low", row), Number(run, p + "_high", row)));
        }
    }

    [Fact]
    public void Points_of_connection_and_eras_have_columns_that_sum_to_the_richness()
    {
        const string Met = "customer,at,kind\na,2024-01-01,purchase\na,2024-01-02,need-met\na,2024-01-03,recognition\na,2024-01-04,social-invitation\n";
        var run = ToolRun.With(Met, "features", "--events", "-");
        string[] suffixes = ["_available", "_demonstrated", "_responded", "", "_low", "_high", "_uncertainty", "_mass"];
        var points = Enum.GetValues<ConnectionPart>().Select(static p => "connection_" + ConnectionScores.Name(p)).ToArray();
        Assert.Empty(points.SelectMany(point => suffixes.Select(suffix => point + suffix)).Except(run.Cells[0]));
        string[] eras = ["product", "consumer", "relationship"];
        Assert.Empty(eras.SelectMany(static e => new[] { $"era_{e}_strength", $"era_{e}_probability", $"era_{e}_holds" }).Concat(["era", "connections", "lasting"]).Except(run.Cells[0]));
        Assert.True(Number(run, "connections", 0) > 0);
        Assert.Equal(Number(run, "connections", 0), points[..6].Sum(p => Number(run, p, 0)), 1e-12);
        Assert.Equal((1, 0), (Number(run, "connection_problem_solution_available", 0), Number(run, "connection_entertainment_available", 0)));
    }

    [Fact]
    public void Scores_are_those_of_score()
    {
        var (features, score) = (ToolRun.With(Input, "features", "--events", "-"), ToolRun.With(Input, "score", "--events", "-"));
        Assert.All(score.Cells[0], column => Assert.Equal(score.Column(column), features.Column(column)));
    }

    [Fact]
    public void Channels_that_the_as_of_sees_have_columns_blank_where_a_relationship_lacks_them()
    {
        var run = ToolRun.With(Input, "features", "--events", "-", "--as-of", "2024-02-01");
        var channels = run.Cells[0].Where(static c => c.StartsWith("selling_pressure_", StringComparison.Ordinal)).Except(["selling_pressure_low", "selling_pressure_high", "selling_pressure_uncertainty", "selling_pressure_mass"]);
        Assert.Equal(["selling_pressure_in_person", "selling_pressure_phone", "selling_pressure_email", "selling_pressure_web"], channels);
        Assert.Equal(string.Empty, run.Column("conversation_share_in_person")[0]);
        Assert.True(Number(run, "conversation_share_in_person", 1) > .5);
        Assert.True(Number(run, "conversation_share_email", 0) < .5);
        Assert.Equal(string.Empty, run.Column("conversation_share_email")[1]);
    }

    [Fact]
    public void Rolled_up_there_are_brand_rows_and_no_channels()
    {
        var run = ToolRun.With(Input, "features", "--events", "-", "--rollup");
        Assert.Equal(["brand:brand", "brand:brand", "person:Jo"], run.Column("counterpart"));
        Assert.DoesNotContain(run.Cells[0], static c => c.EndsWith("_phone", StringComparison.Ordinal));
    }

    private static double Number(ToolRun run, string column, int row) => double.Parse(run.Column(column)[row], CultureInfo.InvariantCulture);
}
