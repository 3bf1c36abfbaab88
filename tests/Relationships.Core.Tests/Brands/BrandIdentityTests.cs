using System.Text.Json.Nodes;
using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Events;

namespace Relationships.Core.Tests.Brands;

public class BrandIdentityTests
{
    [Fact]
    public void Every_fault_is_told_at_once_with_its_path() => AssertFaults(
        """
        { "name": 5, "purpose": "", "values": ["craft", "Craft", " ", 7], "connections": ["shared-values", "love", "shared-values"],
          "claims": [{ "topic": "craft" }, 3, { "dimension": "value", "text": "x", "by": "me" }], "age": 30 }
        """,
        "version", "name", "purpose", "values[1]", "values[2]", "values[3]", "connections[1]", "connections[2]",
        "claims[0].dimension", "claims[0].text", "claims[1]", "claims[2].dimension", "claims[2].by", "age");

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    [InlineData("""{ "version": 1, "version": 1 }""", "$")]
    [InlineData("""{ "version": 1, "name": "\ud800" }""", "$")]
    [InlineData("""{ "version": 2 }""", "version")]
    [InlineData("""{ "version": 1, "values": "craft" }""", "values")]
    [InlineData("""{ "version": 1, "values": [null] }""", "values[0]")]
    [InlineData("""{ "version": 1, "values": ["a\u0007"] }""", "values[0]")]
    [InlineData("""{ "version": 1, "values": ["--"] }""", "values[0]")]
    [InlineData("""{ "version": 1, "connections": {} }""", "connections")]
    [InlineData("""{ "version": 1, "claims": [[]] }""", "claims[0]")]
    public void Each_fault_has_its_path(string json, string path) => AssertFaults(json, path);

    [Fact]
    public void A_topic_has_at_most_80_characters() =>
        AssertFaults($$"""{ "version": 1, "values": ["{{new string('a', 81)}}", "{{new string('b', 80)}}"] }""", "values[0]");

    [Fact]
    public void A_dimension_has_at_most_a_hundred_topics() =>
        AssertFaults($$"""{ "version": 1, "needs": [{{string.Join(',', Enumerable.Range(0, 101).Select(i => $"\"n{i}\""))}}] }""", "needs");

