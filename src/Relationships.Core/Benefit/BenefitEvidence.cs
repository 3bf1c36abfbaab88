using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Benefit;

/// <summary>What each side has had of the other, as plain decayed numbers at the as-of. They add up over relationships.</summary>
/// <remarks><c>default</c>: neither has had anything.</remarks>
public readonly record struct BenefitEvidence
{
    /// <summary>What the customer has had: ability and benevolence shown, needs met, gestures, honest referrals.</summary>
    public double CustomerGood { get; init; }

    /// <summary>What the customer has suffered: failures, poor service, mis-selling, intrusion; by lambda and severity.</summary>
    public double CustomerBad { get; init; }

    /// <summary>What the brand has had: sales, payments on time, recommendation, defence, help, data shared.</summary>
    public double BrandGood { get; init; }

    /// <summary>What the brand has suffered: late payments, promises broken, returns abused, attacks; by lambda and severity.</summary>
    public double BrandBad { get; init; }

    /// <summary>The evidence of two together.</summary>
    /// <param name="other">The other's.</param>
    /// <returns>The sum.</returns>
    public BenefitEvidence Add(in BenefitEvidence other) => new()
    {
        CustomerGood = CustomerGood + other.CustomerGood,
        CustomerBad = CustomerBad + other.CustomerBad,
        BrandGood = BrandGood + other.BrandGood,
        BrandBad = BrandBad + other.BrandBad,
    };

    /// <summary>Gathers the evidence in events.</summary>
    /// <param name="events">Events of one relationship, or of a customer's whole life with a brand, in canonical order; those at or after the as-of are not seen.</param>
    /// <param name="asOf">The instant that it is for.</param>
    /// <param name="policy">What events count for.</param>
    /// <returns>The evidence.</returns>
    public static BenefitEvidence Of(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        double customerGood = 0, customerBad = 0, brandGood = 0, brandBad = 0;
        events = events.Before(asOf);
        var trail = EvidenceTrail.Of(events, asOf, policy);
        foreach (var piece in trail.Pieces)
        {
            // A sale is what the brand gets, however uneventful it was for the customer.
            var isSale = policy.Compiled.Rule(events[piece.Event].Kind).IsSale();
            switch (piece.Sum)
            {
                case EvidenceSum.AbilityGood or EvidenceSum.BenevolenceGood when !isSale:
                    customerGood += trail.Left(piece);
                    break;
                case EvidenceSum.AbilityBad or EvidenceSum.BenevolenceBad:
                    customerBad += trail.Left(piece);
                    break;
                case EvidenceSum.Repeat or EvidenceSum.CustomerIntegrityGood or EvidenceSum.CustomerBenevolenceGood:
                    brandGood += trail.Left(piece);
                    break;
                case EvidenceSum.CustomerIntegrityBad or EvidenceSum.CustomerBenevolenceBad:
                    brandBad += trail.Left(piece);
                    break;
            }
        }

        return new BenefitEvidence { CustomerGood = customerGood, CustomerBad = customerBad, BrandGood = brandGood, BrandBad = brandBad };
    }
}
