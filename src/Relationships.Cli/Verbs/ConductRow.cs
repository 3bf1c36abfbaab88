using Relationships.Authenticity;
using Relationships.Benefit;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;
using Relationships.Transparency;

namespace Relationships.Cli.Verbs;

/// <summary>How a brand behaves towards a customer, or towards all: word and deed, benefit, transparency.</summary>
internal sealed record ConductRow(string? Customer, Counterpart Brand, long Events, long Customers)
{
    public AuthenticityScore Authenticity { get; init; }

    public BenefitScore Benefit { get; init; }

    public TransparencyScore Transparency { get; init; }

    /// <summary>One customer's.</summary>
    public static ConductRow Of(CustomerLife life, DateTimeOffset asOf, EvidencePolicy policy)
    {
        var events = life.Events.AsSpan();
        return new ConductRow(life.Key.Customer, life.Key.Counterpart, events.Length, 1)
        {
            Authenticity = AuthenticityStrategies.WordAndDeed.Score(AuthenticityEvidence.Of(events, asOf, policy), policy),
            Benefit = BenefitStrategies.Lesser.Score(BenefitEvidence.Of(events, asOf, policy), policy),
            Transparency = TransparencyStrategies.Beta.Score(TransparencyEvidence.Of(events, asOf, policy), policy),
        };
    }

    /// <summary>All customers' of one brand, from the sum of their evidence.</summary>
    public static ConductRow Of(IGrouping<Counterpart, ConductRow> customers, EvidencePolicy policy)
    {
        var (authenticity, benefit, transparency) = (default(AuthenticityEvidence), default(BenefitEvidence), default(TransparencyEvidence));
        long events = 0, count = 0;
        foreach (var customer in customers)
        {
            authenticity = authenticity.Add(customer.Authenticity.Evidence);
            benefit = benefit.Add(customer.Benefit.Evidence);
            transparency = transparency.Add(customer.Transparency.Evidence);
            events += customer.Events;
            count++;
        }

        return new ConductRow(null, customers.Key, events, count)
        {
            Authenticity = AuthenticityStrategies.WordAndDeed.Score(authenticity, policy),
            Benefit = BenefitStrategies.Lesser.Score(benefit, policy),
            Transparency = TransparencyStrategies.Beta.Score(transparency, policy),
        };
    }
}
