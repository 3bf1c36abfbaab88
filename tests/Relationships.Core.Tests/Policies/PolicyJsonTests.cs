using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Policies;

public class PolicyJsonTests
{
    [Fact]
    public void APolicyIsReadBackAsItWasWritten() => Always.Holds(SomePolicies.Any, policy =>
    {
        var read = EvidencePolicy.Parse(policy.ToJson());
        Assert.Equal(policy.Id, read.Id);
        Assert.Equal(policy.Name, read.Name);
        Assert.Equal(policy.Reasons, read.Reasons);
        Assert.Equal(policy.Kinds, read.Kinds);
        Assert.Equal(policy.ToJson(), read.ToJson());
    });

    [Fact]
    public void AFileThatExtendsTheDefaultSaysOnlyWhatDiffers()
    {
        var policy = EvidencePolicy.Parse("""
            {
              // a comment, and a trailing comma: people write these files
              "extends": "default",
              "name": "mine",
              "prior": { "weight": 3 },
              "kinds": {
                "workshop-attended": { "feeds": { "social": 1, "dialogue": 2 } },
                "offer": { "prompts": false },
              },
              "reasons": { "prior.weight": "we are slow to believe" }
            }
            """);
        Assert.Equal("mine", policy.Name);
        Assert.Equal(3, policy.Prior.Weight);
        Assert.Equal("we are slow to believe", policy.ReasonFor("prior.weight"));
        Assert.NotNull(policy.ReasonFor("kinds.gesture"));
        Assert.Equal([Evidence.Dialogue(2), Evidence.Social(1)], policy.Kinds[EventKind.Of("workshop-attended")].Feeds);
        Assert.Equal(EvidencePolicy.Default.Kinds[EventKind.Offer].Feeds, policy.Kinds[EventKind.Offer].Feeds);
        Assert.Equal(
            ["prior.weight", "kinds.offer.prompts", "kinds.workshop-attended.initiator", "kinds.workshop-attended.prompts", "kinds.workshop-attended.costly", "kinds.workshop-attended.tries", "kinds.workshop-attended.leaves", "kinds.workshop-attended.feeds.dialogue", "kinds.workshop-attended.feeds.social"],
            PolicyDifference.Between(EvidencePolicy.Default, policy).Select(d => d.Path));
    }

    [Fact]
    public void AnEmptyExtensionIsTheDefault() => Assert.Equal(EvidencePolicy.Default.Id, EvidencePolicy.Parse("""{ "extends": "default" }""").Id);

    [Fact]
    public void TheOrderOfPropertiesDoesNotMatter()
    {
        var one = EvidencePolicy.Parse("""{ "extends": "default", "prior": { "weight": 3 }, "kinds": { "a": {}, "b": {} } }""");
        var other = EvidencePolicy.Parse("""{ "kinds": { "b": {}, "a": {} }, "prior": { "weight": 3.0 }, "extends": "default" }""");
        Assert.Equal(one.Id, other.Id);
    }
}
