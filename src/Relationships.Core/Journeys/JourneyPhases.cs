using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Journeys;

/// <summary>Names of the phases, their side of the sale, and the phase that an event speaks for.</summary>
public static class JourneyPhases
{
    private static readonly string[] s_names = [.. Enum.GetValues<JourneyPhase>().Select(KebabCase.Of)];

    /// <summary>All phases, in the order of the journey.</summary>
    public static ImmutableArray<JourneyPhase> All { get; } = [.. Enum.GetValues<JourneyPhase>()];

    /// <summary>The written name: awareness, consideration, sale, onboarding, use, advocacy, away.</summary>
    /// <param name="phase">A phase.</param>
    /// <returns>Its name.</returns>
    public static string Name(this JourneyPhase phase) => s_names[(int)phase];

    /// <summary>Whether the phase lies before, at or after the sale.</summary>
    /// <param name="phase">A phase.</param>
    /// <returns>Its side; whoever left stands before the next sale.</returns>
    public static SaleSide Side(this JourneyPhase phase) => phase switch
    {
        JourneyPhase.Awareness or JourneyPhase.Consideration or JourneyPhase.Away => SaleSide.Before,
        JourneyPhase.Sale => SaleSide.At,
        _ => SaleSide.After,
    };

    /// <summary>The phase that an event speaks for, or null where it says nothing of it: what a brand sends to a buyer, money, surveys.</summary>
    /// <param name="rule">The event's kind under the policy.</param>
    /// <param name="owns">Whether a sale has been made that the customer has not left since.</param>
    internal static JourneyPhase? Of(KindRule rule, bool owns)
    {
        if (rule.IsSale())
            return JourneyPhase.Sale;
        if (rule.Kind == EventKind.Switched || rule.Kind == EventKind.Cancellation)
            return JourneyPhase.Away;
        if (rule.Kind == EventKind.Research)
            return JourneyPhase.Consideration;
        if (rule.Kind == EventKind.ProductOnboarded)
            return JourneyPhase.Onboarding;
        if (rule.Kind != EventKind.RivalOfferDeclined && rule.Has(EvidenceSum.Social))
            return JourneyPhase.Advocacy;
        if (rule.IsProductLife() || rule.Has(EvidenceSum.AfterSale) || rule.Has(EvidenceSum.CareAfterSale))
            return JourneyPhase.Use;
        if (rule.IsDialogue() || rule.Kind == EventKind.DataShared || rule.Kind == EventKind.ContactWelcomed || rule.Kind == EventKind.RivalOfferDeclined)
            return owns ? JourneyPhase.Use : JourneyPhase.Consideration;
        return !owns && (rule.Prompts || rule.Kind == EventKind.ValueClaimed || rule.Kind == EventKind.ConnectionDemonstrated) ? JourneyPhase.Awareness : null;
    }
}
