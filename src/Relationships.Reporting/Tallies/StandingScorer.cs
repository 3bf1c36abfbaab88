using Relationships.Exchange;
using Relationships.Ledgers;
using Relationships.Outcomes;
using Relationships.Policies;

namespace Relationships.Reporting.Tallies;

/// <summary>A scorer that leaves out what says nothing of where a relationship stands: shares of the exchange and outcomes, about a third of the work.</summary>
internal static class StandingScorer
{
    public static RelationshipScorer Of(RelationshipScorer scorer) =>
        new(scorer.Options with { Exchange = new NoExchange(), Outcomes = new NoOutcomes(), Purchases = null });

    private sealed class NoExchange : IExchangeStrategy
    {
        public ExchangeShare Share(double evidenceFor, double evidenceAgainst, PriorPolicy prior) => default;

        public void Score(EvidenceBatch evidence, EvidencePolicy policy, ExchangeColumns destination)
        {
        }
    }

    private sealed class NoOutcomes : IOutcomeStrategy
    {
        public OutcomeScore Score(in OutcomeEvidence evidence, EvidencePolicy policy) => default;

        public void Score(EvidenceBatch evidence, ReadOnlySpan<double> attitude, EvidencePolicy policy, OutcomeColumns destination)
        {
        }
    }
}
