using Relationships.Audiences;
using Relationships.Continuum;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships;

public sealed partial class RelationshipScorer
{
    /// <summary>The audiences of a source, one a counterpart: every customer who has a relationship with it is a member.</summary>
    /// <param name="source">A ledger table or a brand rollup, under the scorer's policy.</param>
    /// <param name="asOf">The instant that the scores are for, later than every event.</param>
    /// <param name="options">Strategy and top; null for <see cref="AudienceOptions.Default"/>.</param>
    /// <returns>Tallies by counterpart, to be scored, or merged with those of other sources that share no customer.</returns>
    /// <remarks>
    /// Engagement is the continuum's value, with its interval. Hostility is the disbelief in the customer's benevolence, s / (r + s + W),
    /// from attacks and the like.
    /// </remarks>
    public SortedDictionary<Counterpart, AudienceTally> Audiences(IEvidenceSource source, DateTimeOffset asOf, AudienceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        var audiences = new SortedDictionary<Counterpart, AudienceTally>(Comparer<Counterpart>.Create(static (x, y) => string.CompareOrdinal(x.ToString(), y.ToString())));
        var tallies = new Dictionary<Counterpart, AudienceTally>();
        var scores = new RelationshipScores(Math.Clamp(source.Count, 1, BatchSize));
        for (var start = 0; start < source.Count; start += scores.Capacity)
        {
            Score(source, start, Math.Min(scores.Capacity, source.Count - start), asOf, scores);
            for (var row = 0; row < scores.Count; row++)
            {
                var counterpart = scores.Keys[row].Counterpart;
                if (!tallies.TryGetValue(counterpart, out var tally))
                    audiences[counterpart] = tallies[counterpart] = tally = new AudienceTally(Policy.Audience, options);
                tally.Add(Member(scores, row));
            }
        }

        return audiences;
    }

    private AudienceMember Member(RelationshipScores scores, int row)
    {
        var (good, bad) = (scores.Evidence[EvidenceSum.CustomerBenevolenceGood][row], scores.Evidence[EvidenceSum.CustomerBenevolenceBad][row]);
        return new AudienceMember(scores.Continuum[ContinuumColumn.Value][row])
        {
            Low = scores.Continuum[ContinuumColumn.Low][row],
            High = scores.Continuum[ContinuumColumn.High][row],
            Uncertainty = scores.Continuum[ContinuumColumn.Uncertainty][row],
            EvidenceMass = scores.Continuum[ContinuumColumn.EvidenceMass][row],
            Hostility = bad / (good + bad + Policy.Prior.Weight),
        };
    }
}