    [Fact]
    public void Parsing_with_faults_throws_with_all_of_them()
    {
        var thrown = Assert.Throws<BrandException>(() => BrandIdentity.Parse("""{ "values": 1 }"""));
        Assert.Equal(["version", "values"], thrown.Faults.Select(f => f.Path));
        Assert.Contains("brand identity has 2 fault(s)", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_and_read_back()
    {
        var read = BrandIdentity.Parse(Brew.Identity.ToJson());
        Assert.Equal(Brew.Identity, read);
        Assert.Equal(Brew.Identity.ToJson(), read.ToJson());
        Assert.Equal("to make mornings slower", read.Purpose);
        Assert.Equal(["craft", "fair trade", "patience"], read.Values);
        Assert.Equal(Brew.AllPoints, read.Connections.Order());
        Assert.Equal(new BrandClaim(BrandDimension.Values, "fair trade", "All our coffee is traded fairly."), Assert.Single(read.Claims));
    }

    [Fact]
    public void The_smallest_identity_says_nothing()
    {
        var nobody = BrandIdentity.Parse("""{ "version": 1 }""");
        Assert.Equal(new BrandIdentity(), nobody);
        Assert.All(BrandDimensions.All, d => Assert.False(nobody.Declares(d)));
    }

    [Fact]
    public void Its_id_is_pinned_and_ignores_order_and_spelling_of_topics()
    {
        var one = new BrandIdentity { Values = Topics.Of("Fair Trade", "craft"), Connections = [ConnectionType.SharedValues] };
        var same = new BrandIdentity { Connections = [ConnectionType.SharedValues], Values = ["CRAFT", "fair-trade"] };
        Assert.Equal(one.Id, same.Id);
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.Matches("^b1-[0-9a-f]{12}$", one.Id);
        Assert.Equal("b1-a0b98829b795", one.Id);
    }

    [Fact]
    public void Every_change_of_content_changes_the_id()
    {
        var b = Brew.Identity;
        Assert.NotEmpty(b.Id);
        BrandIdentity[] changed =
        [
            b with { Name = "x" }, b with { Brand = null }, b with { Parent = "x" }, b with { Purpose = "x" }, b with { Needs = Topics.None }, b with { Interests = b.Needs },
            b with { Entertainment = Topics.None }, b with { Goals = Topics.None }, b with { Values = b.Values.Add("more") }, b with { Character = Topics.None },
            b with { Communities = Topics.None }, b with { Disclosures = Topics.None }, b with { Representatives = Topics.None }, b with { Influencers = Topics.None },
            b with { Connections = [] }, b with { Claims = [] }, b with { Claims = [b.Claims[0] with { Text = "x" }] },
        ];
        Assert.Equal(changed.Length + 1, changed.Append(b).Select(x => x.Id).Distinct().Count());
    }

    [Fact]
    public void The_difference_of_two_versions_names_each_place()
    {
        var next = Brew.Identity with { Purpose = "to sell more", Values = Topics.Of("craft", "growth"), Connections = Brew.Identity.Connections.Remove(ConnectionType.Belonging) };
        Assert.Equal(
            [
                new("purpose", "to make mornings slower", "to sell more"),
                new("values.fair-trade", "declared", null),
                new("values.patience", "declared", null),
                new("connections.belonging", "declared", null),
                new("values.growth", null, "declared"),
            ],
            BrandDifference.Between(Brew.Identity, next));
        Assert.Empty(BrandDifference.Between(next, next));
    }

    [Fact]
    public void No_text_can_be_mistaken_for_two() =>
        Assert.NotEqual(
            (new BrandIdentity { Name = "a\nbrand=b" }).Id,
            (new BrandIdentity { Name = "a", Brand = "b" }).Id);

    [Fact]
    public void The_schema_has_every_field_of_a_written_identity()
    {
        var schema = JsonNode.Parse(BrandIdentity.JsonSchema())!;
        var written = JsonNode.Parse(Brew.Identity.ToJson())!.AsObject();
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        Assert.Empty(written.Select(p => p.Key).Except(schema["properties"]!.AsObject().Select(p => p.Key)));
        Assert.Equal(Brew.AllPoints.Count(), schema["properties"]!["connections"]!["items"]!["enum"]!.AsArray().Count);
        Assert.False((bool)schema["additionalProperties"]!);
    }

    [Theory]
    [InlineData("brand:brew", null, true)]
    [InlineData("brand:other", null, false)]
    [InlineData("product:Kettle", "brew", true)]
    [InlineData("person:Jo", "brand:brew", true)]
    [InlineData("person:Jo", "other", false)]
    [InlineData("community:Tea", null, false)]
    public void It_concerns_the_brand_and_what_belongs_to_it(string counterpart, string? parent, bool expected)
    {
        Assert.Equal(expected, Brew.Identity.Concerns(Counterpart.Parse(counterpart), parent));
        Assert.True((Brew.Identity with { Brand = null }).Concerns(Counterpart.Parse(counterpart), parent));
        Assert.True(Brew.Identity.Concerns(Counterpart.Parse("community:Tea"), null, "brew"));
    }

    [Theory]
    [InlineData("Fair Trade", "fair-trade", true)]
    [InlineData("fair_trade", " FAIR  trade ", true)]
    [InlineData("fair trade", "fairtrade", false)]
    [InlineData("café", "CAFÉ", true)]
    public void Topics_are_compared_without_case_hyphens_and_spaces(string one, string other, bool same) =>
        Assert.Equal(same, Topics.Of(one).Contains(other));

    private static void AssertFaults(string json, params string[] paths)
    {
        Assert.False(BrandIdentity.TryParse(json, out var identity, out var faults));
        Assert.Null(identity);
        Assert.Equal(paths.Order(StringComparer.Ordinal), faults.Select(f => f.Path).Order(StringComparer.Ordinal));
    }
}
