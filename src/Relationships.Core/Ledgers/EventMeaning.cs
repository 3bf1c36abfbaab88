using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>What an event is in the life of a customer with a brand, by what its kind feeds: so a policy's own kinds have a place too.</summary>
internal static class EventMeaning
{
    /// <summary>A purchase, a renewal: whatever is repeat exchange.</summary>
    public static bool IsSale(this KindRule rule) => rule.Role == KindRole.Purchase || rule.Has(EvidenceSum.Repeat);

    /// <summary>Life with the product, where the company need not be present.</summary>
    public static bool IsProductLife(this KindRule rule) =>
        rule.Kind == EventKind.ProductOnboarded || rule.Kind == EventKind.ProductUsed || rule.Kind == EventKind.ProductLoved || rule.Kind == EventKind.ProductProblem;

    /// <summary>The two talk, or the company cares for the customer: no advertising, no sale, and no mere use of the product.</summary>
    public static bool IsDialogue(this KindRule rule) =>
        (!rule.IsSale() && !rule.Prompts && !rule.IsProductLife() && rule.Kind != EventKind.DataShared
        && (rule.Has(EvidenceSum.Dialogue) || rule.Has(EvidenceSum.Recognition) || rule.Has(EvidenceSum.AfterSale) || rule.Has(EvidenceSum.CareAfterSale) || rule.Has(EvidenceSum.TalkingWith)))
        || rule.Kind == EventKind.Conversation;

    public static bool Has(this KindRule rule, EvidenceSum sum) => rule.Weight(sum) > 0;

    /// <summary>What strength 1 adds to a sum; 0 where it feeds another.</summary>
    public static double Weight(this KindRule rule, EvidenceSum sum)
    {
        foreach (var feed in rule.Feeds)
        {
            if (feed.Sum == sum)
                return feed.Weight;
        }

        return 0;
    }
}
