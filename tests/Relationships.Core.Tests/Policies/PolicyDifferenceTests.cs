using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Policies;

public class PolicyDifferenceTests
{
    [Fact]
    public void NamesWhatCountsDifferentlyInTheOrderOfTheFile()
    {
        var after = EvidencePolicy.Default with { Prior = EvidencePolicy.Default.Prior with { Weight = 3 } };
        after = after.With(EventKind.Of("workshop"), Evidence.Dialogue(2)).With(EventKind.Research, Evidence.Dialogue(0.25));
        Assert.Equal(
            [
                new("prior.weight", "2", "3"),
                new("kinds.research.feeds.dialogue", null, "0.25"),
                new("kinds.workshop.initiator", null, "customer"),
                new("kinds.workshop.prompts", null, "false"),
                new("kinds.workshop.costly", null, "false"),
                new("kinds.workshop.tries", null, "false"),
                new("kinds.workshop.leaves", null, "false"),
                new("kinds.workshop.feeds.dialogue", null, "2"),
            ],
            PolicyDifference.Between(EvidencePolicy.Default, after));
        Assert.Equal(
            PolicyDifference.Between(EvidencePolicy.Default, after).Select(d => (d.Path, d.Before, d.After)).ToHashSet(),
            PolicyDifference.Between(after, EvidencePolicy.Default).Select(d => (d.Path, d.After, d.Before)).ToHashSet());
    }
}
