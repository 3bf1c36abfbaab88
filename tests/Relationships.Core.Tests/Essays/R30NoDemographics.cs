using FsCheck.Fluent;
using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Core.Tests.Generators;

namespace Relationships.Core.Tests.Essays;

public sealed class R30NoDemographics
{
    private static readonly string[] s_tags = ["category=funeral services", "age=19", "age=87", "gender=f", "gender=m", "shared-values"];

    [Fact]
    public void R30_nothing_in_any_score_changes_with_tags_of_category_age_or_gender() => Always.Holds(
        Both.Of(Stories.Valid, Gen.ArrayOf(Gen.Elements(s_tags), 8)),
        c =>
        {
            var (story, tags) = c;
            var tagged = story with { Events = [.. story.Events.Select((e, i) => e with { Tag = tags[i % tags.Length] })] };
            Assert.Equal(Brew.Scorer.Score(story).Bits(), Brew.Scorer.Score(tagged).Bits());
            foreach (var customer in story.Events.Select(e => e.Customer).Distinct())
            {
                CustomerProfile Profile(Generators.Story of) => CustomerProfile.FromEvents(of.Events.Where(e => e.Customer == customer), of.AsOf);
                Assert.Equal(Profile(story), Profile(tagged));
            }
        });

    [Theory]
    [InlineData("age")]
    [InlineData("gender")]
    [InlineData("category")]
    public void R30_a_profile_has_no_place_for_them(string field)
    {
        Assert.False(CustomerProfile.TryParse($$"""{ "version": 1, "customer": "a", "{{field}}": "x" }""", out _, out var faults));
        Assert.Equal(field, Assert.Single(faults).Path);
    }
}
