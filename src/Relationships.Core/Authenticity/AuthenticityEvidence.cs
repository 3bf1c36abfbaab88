using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Authenticity;

/// <summary>Word and deed, as plain decayed numbers at the as-of. They add up: a brand's are the sum of its relationships'.</summary>
/// <remarks><c>default</c>: nothing said, nothing done.</remarks>
public readonly record struct AuthenticityEvidence
{
    /// <summary>Values claimed.</summary>
    public double Claimed { get; init; }

    /// <summary>Values demonstrated, counted as claims are.</summary>
    public double Demonstrated { get; init; }

    /// <summary>Promises made.</summary>
    public double Promised { get; init; }

    /// <summary>Deeds that bear the word out: integrity shown otherwise than by words, promises kept, values demonstrated.</summary>
    public double Kept { get; init; }

    /// <summary>Deeds that belie the word: promises broken, late or overdue, mis-sold, values violated, concealment exposed; by lambda and severity.</summary>
    public double Belied { get; init; }

    /// <summary>What customers say they experienced when asked (satisfaction, trust): good.</summary>
    public double ExperiencedGood { get; init; }

    /// <summary>What customers say they experienced when asked: bad.</summary>
    public double ExperiencedBad { get; init; }

    /// <summary>Claims that no demonstration backs; never below 0.</summary>
    public double Unbacked => Math.Max(0, Claimed - Demonstrated);

    /// <summary>The evidence of two together.</summary>
    /// <param name="other">The other's.</param>
    /// <returns>The sum.</returns>
    public AuthenticityEvidence Add(in AuthenticityEvidence other) => new()
    {
        Claimed = Claimed + other.Claimed,
        Demonstrated = Demonstrated + other.Demonstrated,
        Promised = Promised + other.Promised,
        Kept = Kept + other.Kept,
        Belied = Belied + other.Belied,
        ExperiencedGood = ExperiencedGood + other.ExperiencedGood,
        ExperiencedBad = ExperiencedBad + other.ExperiencedBad,
    };

    /// <summary>Gathers the evidence in events.</summary>
    /// <param name="events">Events of one relationship, or of a customer's whole life with a brand, in canonical order; those at or after the as-of are not seen.</param>
    /// <param name="asOf">The instant that it is for.</param>
    /// <param name="policy">What events count for.</param>
    /// <returns>The evidence.</returns>
    public static AuthenticityEvidence Of(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        events = events.Before(asOf);
        double kept = 0, belied = 0;
        var trail = EvidenceTrail.Of(events, asOf, policy);
        foreach (var piece in trail.Pieces)
        {
            if (piece.Sum == EvidenceSum.IntegrityBad)
                belied += trail.Left(piece);
            else if (piece.Sum == EvidenceSum.IntegrityGood && events[piece.Event].Kind != EventKind.Disclosure)
                kept += trail.Left(piece);
        }

        return Words(events, asOf, policy) with { Kept = kept, Belied = belied };
    }

    private static AuthenticityEvidence Words(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy)
    {
        double claimed = 0, demonstrated = 0, promised = 0, good = 0, bad = 0;
        foreach (var e in events)
        {
            var left = double.Exp2(-(asOf - e.At).TotalDays / policy.Trust.GoodHalfLifeDays);
            var said = left * (e.Strength ?? 1);
            var byBrand = (e.Initiator ?? policy.Compiled.Rule(e.Kind).Initiator) == Initiator.Counterpart;
            if (e.Kind == EventKind.ValueClaimed && byBrand)
                claimed += said;
            else if (e.Kind == EventKind.ValueDemonstrated && byBrand)
                demonstrated += said;
            else if (e.Kind == EventKind.PromiseMade && byBrand)
                promised += said;
            else if (e.Kind == EventKind.SurveySatisfaction || e.Kind == EventKind.SurveyTrust)
                (good, bad) = (good + said, bad + (left - said));
        }

        return new AuthenticityEvidence { Claimed = claimed, Demonstrated = demonstrated, Promised = promised, ExperiencedGood = good, ExperiencedBad = bad };
    }
}
