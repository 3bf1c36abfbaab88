using Relationships.Events;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Decisions;

/// <summary>
/// What a customer said and did about wanting a relationship. For: contact welcomed, approaches, the survey's answer; against: contact
/// declined, unsubscribed, intrusion reported, what the survey's answer lacks. An answer of 0 is a plain no. <c>default</c> = nothing known.
/// </summary>
/// <param name="For">Decayed evidence for; at least 0.</param>
/// <param name="Against">Decayed evidence against; at least 0.</param>
/// <param name="Refused">Whether the last word about contact is no: declined, unsubscribed or a survey-desire of 0, and no welcome, approach or wish (an answer above 1/2) since. It binds however old it is.</param>
public readonly record struct DesireEvidence(double For, double Against, bool Refused)
{
    /// <summary>Gathers it from events.</summary>
    /// <param name="events">Events of one relationship in order of time, all before as-of.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="policy">Half-life, and how much heavier against weighs than for.</param>
    /// <returns>Each piece halved with every half-life since.</returns>
    public static DesireEvidence Of(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        double good = 0, bad = 0;
        var refused = false;
        foreach (var e in events)
        {
            var (yes, no) = Of(e, policy);
            if (yes == 0 && no == 0)
                continue;
            var left = double.Exp2(-(asOf - e.At) / TimeSpan.FromDays(policy.Investment.DesireHalfLifeDays));
            good += left * yes;
            bad += left * no;
            if (e.Kind == EventKind.ContactDeclined || e.Kind == EventKind.Unsubscribe || (e.Kind == EventKind.SurveyDesire && e.Strength == 0))
                refused = true;
            else if (yes > no)
                refused = false;
        }

        return new DesireEvidence(good, bad, refused);
    }

    /// <summary>The opinion whether the customer wants a relationship.</summary>
    /// <param name="prior">What it starts from.</param>
    /// <returns>A Beta opinion.</returns>
    public Opinion Opinion(PriorPolicy prior)
    {
        ArgumentNullException.ThrowIfNull(prior);
        return new Opinion(For, Against, prior.Weight, prior.BaseRate);
    }

    private static (double For, double Against) Of(RelationshipEvent e, EvidencePolicy policy)
    {
        var (kind, strength) = (e.Kind, e.Strength ?? 1);
        if (kind == EventKind.ContactWelcomed || (kind == EventKind.Approach && e.Initiator != Initiator.Counterpart))
            return (strength, 0);
        if (kind == EventKind.ContactDeclined || kind == EventKind.Unsubscribe || kind == EventKind.IntrusionReported)
            return (0, policy.Prior.BadWeight * 2 * (e.Severity ?? 0.5) * strength);
        return kind == EventKind.SurveyDesire ? (strength, 1 - strength) : (0, 0);
    }
}
