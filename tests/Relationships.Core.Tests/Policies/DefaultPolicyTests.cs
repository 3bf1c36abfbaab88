using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Policies;

public class DefaultPolicyTests
{
    [Fact]
    public void HasNoFault() => Assert.Empty(EvidencePolicy.Default.Validate());

    [Fact]
    public void CoversEveryKind() => Assert.Equal(EventVocabulary.Standard.Kinds, EvidencePolicy.Default.Kinds.Keys);

    [Fact]
    public void GivesAReasonForEveryNumber()
    {
        Assert.All(PolicyNumber.All, number => Assert.False(string.IsNullOrWhiteSpace(EvidencePolicy.Default.ReasonFor(number.Path)), number.Path));
        Assert.All(EvidencePolicy.Default.Kinds.Keys, kind => Assert.False(string.IsNullOrWhiteSpace(EvidencePolicy.Default.ReasonFor($"kinds.{kind}")), kind.Name));
    }

    [Fact]
    public void GivesNoReasonForWhatItDoesNotSay()
    {
        Assert.Null(EvidencePolicy.Default.ReasonFor("weather.weight"));
        Assert.Null(EvidencePolicy.Default.ReasonFor("prio"));
        Assert.Null(EvidencePolicy.Default.ReasonFor(string.Empty));
    }

    [Fact]
    public void EveryReasonIsOfSomething() => Assert.All(EvidencePolicy.Default.Reasons.Keys, path => Assert.True(
        PolicyNumber.All.Any(n => n.Path == path || n.Path.StartsWith(path + ".", StringComparison.Ordinal))
        || path == "kinds" || EvidencePolicy.Default.Kinds.Keys.Any(k => path == $"kinds.{k}"),
        path));

    [Fact]
    public void TheLongestPathGivesTheReason()
    {
        var policy = EvidencePolicy.Default;
        Assert.Equal(policy.Reasons["continuum"], policy.ReasonFor("continuum.social.saturation"));
        Assert.Equal(policy.Reasons["continuum.strain"], policy.ReasonFor("continuum.strain.tolerance"));
        Assert.Equal(policy.Reasons["continuum.repeat.halfLifeDays"], policy.ReasonFor("continuum.repeat.halfLifeDays"));
        Assert.Equal(policy.Reasons["kinds.gesture"], policy.ReasonFor("kinds.gesture.feeds.recognition"));
    }

    /// <summary>A changed id is a changed score: see the changelog's "Score changes" before changing this.</summary>
    [Fact]
    public void ItsIdIsPinned() => Assert.Equal("p1-653ead7360d5", EvidencePolicy.Default.Id);

    [Fact]
    public void ItsNumbersAreThoseOfTheDesign()
    {
        var policy = EvidencePolicy.Default;
        Assert.Equal(new PriorPolicy { Weight = 2, BaseRate = 0.5, BadWeight = 2 }, policy.Prior);
        Assert.Equal(new EpisodePolicy { LateHalfLifeDays = 14, RecoveryCancels = 0.8, SecondFailureFactor = 2 }, policy.Episodes);
        Assert.Equal(new ExchangePolicy { HalfLifeDays = 365, PromptWindowDays = 7, AnswerWindowDays = 2 }, policy.Exchange);
        Assert.Equal(
            new TrustPolicy { GoodHalfLifeDays = 365, BadHalfLifeDays = 730, Ability = 1, Integrity = 1, Benevolence = 1, CustomerIntegrity = 1, CustomerBenevolence = 1, ForgoneReference = 100 },
            policy.Trust);
        Assert.Equal(
            new ConnectionsPolicy { HalfLifeDays = 365, Saturation = 3, EraStrength = 0.5, EraProbability = 0.8, MutualTrust = 0.55, LastingFloor = 0.05, LastingLift = 0.5 },
            policy.Connections);
        var months = new OutcomePrior { Shape = 0.5, Exposure = 12, Horizon = 12 };
        Assert.Equal(
            new OutcomesPolicy
            {
                HalfLifeDays = 365, Advocacy = months, Loyalty = months, Defence = new OutcomePrior { Shape = 0.5, Exposure = 1, Horizon = 1 }, Help = months, HighAttitude = 0.65, HighLoyalty = 0.5,
            },
            policy.Outcomes);
        Assert.Equal(new ResiliencePolicy { HalfLifeDays = 1095, WindowDays = 60, Bound = 0.5, KinWarmth = 1, KinLockIn = 0.5 }, policy.Resilience);
        Assert.Equal(new BrandsPolicy { SaidWeight = 1, ObservedWeight = 0.5, KnowledgeHalfLifeDays = 1095, ClaimSaturation = 3 }, policy.Brands);
        Assert.Equal(Dimension(90, 8, 0.20), policy.Continuum.Repeat);
        Assert.Equal(Dimension(90, 8, 0.15), policy.Continuum.Cadence);
        Assert.Equal(Dimension(365, 1, 0.10), policy.Continuum.Breadth);
        Assert.Equal(3, policy.Continuum.BreadthClassSaturation);
        Assert.Equal(Dimension(365, 8, 0.40), policy.Continuum.Dialogue);
        Assert.Equal(Dimension(365, 8, 0.35), policy.Continuum.Recognition);
        Assert.Equal(Dimension(365, 8, 0.30), policy.Continuum.AfterSale);
        Assert.Equal(Dimension(730, 2, 0.50), policy.Continuum.Social);
        Assert.Equal(Dimension(1095, 40, 0.20), policy.Continuum.History);
        Assert.Equal(365, policy.Continuum.MassHalfLifeDays);
        Assert.Equal(new StrainPolicy { BadHalfLifeDays = 180, PushHalfLifeDays = 60, QualityHalfLifeDays = 365, Tolerance = 4, PushWeight = 0.25, QualityNeeded = 0.5 }, policy.Continuum.Strain);
        Assert.Equal(new StagePolicy { Acquaintance = 0.10, Relationship = 0.45, Friendship = 0.70, Kin = 0.85, Hysteresis = 0.03 }, policy.Continuum.Stages);
    }

