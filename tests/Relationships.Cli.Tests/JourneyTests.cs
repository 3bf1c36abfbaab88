using System.Globalization;
using System.Text.Json;

namespace Relationships.Cli.Tests;

public sealed class JourneyTests
{
    private const string Log = """
        customer,at,kind,counterpart,brand,representative,channel,strength
        ann,2024-01-01,research,acme,,,web,
        ann,2024-01-05,purchase,acme,,,web,
        ann,2024-01-07,product-used,product:kettle,acme,,,
        ann,2024-01-09,service-good,person:Jo,acme,,phone,
        ann,2024-02-09,product-used,product:kettle,acme,,,
        bob,2024-01-20,purchase,acme,,,in-person,
        bob,2024-01-21,broadcast,acme,,,email,
        bob,2024-02-20,purchase,acme,,Kim,in-person,
        eve,2024-02-25,value-claimed,other,,,tv,

        """;

    [Fact]
    public void Customers_have_a_row_per_brand_with_both_relationships_after_the_sale()
    {
        var run = Run("journey", "--as-of", "2024-03-01");
        Assert.Equal(0, run.Code);
        Assert.Equal(["ann", "bob", "eve"], run.Column("customer"));
        Assert.Equal(["brand:acme", "brand:acme", "brand:other"], run.Column("counterpart"));
        Assert.Equal(["use", "onboarding", "awareness"], run.Column("phase"));
        Assert.Equal(["after", "after", "before"], run.Column("side"));
        Assert.Equal(["1", "2", "1"], run.Column("cycle"));
        Assert.Equal("", run.Column("days_since_sale")[2]);
        Assert.True(Number(run.Column("after_sale_product")[0]) > 0 && Number(run.Column("after_sale_company")[0]) > 0);
        Assert.Equal("0", run.Column("after_sale_company")[1]);
        Assert.Contains("3 journeys as of 2024-03-01T00:00:00Z from 9 events", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Relationships_are_shown_one_by_one_below_the_life_that_they_make()
    {
        var run = Run("journey", "--view", "relationships", "--customer", "ann");
        Assert.Equal(["life", "relationship", "relationship", "relationship"], run.Column("scope"));
        Assert.Equal(["brand:acme", "brand:acme", "person:Jo", "product:kettle"], run.Column("counterpart"));
        Assert.Equal(["5", "2", "1", "2"], run.Column("events"));
        Assert.All(run.Column("brand"), brand => Assert.Equal("brand:acme", brand));
    }

    [Fact]
    public void Silence_ranks_the_sales_that_no_contact_followed()
    {
        var run = Run("journey", "--view", "silence", "--as-of", "2024-03-25");
        Assert.Equal(["bob"], run.Column("customer"));
        Assert.Equal(("34", "30", "options"), (run.Column("silent_days")[0], run.Column("usual_days")[0], run.Column("learned_from")[0]));
        Assert.Empty(Run("journey", "--view", "silence", "--as-of", "2024-03-01").Cells[1..]);
    }

    [Fact]
    public void Cohorts_tell_which_share_became_relationships()
    {
        var run = Run("journey", "--view", "cohorts", "--horizon", "40d", "--as-of", "2024-03-25");
        Assert.Equal(("2024-01", "2", "1", "0", "1", "0.5"), (run.Column("cohort").Single(), run.Column("first_sales")[0], run.Column("converted")[0], run.Column("open")[0], run.Column("complete")[0], run.Column("share")[0]));
        var dialogue = Run("journey", "--view", "cohorts", "--sign", "dialogue", "--period", "all", "--format", "ndjson", "--as-of", "2024-03-25");
        var all = JsonDocument.Parse(dialogue.Lines.Single()).RootElement;
        Assert.Equal(("all", 1, 1), (all.GetProperty("cohort").GetString(), all.GetProperty("converted").GetInt32(), all.GetProperty("open").GetInt32()));
        Assert.Equal("0", Run("journey", "--view", "cohorts", "--sign", "friendship").Column("converted")[0]);
    }

    [Fact]
    public void Consistency_says_a_verdict_and_a_row_for_each()
    {
        var rows = string.Concat(Enumerable.Range(0, 400).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"c{i},2024-01-{(i % 28) + 1:00},{(i % 2 == 0 ? "service-good" : i % 4 == 1 ? "service-poor" : "service-good")},,,{(i % 2 == 0 ? "Ana" : "Ben")},{(i % 2 == 0 ? "phone" : "chat")},\n")));
        var run = ToolRun.With(Log + rows, "consistency", "--events", "-", "--as-of", "2024-03-01");
        Assert.Equal(["Ana", "Ben", "Jo", "Kim"], run.Column("name"));
        Assert.All(run.Column("verdict"), v => Assert.Equal("inconsistent", v));
        Assert.StartsWith("inconsistent (probability of inconsistency 1.000", run.Error.Split('\n')[^2], StringComparison.Ordinal);

        var channels = ToolRun.With(Log + rows, "consistency", "--events", "-", "--by", "channel", "--brand", "acme", "--strategy", "chi-square");
        Assert.Equal(["in-person", "phone", "web"], channels.Column("name"));
        Assert.All(channels.Column("verdict"), v => Assert.Equal("not-enough-evidence", v));
    }

    [Fact]
    public void Authenticity_has_a_row_per_customer_and_brand_or_per_brand()
    {
        var run = Run("authenticity");
        Assert.Equal(["ann", "bob", "eve"], run.Column("customer"));
        Assert.True(Number(run.Column("authenticity")[2]) < 0.5);
        Assert.Equal("0.5", run.Column("authenticity")[1]);

        var brands = Run("authenticity", "--by", "brand");
        Assert.Equal(["brand:acme", "brand:other"], brands.Column("brand"));
        Assert.Equal(["8", "1"], brands.Column("events"));
        Assert.Equal(["2", "1"], brands.Column("customers"));
        Assert.Equal(Number(run.Column("brand_benefit_evidence")[0]) + Number(run.Column("brand_benefit_evidence")[1]), Number(brands.Column("brand_benefit_evidence")[0]), 1e-12);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static ToolRun Run(string verb, params string[] args) => ToolRun.With(Log, [verb, "--events", "-", .. args]);
}
