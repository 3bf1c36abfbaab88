using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Policies;

/// <summary>Whatever is wrong with a policy is told at once, each fault with its path.</summary>
public class PolicyFaultsTests
{
    [Fact]
    public void AFileWithFiveFaultsNamesAllFive() => AssertFaults(
        """
        {
          "extends": "default",
          "prior": { "weight": -1, "wait": 3 },
          "continuum": { "stages": { "friendship": 0.2 } },
          "kinds": { "offer": { "feeds": { "push": 0, "luck": 1 } } }
        }
        """,
        "prior.weight",
        "prior.wait",
        "continuum.stages.friendship",
        "kinds.offer.feeds.push",
        "kinds.offer.feeds.luck");

    [Theory]
    [InlineData("""{ "extends": "default", "prior": { "weight": "NaN" } }""", "prior.weight")]
    [InlineData("""{ "extends": "default", "prior": { "weight": null } }""", "prior.weight")]
    [InlineData("""{ "extends": "default", "prior": { "weight": [1] } }""", "prior.weight")]
    [InlineData("""{ "extends": "default", "prior": { "weight": 1e999 } }""", "prior.weight")]
    [InlineData("""{ "extends": "default", "prior": { "weight": 100.5 } }""", "prior.weight")]
    [InlineData("""{ "extends": "default", "prior": 2 }""", "prior")]
    [InlineData("""{ "extends": "default", "priors": { "weight": 2 } }""", "priors.weight")]
    [InlineData("""{ "extends": "default", "kinds": [] }""", "kinds")]
    [InlineData("""{ "extends": "default", "kinds": { "Offer": {} } }""", "kinds.Offer")]
    [InlineData("""{ "extends": "default", "kinds": { "offer": 1 } }""", "kinds.offer")]
    [InlineData("""{ "extends": "default", "kinds": { "offer": { "initiator": "brand" } } }""", "kinds.offer.initiator")]
    [InlineData("""{ "extends": "default", "kinds": { "offer": { "prompts": 1 } } }""", "kinds.offer.prompts")]
    [InlineData("""{ "extends": "default", "kinds": { "offer": { "feed": {} } } }""", "kinds.offer.feed")]
    [InlineData("""{ "extends": "default", "kinds": { "offer": { "feeds": 1 } } }""", "kinds.offer.feeds")]
    [InlineData("""{ "extends": "default", "kinds": { "offer": { "feeds": { "cadence": 1 } } } }""", "kinds.offer.feeds.cadence")]
    [InlineData("""{ "extends": "default", "kinds": { "offer": { "feeds": { "push": 1001 } } } }""", "kinds.offer.feeds.push")]
    [InlineData("""{ "extends": "default", "kinds": { "offer": { "feeds": { "push": "1" } } } }""", "kinds.offer.feeds.push")]
    [InlineData("""{ "extends": "default", "kinds": { "offer": { "costly": 1 } } }""", "kinds.offer.costly")]
    [InlineData("""{ "extends": "default", "trust": { "goodHalfLifeDays": 0 } }""", "trust.goodHalfLifeDays")]
    [InlineData("""{ "extends": "default", "trust": { "ability": 0 } }""", "trust.ability")]
    [InlineData("""{ "extends": "default", "trust": { "forgoneReference": 0 } }""", "trust.forgoneReference")]
    [InlineData("""{ "extends": "default", "connections": { "eraProbability": 0.6 } }""", "connections.eraProbability")]
    [InlineData("""{ "extends": "default", "connections": { "saturation": 0 } }""", "connections.saturation")]
    [InlineData("""{ "extends": "default", "connections": { "lastingLift": 1 } }""", "connections.lastingLift")]
    [InlineData("""{ "extends": "default", "name": 1 }""", "name")]
    [InlineData("""{ "extends": "default", "reasons": [] }""", "reasons")]
    [InlineData("""{ "extends": "default", "reasons": { "prior": 1 } }""", "reasons.prior")]
    [InlineData("""{ "extends": "default", "version": 2 }""", "version")]
    [InlineData("""{ "extends": "default", "continuum": { "stages": { "kin": 0.7 } } }""", "continuum.stages.kin")]
    [InlineData("""{ "extends": "default", "prior": { "weight": 2, "weight": 3 } }""", "$")]
    [InlineData("""{ "extends": "default" """, "$")]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("null", "$")]
    public void EachFaultHasItsPath(string json, string path) => AssertFaults(json, path);

    /// <summary>A section that is no object has this one fault: nothing is said of what would be in it, nor that it is unknown.</summary>
    [Theory]
    [InlineData("[]", true)]
    [InlineData("[]", false)]
    [InlineData("2", true)]
    [InlineData("2", false)]
    [InlineData("\"x\"", true)]
    [InlineData("null", true)]
    [InlineData("true", true)]
    public void ASectionMustBeAnObject(string value, bool extends)
    {
        foreach (var (path, member) in new[] { ("continuum", $"\"continuum\": {value}"), ("trust", $"\"trust\": {value}"), ("continuum.stages", $"\"continuum\": {{ \"stages\": {value} }}") })
        {
            Assert.False(EvidencePolicy.TryParse($"{{ {(extends ? "\"extends\": \"default\"" : "\"version\": 1")}, {member} }}", out _, out var faults));
            var fault = Assert.Single(faults, f => f.Path == path);
            Assert.Equal($"must be an object, not {value}", fault.Message);
            Assert.DoesNotContain(faults, f => f.Path.StartsWith(path + ".", StringComparison.Ordinal));
            Assert.True(!extends || faults.Count == 1);
        }
    }

    [Theory]
    [InlineData("\"luck\": []", "luck", "is unknown")]
    [InlineData("\"luck\": 1", "luck", "is unknown")]
    [InlineData("\"prior\": { \"weight\": {} }", "prior.weight", "must be a number, not {}")]
    [InlineData("\"prior\": { \"weight\": { \"x\": 1 } }", "prior.weight", "must be a number, not { \"x\": 1 }")]
    public void AFaultIsSaidOnce(string member, string path, string message)
    {
        Assert.False(EvidencePolicy.TryParse($"{{ \"extends\": \"default\", {member} }}", out _, out var faults));
        Assert.Equal(new PolicyFault(path, message), Assert.Single(faults));
    }

    [Fact]
    public void AFileThatExtendsNothingMustSayEverything()
    {
        Assert.False(EvidencePolicy.TryParse("""{ "version": 1 }""", out _, out var faults));
        Assert.Equal(
            PolicyNumber.All.Select(n => n.Path).Concat(EventVocabulary.Standard.Kinds.Select(k => $"kinds.{k}")).Order(StringComparer.Ordinal),
            faults.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnUnknownBaseIsAFault()
    {
        Assert.False(EvidencePolicy.TryParse("""{ "extends": "https://example.org/policy.json" }""", out var policy, out var faults));
        Assert.Null(policy);
        Assert.Contains(faults, f => f.Path == "extends");
    }

    [Fact]
    public void PoliciesMadeInCodeAreCheckedWhereTheyAreUsed()
    {
        var policy = EvidencePolicy.Default with
        {
            Prior = EvidencePolicy.Default.Prior with { Weight = double.NaN, BaseRate = 1 },
            Continuum = EvidencePolicy.Default.Continuum with { MassHalfLifeDays = double.PositiveInfinity },
            Kinds = EvidencePolicy.Default.Kinds.Remove(EventKind.Purchase),
        };
        policy = policy.With(EventKind.Offer, Evidence.Push(double.NaN)).With(EventKind.Content, new Evidence(EvidenceSum.Mass, 1), Evidence.Push(1), Evidence.Push(2));
        string[] paths =
        [
            "prior.weight", "prior.baseRate", "continuum.massHalfLifeDays", "kinds.purchase",
            "kinds.content.feeds.mass", "kinds.content.feeds.push", "kinds.offer.feeds.push",
        ];
        var thrown = Assert.Throws<PolicyException>(() => new RelationshipScorer(new RelationshipScorerOptions { Policy = policy }));
        Assert.Equal(paths, thrown.Faults.Select(f => f.Path));
        Assert.Equal(paths, policy.Validate().Select(f => f.Path));
        Assert.All(paths, path => Assert.Contains(path, thrown.Message, StringComparison.Ordinal));
        Assert.Throws<PolicyException>(() => new Relationships.Ledgers.LedgerTable(policy));
        Assert.Throws<PolicyException>(() => new Relationships.Ledgers.Ledger(new("ann", default), policy));
    }

    [Fact]
    public void ThereIsRoomForTwoHundredFiftySixKinds()
    {
        var policy = EvidencePolicy.Default;
        for (var i = policy.Kinds.Count; i < 256; i++)
            policy = policy.With(EventKind.Of($"own-{i}"), Evidence.Dialogue(1));
        Assert.Empty(policy.Validate());
        Assert.Equal("kinds", Assert.Single(policy.With(EventKind.Of("one-more")).Validate()).Path);
    }

    [Fact]
    public void AKindNeedsAName() =>
        Assert.Single(EvidencePolicy.Default.With(default, Evidence.Dialogue(1)).Validate());

    [Fact]
    public void FeedsLeftOutAreNone()
    {
        var policy = EvidencePolicy.Default.With(EventKind.Research, new KindPolicy { Feeds = default });
        Assert.Empty(policy.Validate());
        Assert.Equal(EvidencePolicy.Default.Id, policy.Id);
        Assert.Equal(new KindPolicy(), new KindPolicy { Feeds = default });
    }

    private static void AssertFaults(string json, params string[] paths)
    {
        Assert.False(EvidencePolicy.TryParse(json, out var policy, out var faults));
        Assert.Null(policy);
        Assert.Equal(paths.Order(StringComparer.Ordinal), faults.Select(f => f.Path).Order(StringComparer.Ordinal));
        var thrown = Assert.Throws<PolicyException>(() => EvidencePolicy.Parse(json));
        Assert.Equal(faults, thrown.Faults);
    }
}
