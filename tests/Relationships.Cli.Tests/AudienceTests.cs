namespace Relationships.Cli.Tests;

public sealed class AudienceTests
{
    private const string Input = """
        customer,at,kind,counterpart,brand
        a,2024-01-01,purchase,,
        a,2024-01-11,conversation,,
        b,2024-01-12,attack,,
        b,2024-01-13,conversation,person:Jo,brand
        c,2024-03-01,purchase,product:Kettle,brand

        """;

    [Fact]
    public void A_row_for_each_counterpart_in_ordinal_order()
    {
        var run = ToolRun.With(Input, "audience", "--events", "-");
        Assert.Equal(0, run.Code);
        Assert.Equal(["brand:brand", "person:Jo", "product:Kettle"], run.Column("counterpart"));
        Assert.Equal(["2", "1", "1"], run.Column("members"));
        Assert.Equal(["1", "0", "0"], run.Column("hostile"));
        Assert.Contains("3 audiences", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rolled_up_whoever_deals_with_a_product_is_of_its_brands_audience()
    {
        var run = ToolRun.With(Input, "audience", "--events", "-", "--rollup");
        Assert.Equal("3", run.Column("members")[0]);
    }

    [Fact]
    public void No_events_no_rows()
    {
        var run = ToolRun.With("customer,at,kind\n", "audience", "--events", "-", "--as-of", "2024-01-01");
        Assert.Equal(0, run.Code);
        Assert.Single(run.Lines);
    }

    [Fact]
    public void Json_has_the_same_names() =>
        Assert.Contains("\"effective_members\"", ToolRun.With(Input, "audience", "--events", "-", "--format", "json").Out, StringComparison.Ordinal);
}
