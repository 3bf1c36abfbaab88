using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Transparency;

/// <summary>
/// Customers' own research and approaches, and whether the brand was prepared (R12). Research is met by a value
/// demonstrated or a disclosure before it, not too long ago, or by an answer, a need met, an honest referral, a
/// demonstration or a disclosure soon after. An approach is met by its answer, a need met or an honest referral within the
/// policy's answer window. What may still be met in time is no evidence yet.
/// </summary>
internal static class Inquiries
{
    public static TransparencyEvidence Of(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy, TransparencyOptions options)
    {
        double researchMet = 0, researchUnmet = 0, met = 0, unmet = 0, pending = 0;
        long? shown = null;
        for (var i = 0; i < events.Length; i++)
        {
            var e = events[i];
            if (Shows(e))
                shown = e.At.UtcTicks;
            var isResearch = e.Kind == EventKind.Research;
            if ((!isResearch && e.Kind != EventKind.Approach) || (e.Initiator ?? policy.Compiled.Rule(e.Kind).Initiator) != Initiator.Customer)
                continue;
            var window = Ticks(isResearch ? options.ResearchWindowDays : policy.Exchange.AnswerWindowDays);
            var isMet = (isResearch && e.At.UtcTicks - shown <= Ticks(options.BackingDays)) || IsMet(events, i, window);
            var strength = e.Strength ?? 1;
            var weight = strength * double.Exp2(-(asOf - e.At).TotalDays / policy.Exchange.HalfLifeDays);
            if (!isMet && asOf.UtcTicks - e.At.UtcTicks <= window)
                pending += strength;
            else if (isResearch)
                (researchMet, researchUnmet) = isMet ? (researchMet + weight, researchUnmet) : (researchMet, researchUnmet + weight);
            else
                (met, unmet) = isMet ? (met + weight, unmet) : (met, unmet + weight);
        }

        return new TransparencyEvidence { ResearchMet = researchMet, ResearchUnmet = researchUnmet, ApproachesMet = met, ApproachesUnmet = unmet, Pending = pending };
    }

    /// <summary>Looks at what stands at the inquiry's instant or after it, whatever the order of kinds at that instant.</summary>
    private static bool IsMet(ReadOnlySpan<RelationshipEvent> events, int inquiry, double window)
    {
        var asked = events[inquiry];
        var from = inquiry;
        while (from > 0 && events[from - 1].At == asked.At)
            from--;
        for (var i = from; i < events.Length && events[i].At.UtcTicks - asked.At.UtcTicks <= window; i++)
        {
            if (Meets(events[i], asked))
                return true;
        }

        return false;
    }

    private static bool Meets(RelationshipEvent e, RelationshipEvent asked)
    {
        if (e.Kind == EventKind.NeedMet || e.Kind == EventKind.HonestReferral)
            return true;
        if (asked.Kind == EventKind.Research)
            return e.Kind == EventKind.Answer || Shows(e);
        return e.Kind == EventKind.Answer && e.Counterpart == asked.Counterpart && Episode(e) == Episode(asked);
    }

    private static bool Shows(RelationshipEvent e) => e.Kind == EventKind.ValueDemonstrated || e.Kind == EventKind.Disclosure;

    private static string Episode(RelationshipEvent e) => e.Episode ?? string.Empty;

    private static double Ticks(double days) => days * TimeSpan.TicksPerDay;
}
