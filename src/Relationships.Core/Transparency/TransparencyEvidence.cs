using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Transparency;

/// <summary>What was open and what hidden, claimed and lived, asked and met, as plain decayed numbers at the as-of. They add up over relationships.</summary>
/// <remarks><c>default</c>: nothing happened.</remarks>
public readonly record struct TransparencyEvidence
{
    /// <summary>Disclosures, by their weight for integrity.</summary>
    public double Disclosed { get; init; }

    /// <summary>Concealment exposed, by its weight for integrity, lambda and severity.</summary>
    public double Concealed { get; init; }

    /// <summary>Values claimed.</summary>
    public double ValuesClaimed { get; init; }

    /// <summary>Values demonstrated.</summary>
    public double ValuesDemonstrated { get; init; }

    /// <summary>Values violated, by twice their severity.</summary>
    public double ValuesViolated { get; init; }

    /// <summary>The customer's research that the brand was prepared for.</summary>
    public double ResearchMet { get; init; }

    /// <summary>The customer's research that met nothing in time.</summary>
    public double ResearchUnmet { get; init; }

    /// <summary>Approaches that were answered in time.</summary>
    public double ApproachesMet { get; init; }

    /// <summary>Approaches that were not.</summary>
    public double ApproachesUnmet { get; init; }

    /// <summary>Research and approaches that may still be met in time: no evidence yet; not decayed.</summary>
    public double Pending { get; init; }

    /// <summary>The evidence of two together.</summary>
    /// <param name="other">The other's.</param>
    /// <returns>The sum.</returns>
    public TransparencyEvidence Add(in TransparencyEvidence other) => new()
    {
        Disclosed = Disclosed + other.Disclosed,
        Concealed = Concealed + other.Concealed,
        ValuesClaimed = ValuesClaimed + other.ValuesClaimed,
        ValuesDemonstrated = ValuesDemonstrated + other.ValuesDemonstrated,
        ValuesViolated = ValuesViolated + other.ValuesViolated,
        ResearchMet = ResearchMet + other.ResearchMet,
        ResearchUnmet = ResearchUnmet + other.ResearchUnmet,
        ApproachesMet = ApproachesMet + other.ApproachesMet,
        ApproachesUnmet = ApproachesUnmet + other.ApproachesUnmet,
        Pending = Pending + other.Pending,
    };

    /// <summary>Gathers the evidence in events.</summary>
    /// <param name="events">Events of one relationship, or of a customer's whole life with a brand, in canonical order; those at or after the as-of are not seen.</param>
    /// <param name="asOf">The instant that it is for.</param>
    /// <param name="policy">What events count for.</param>
    /// <param name="options">When a brand counts as prepared; null for <see cref="TransparencyOptions.Default"/>.</param>
    /// <returns>The evidence.</returns>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public static TransparencyEvidence Of(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy, TransparencyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        options = TransparencyOptions.Checked(options);
        events = events.Before(asOf);
        double disclosed = 0, concealed = 0;
        var trail = EvidenceTrail.Of(events, asOf, policy);
        foreach (var piece in trail.Pieces)
        {
            if (piece.Sum == EvidenceSum.IntegrityGood && events[piece.Event].Kind == EventKind.Disclosure)
                disclosed += trail.Left(piece);
            else if (piece.Sum == EvidenceSum.IntegrityBad && events[piece.Event].Kind == EventKind.ConcealmentExposed)
                concealed += trail.Left(piece);
        }

        return Values(events, asOf, policy).Add(Inquiries.Of(events, asOf, policy, options)) with { Disclosed = disclosed, Concealed = concealed };
    }

    private static TransparencyEvidence Values(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy)
    {
        double claimed = 0, demonstrated = 0, violated = 0;
        foreach (var e in events)
        {
            var weight = (e.Strength ?? 1) * double.Exp2(-(asOf - e.At).TotalDays / policy.Exchange.HalfLifeDays);
            if (e.Kind == EventKind.ValueClaimed)
                claimed += weight;
            else if (e.Kind == EventKind.ValueDemonstrated)
                demonstrated += weight;
            else if (e.Kind == EventKind.ValueViolated)
                violated += 2 * (e.Severity ?? 0.5) * weight;
        }

        return new TransparencyEvidence { ValuesClaimed = claimed, ValuesDemonstrated = demonstrated, ValuesViolated = violated };
    }
}