    /// <summary>What feeds the continuum, by the design's table; the rest feeds no dimension.</summary>
    [Fact]
    public void ItsFeedsOfTheContinuumAreThoseOfTheDesign()
    {
        const string Table = """
            purchase repeat 1, renewal repeat 1, conversation dialogue 1, approach dialogue 0.5, answer dialogue 0.5, recognition recognition 1,
            gesture recognition 1, data-used-to-serve recognition 0.5, data-shared dialogue 0.25, service-good after-sale 0.5, need-met after-sale 0.5,
            product-onboarded after-sale 0.5, product-used after-sale 0.5, product-loved after-sale 0.5, social-invitation social 3,
            recommendation social 0.5, defence social 0.5, help-given social 0.5, referral-converted social 0.5, introduction social 0.5,
            community-joined social 0.5, community-took-part social 0.5, rival-offer-declined social 0.5, review-good social 0.25,
            service-poor bad 1, failure bad 1, recovery-failed bad 1, product-problem bad 1, mis-sold bad 1, value-violated bad 1,
            concealment-exposed bad 1, unsubscribe bad 1, intrusion-reported bad 1, contact-declined bad 1,
            broadcast push 1, offer push 1, content push 1, data-used-to-sell push 1
            """;
        AssertFeeds(Table, sum => sum.IsDimension() || sum is EvidenceSum.Bad or EvidenceSum.Push);
    }

    /// <summary>What feeds trust, by the design's table: ability, integrity, benevolence, of the counterpart unless said.</summary>
    [Fact]
    public void ItsFeedsOfTrustAreThoseOfTheDesign()
    {
        const string Table = """
            purchase ability-good 0.1, renewal ability-good 0.1, conversation ability-good 0.1, answer ability-good 0.25, answer benevolence-good 0.25,
            recognition benevolence-good 0.25, gesture benevolence-good 1, data-used-to-serve benevolence-good 0.5, data-shared customer-benevolence-good 0.5,
            service-good ability-good 1, need-met ability-good 0.5, need-met benevolence-good 0.5, recommendation customer-benevolence-good 0.5,
            defence customer-benevolence-good 0.5, help-given customer-benevolence-good 0.5, honest-referral benevolence-good 2, content benevolence-good 0.1,
            disclosure integrity-good 0.5, value-demonstrated integrity-good 0.5, promise-kept integrity-good 1, promise-broken integrity-bad 1,
            promise-kept customer-integrity-good 1, promise-broken customer-integrity-bad 1, service-poor ability-bad 1, failure ability-bad 1,
            recovery-failed ability-bad 0.5, product-problem ability-bad 0.5, mis-sold integrity-bad 1, mis-sold benevolence-bad 1, value-violated integrity-bad 2,
            concealment-exposed integrity-bad 3, unsubscribe benevolence-bad 0.5, intrusion-reported benevolence-bad 0.5, contact-declined benevolence-bad 0.5,
            contact-welcomed benevolence-good 0.25, payment-on-time customer-integrity-good 0.5, payment-late customer-integrity-bad 0.5,
            return-abused customer-benevolence-bad 1, attack customer-benevolence-bad 1
            """;
        AssertFeeds(Table, EvidenceSums.IsTrust);
        Assert.Equal([EventKind.HonestReferral], EvidencePolicy.Default.Kinds.Where(k => k.Value.Costly).Select(k => k.Key));
    }

    /// <summary>What feeds points of connection, beside connection-demonstrated and -responded.</summary>
    [Fact]
    public void ItsFeedsOfConnectionsAreThoseOfTheDesign()
    {
        const string Table = """
            need-met problem-solution-demonstrated 1, service-good problem-solution-demonstrated 0.5, content goal-facilitation-demonstrated 0.25,
            value-demonstrated shared-values-demonstrated 1, recognition character-demonstrated 0.25, gesture character-demonstrated 0.25,
            purchase problem-solution-responded 0.25, help-given community-responded 0.5, community-joined community-responded 0.5,
            community-took-part community-responded 0.5, social-invitation character-responded 3
            """;
        AssertFeeds(Table, EvidenceSums.IsConnection);
    }

    /// <summary>What counts as an act of an outcome, and as a trial survived without a bad event.</summary>
    [Fact]
    public void ItsFeedsOfOutcomesAndResilienceAreThoseOfTheDesign()
    {
        const string Table = """
            recommendation advocacy-acts 1, review-good advocacy-acts 1, referral-converted advocacy-acts 1, defence defence-acts 1,
            criticism-witnessed criticism-witnessed 1, help-given help-acts 1, rival-offer-declined trials-survived 0.5
            """;
        AssertFeeds(Table, sum => sum.IsOutcome() || sum == EvidenceSum.TrialsSurvived);
    }

    private static void AssertFeeds(string table, Func<EvidenceSum, bool> which) => Assert.Equal(
        table.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal),
        EvidencePolicy.Default.Kinds
            .SelectMany(pair => pair.Value.Feeds.Where(f => which(f.Sum)).Select(f => FormattableString.Invariant($"{pair.Key} {f.Sum.Name()} {f.Weight}")))
            .Order(StringComparer.Ordinal));

    private static DimensionPolicy Dimension(double halfLife, double saturation, double ceiling) =>
        new() { HalfLifeDays = halfLife, Saturation = saturation, Ceiling = ceiling };
}
