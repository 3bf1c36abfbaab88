using System.Reflection;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Events;

/// <summary>The vocabulary, pinned against the table of kinds (c = begun by the customer, b = by the counterpart).</summary>
public class EventVocabularyTests
{
    private const string Table = """
        purchase c, return c, renewal c, cancellation c, switched c, rival-offer-declined c, payment-on-time c, payment-late c, return-abused c,
        broadcast b, offer b, content b, conversation c, approach c, answer b, recognition b, gesture b, research c, unsubscribe c,
        intrusion-reported c, contact-welcomed c, contact-declined c,
        promise-made b, promise-kept b, promise-broken b, service-good b, service-poor b, failure b, recovery b, recovery-failed b, complaint c,
        need-met b, mis-sold b, honest-referral b, disclosure b, concealment-exposed b,
        value-claimed b, value-demonstrated b, value-violated b, data-shared c, data-used-to-serve b, data-used-to-sell b,
        product-onboarded c, product-used c, product-loved c, product-problem c,
        recommendation c, review-good c, review-bad c, referral-converted c, criticism-witnessed c, defence c, attack c, help-given c,
        community-joined c, community-took-part c, community-left c, introduction b, social-invitation c,
        connection-demonstrated b, connection-responded c,
        survey-satisfaction c, survey-trust c, survey-recommend c, survey-desire c
        """;

    private static readonly Dictionary<string, Initiator> s_table = Table
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => entry.Split(' '))
        .ToDictionary(pair => pair[0], pair => pair[1] == "c" ? Initiator.Customer : Initiator.Counterpart);

    [Fact]
    public void ThereAreSixtyFiveKinds()
    {
        Assert.Equal(65, s_table.Count);
        Assert.Equal(s_table.Keys.Order(StringComparer.Ordinal), EventVocabulary.Standard.Kinds.Select(k => k.Name));
    }

    [Fact]
    public void EachIsBegunByItsSide() =>
        Assert.All(s_table, pair => Assert.Equal(pair.Value, EventVocabulary.Standard.InitiatorOf(EventKind.Of(pair.Key))));

    [Fact]
    public void TheDefaultPolicyAgrees()
    {
        Assert.Equal(EventVocabulary.Standard.Kinds, EvidencePolicy.Default.Vocabulary.Kinds);
        Assert.All(s_table, pair => Assert.Equal(pair.Value, EvidencePolicy.Default.Vocabulary.InitiatorOf(EventKind.Of(pair.Key))));
    }

    [Fact]
    public void EachHasAPropertyOfItsName()
    {
        var properties = typeof(EventKind).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(EventKind)).Select(p => ((EventKind)p.GetValue(null)!).Name);
        Assert.Equal(s_table.Keys.Order(StringComparer.Ordinal), properties.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnUnknownKindHasNoInitiator()
    {
        Assert.False(EventVocabulary.Standard.Contains(EventKind.Of("workshop-attended")));
        var thrown = Assert.Throws<ArgumentException>(() => EventVocabulary.Standard.InitiatorOf(EventKind.Of("workshop-attended")));
        Assert.Contains("workshop-attended", thrown.Message, StringComparison.Ordinal);
    }
}
