using System.Text.Json.Nodes;
using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Events;

namespace Relationships.Core.Tests.Brands;

public class CustomerProfileTests
{
    [Fact]
    public void It_is_written_and_read_back()
    {
        var profile = Brew.Profile(Brew.Said(BrandDimension.Values, "craft"), Brew.Observed(BrandDimension.Communities, "Home Roasters", false), Brew.Said(BrandDimension.Purpose, ""));
        Assert.Equal(profile, CustomerProfile.Parse(profile.ToJson()));
        Assert.Equal(profile.GetHashCode(), CustomerProfile.Parse(profile.ToJson()).GetHashCode());
    }

    [Fact]
    public void Every_fault_is_told_at_once_with_its_path()
    {
        Assert.False(CustomerProfile.TryParse(
            """
            { "customer": "", "age": 40, "known": [
              { "dimension": "gender", "how": "said", "at": "2026-01-01" },
              { "dimension": "values", "topic": "", "how": "guessed", "at": "1/2/2026" },
              { "dimension": "values", "topic": "craft", "holds": "yes", "weight": 3 } ] }
            """, out _, out var faults));
        Assert.Equal(
            ["version", "customer", "age", "known[0].dimension", "known[1].topic", "known[1].how", "known[1].at", "known[2].how", "known[2].at", "known[2].holds", "known[2].weight"],
            faults.Select(f => f.Path));
        Assert.Contains("scored nowhere", faults[2].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-01T00:00:00Z")]
    [InlineData("2026-01-01T10:30", "2026-01-01T10:30:00Z")]
    [InlineData("2026-01-01 10:30:05.25+02:00", "2026-01-01T08:30:05.25Z")]
    public void Instants_are_ISO_8601_in_UTC_unless_said(string text, string instant)
    {
        var profile = CustomerProfile.Parse($$"""{ "version": 1, "customer": "a", "known": [{ "dimension": "needs", "how": "said", "at": "{{text}}" }] }""");
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), profile.Known[0].At);
    }

    [Fact]
    public void A_file_may_hold_many_and_two_of_one_customer_are_one()
    {
        const string One = """{ "version": 1, "customer": "b", "known": [{ "dimension": "needs", "how": "said", "at": "2026-01-01" }] }""";
        Assert.True(CustomerProfile.TryParseAll($$"""[{{One}}, { "version": 1, "customer": "a" }, {{One}}]""", out var profiles, out _));
        Assert.Equal([("a", 0), ("b", 2)], profiles.Select(p => (p.Customer, p.Known.Length)));
        Assert.True(CustomerProfile.TryParseAll(One, out var alone, out _));
        Assert.Single(alone);
        Assert.False(CustomerProfile.TryParseAll($$"""[{{One}}, 3, { "version": 1 }]""", out _, out var faults));
        Assert.Equal(["$[1]", "$[2].customer"], faults.Select(f => f.Path));
    }

    [Fact]
    public void The_schema_has_every_field_that_is_written_and_none_of_who_the_customer_is_by_birth()
    {
        var schema = JsonNode.Parse(CustomerProfile.JsonSchema())!;
        var fields = schema["properties"]!["known"]!["items"]!["properties"]!.AsObject().Select(p => p.Key);
        Assert.Equal(["dimension", "topic", "holds", "how", "at"], fields);
        Assert.Equal(["$schema", "version", "id", "customer", "known"], schema["properties"]!.AsObject().Select(p => p.Key));
    }

    [Fact]
    public void Events_tell_what_a_customer_responds_to_and_where_they_belong()
    {
        var club = Counterpart.Community("Home Roasters");
        var history = new History()
            .On(0, EventKind.ConnectionResponded, e => e with { Connection = ConnectionType.SharedValues, Tag = "craft" })
            .On(9, EventKind.ConnectionResponded, e => e with { Connection = ConnectionType.SharedValues })
            .On(2, EventKind.Purchase, e => e with { Tag = "age=30" })
            .On(3, EventKind.CommunityJoined, e => e with { Counterpart = club })
            .On(5, EventKind.CommunityLeft, e => e with { Counterpart = club })
            .On(99, EventKind.CommunityJoined);
        Assert.Equal(
            new CustomerProfile
            {
                Customer = "ann",
                Known =
                [
                    new(BrandDimension.Values, "", true, KnowledgeSource.Observed, History.At(9)),
                    new(BrandDimension.Communities, "Home Roasters", false, KnowledgeSource.Observed, History.At(5)),
                    new(BrandDimension.Communities, "Home Roasters", true, KnowledgeSource.Observed, History.At(3)),
                ],
            },
            CustomerProfile.FromEvents(history.Events, History.At(99)));
        Assert.Equal(new CustomerProfile(), CustomerProfile.FromEvents(history.Events, History.At(0)));
        Assert.Throws<ArgumentException>(() => CustomerProfile.FromEvents([.. history.Events, .. new History("bob").On(1, EventKind.Purchase).Events], History.At(9)));
    }

    [Fact]
    public void Profiles_of_one_customer_merge_and_of_two_do_not()
    {
        var (one, other) = (Brew.Profile(Brew.Said(BrandDimension.Needs, "x")), Brew.Profile(Brew.Said(BrandDimension.Goals, "y")));
        Assert.Equal([.. one.Known, .. other.Known], one.Merge(other).Known);
        Assert.Equal("maria", new CustomerProfile().Merge(one).Customer);
        Assert.Throws<ArgumentException>(() => one.Merge(other with { Customer = "bob" }));
    }
}
