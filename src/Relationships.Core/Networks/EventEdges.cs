using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Networks;

/// <summary>
/// The pieces of evidence that a log's events are, decayed to an as-of. Dealings come from the ledgers, so that promises and
/// recoveries count as they do in trust; what people tell each other, and what their word was worth, from the events.
/// </summary>
internal sealed class EventEdges(EventLog log, DateTimeOffset asOf, EvidencePolicy policy)
{
    // In pieces of evidence; heuristic, as are the policy's own weights of these kinds.
    private const double Told = 1;
    private const double Helped = 1;
    private const double Followed = 1;
    private const double Introduced = 0.5;
    private const double ToldInPerson = 0.1;
    private const double ReferralShareOfDealings = 0.5;

    private static readonly EvidenceSum[] s_good = [EvidenceSum.AbilityGood, EvidenceSum.IntegrityGood, EvidenceSum.BenevolenceGood];
    private static readonly EvidenceSum[] s_bad = [EvidenceSum.AbilityBad, EvidenceSum.IntegrityBad, EvidenceSum.BenevolenceBad];
    private static readonly EvidenceSum[] s_customerGood = [EvidenceSum.CustomerIntegrityGood, EvidenceSum.CustomerBenevolenceGood];
    private static readonly EvidenceSum[] s_customerBad = [EvidenceSum.CustomerIntegrityBad, EvidenceSum.CustomerBenevolenceBad];

    public IEnumerable<TrustEdge> All() => Dealings().Concat(Words()).Concat(Members());

    private IEnumerable<TrustEdge> Dealings()
    {
        var table = LedgerTable.Fold(log, asOf, policy);
        var batch = new EvidenceBatch(1);
        for (var i = 0; i < table.Count; i++)
        {
            var key = table.Keys[i];
            table.Evaluate(i, 1, asOf, batch);
            var counterpart = key.Counterpart.ToString();
            var evidence = new NetworkEvidence(Sum(batch, s_good), Sum(batch, s_bad));
            yield return Known(key.Customer, counterpart, TrustEdgeKind.Experience, evidence);
            yield return Known(counterpart, key.Customer, TrustEdgeKind.Experience, new(Sum(batch, s_customerGood), Sum(batch, s_customerBad)));

            // Whom one has dealt with in person, one also listens to. A product or a company tells nothing.
            if (key.Counterpart.Type is CounterpartType.Person or CounterpartType.Community)
                yield return Known(key.Customer, counterpart, TrustEdgeKind.Referral, evidence.Times(ReferralShareOfDealings));
        }
    }

    private IEnumerable<TrustEdge> Words()
    {
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            var events = log.EventsBefore(i, asOf).ToArray();
            foreach (var e in events)
            {
                foreach (var edge in Words(e))
                    yield return edge;
            }
        }
    }

    private IEnumerable<TrustEdge> Words(RelationshipEvent e)
    {
        var (customer, counterpart, other) = (e.Customer, e.Counterpart.ToString(), Party(e.Other));
        switch (e.Kind.Name)
        {
            case "recommendation":
                yield return Good(customer, counterpart, TrustEdgeKind.Opinion, Told, e);
                if (other is not null)
                    yield return Good(other, customer, TrustEdgeKind.Referral, ToldInPerson, e);
                break;
            case "referral-converted":
                yield return Good(customer, counterpart, TrustEdgeKind.Opinion, Told, e);
                if (other is not null)
                    yield return Good(other, customer, TrustEdgeKind.Referral, Followed, e);
                break;
            case "review-good" or "defence":
                yield return Good(customer, counterpart, TrustEdgeKind.Opinion, Told, e);
                break;
            case "review-bad" or "attack":
                yield return Bad(customer, counterpart, TrustEdgeKind.Opinion, Told, e);
                break;
            case "help-given" when other is not null:
                yield return Good(other, customer, TrustEdgeKind.Experience, Helped, e);
                yield return Good(other, customer, TrustEdgeKind.Referral, Helped, e);
                break;
            case "honest-referral":
                yield return Good(customer, counterpart, TrustEdgeKind.Referral, Told, e);
                if (other is not null)
                    yield return Good(counterpart, other, TrustEdgeKind.Opinion, Told, e);
                break;
            case "introduction" when other is not null:
                // The introducer vouches for whom they introduce: for what they do, and for what they say.
                yield return Good(customer, other, TrustEdgeKind.Referral, Introduced, e);
                yield return Good(other, counterpart, TrustEdgeKind.Opinion, Told, e);
                yield return Good(other, counterpart, TrustEdgeKind.Referral, Told, e);
                break;
            case "introduction":
                yield return Good(customer, counterpart, TrustEdgeKind.Referral, Introduced, e);
                break;
        }
    }

    /// <summary>A person inside stands for the company as much as the prior weighs.</summary>
    private IEnumerable<TrustEdge> Members()
    {
        var members = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            if (log.Keys[i].Counterpart is not { Type: CounterpartType.Person } person)
                continue;
            var events = log.EventsBefore(i, asOf);
            for (var last = events.Length - 1; last >= 0; last--)
            {
                members.TryAdd(person.ToString(), BrandOf(events[last].Brand));
                if (!string.IsNullOrEmpty(events[last].Brand))
                {
                    members[person.ToString()] = BrandOf(events[last].Brand);
                    break;
                }
            }
        }

        return members.Select(m => Known(m.Key, m.Value, TrustEdgeKind.Opinion, new NetworkEvidence(policy.Prior.Weight, 0)));
    }

    private TrustEdge Good(string source, string target, TrustEdgeKind kind, double weight, RelationshipEvent e) =>
        Known(source, target, kind, new NetworkEvidence(weight * (e.Strength ?? 1) * Left(e, policy.Trust.GoodHalfLifeDays), 0));

    private TrustEdge Bad(string source, string target, TrustEdgeKind kind, double weight, RelationshipEvent e) =>
        Known(source, target, kind, new NetworkEvidence(
            0, weight * (e.Strength ?? 1) * policy.Prior.BadWeight * 2 * (e.Severity ?? 0.5) * Left(e, policy.Trust.BadHalfLifeDays)));

    private double Left(RelationshipEvent e, double halfLifeDays) => double.Exp2((e.At - asOf).TotalDays / halfLifeDays);

    // Cut and decayed already, so known from the beginning.
    private static TrustEdge Known(string source, string target, TrustEdgeKind kind, NetworkEvidence evidence) =>
        new(source, target, kind, evidence.Good, evidence.Bad, DateTimeOffset.MinValue);

    private static double Sum(EvidenceBatch batch, EvidenceSum[] sums)
    {
        var total = 0.0;
        foreach (var sum in sums)
            total += batch[sum][0];
        return total;
    }

    private static string BrandOf(string? brand)
    {
        if (string.IsNullOrEmpty(brand))
            return Counterpart.Default.ToString();
        return (Counterpart.TryParse(brand, out var written) && written.Type == CounterpartType.Brand ? written : Counterpart.Brand(brand)).ToString();
    }

    // A third party is a customer's id, or a counterpart in its written form: both are names of parties as they stand.
    private static string? Party(string? other) => string.IsNullOrEmpty(other) ? null : other;
}
