using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Policies;

public class PolicyIdTests
{
    public static TheoryData<string> Paths => [.. PolicyNumber.All.Select(n => n.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void ChangesWithEveryNumber(string path)
    {
        var number = PolicyNumber.All.Single(n => n.Path == path);
        var value = number.Get(EvidencePolicy.Default);
        var changed = number.Set(EvidencePolicy.Default, Math.BitIncrement(value));
        Assert.Equal(Math.BitIncrement(value), number.Get(changed));
        Assert.NotEqual(EvidencePolicy.Default.Id, changed.Id);
        Assert.NotEqual(EvidencePolicy.Default, changed);
        Assert.Equal(path, Assert.Single(PolicyDifference.Between(EvidencePolicy.Default, changed)).Path);
        Assert.Equal(EvidencePolicy.Default.Id, number.Set(changed, value).Id);
    }

    [Fact]
    public void ChangesWithEveryKind()
    {
        foreach (var (kind, rule) in EvidencePolicy.Default.Kinds)
        {
            var other = rule.Initiator == Initiator.Customer ? Initiator.Counterpart : Initiator.Customer;
            EvidencePolicy[] changed =
            [
                EvidencePolicy.Default.With(kind, rule with { Initiator = other }),
                EvidencePolicy.Default.With(kind, rule with { Prompts = !rule.Prompts }),
                EvidencePolicy.Default.With(kind, [.. rule.Feeds.Where(f => f.Sum != EvidenceSum.AtSale), .. rule.Feeds.Any(f => f.Sum == EvidenceSum.AtSale) ? [] : new[] { new Evidence(EvidenceSum.AtSale, 0.1) }]),
                EvidencePolicy.Default with { Kinds = EvidencePolicy.Default.Kinds.Remove(kind) },
            ];
            Assert.All(changed, policy => Assert.NotEqual(EvidencePolicy.Default.Id, policy.Id));
            Assert.Equal(changed.Length, changed.Select(p => p.Id).Distinct().Count());
        }
    }

    [Fact]
    public void DoesNotChangeWithNameAndReasons()
    {
        var renamed = EvidencePolicy.Default with { Name = "mine", Reasons = EvidencePolicy.Default.Reasons.Clear() };
        Assert.Equal(EvidencePolicy.Default.Id, renamed.Id);
        Assert.Equal(EvidencePolicy.Default, renamed);
        Assert.Equal(EvidencePolicy.Default.GetHashCode(), renamed.GetHashCode());
        Assert.Empty(PolicyDifference.Between(EvidencePolicy.Default, renamed));
    }

    [Fact]
    public void IsThatOfTheContentNotOfTheObjectItWasCopiedFrom()
    {
        var policy = EvidencePolicy.Default;
        _ = (policy.Id, policy.Vocabulary);
        var own = policy.With(EventKind.Of("workshop-attended"), Evidence.Dialogue(2));
        Assert.NotEqual(policy.Id, own.Id);
        Assert.True(own.Vocabulary.Contains(EventKind.Of("workshop-attended")));
        Assert.Equal(policy.Id, (own with { Kinds = policy.Kinds }).Id);
    }

    [Fact]
    public void IsEqualExactlyWhereNothingDiffers() => Always.Holds(Both.Of(SomePolicies.Any, SomePolicies.Any), t =>
        Assert.Equal(PolicyDifference.Between(t.First, t.Second).Count == 0, t.First.Id == t.Second.Id));
}
