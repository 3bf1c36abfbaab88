using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>
/// What the continuum of a relationship would be without some of its events, for many choices of these at once: the rest is folded anew
/// for each, and all are scored in batches. Keeps the memory that it scores into; not thread-safe.
/// </summary>
/// <remarks>As in a log, an end whose beginning is left out goes with it, and a failure without its recovery stays open.</remarks>
internal sealed class Counterfactuals(RelationshipScorer scorer)
{
    private readonly RelationshipScores _scores = new(RelationshipScorer.BatchSize);

    /// <summary>The continuum for each choice.</summary>
    /// <param name="log">The events.</param>
    /// <param name="relationship">Index of the relationship in the log's keys.</param>
    /// <param name="asOf">The instant; events count if they are strictly earlier.</param>
    /// <param name="groupOf">The group of each event, or a negative number where it is always there.</param>
    /// <param name="choices">For each choice, by group, whether its events are left out.</param>
    public Estimate[] Of(EventLog log, int relationship, DateTimeOffset asOf, ReadOnlySpan<int> groupOf, IReadOnlyList<bool[]> choices)
    {
        var estimates = new Estimate[choices.Count];
        var places = new List<int>(RelationshipScorer.BatchSize);
        var table = new LedgerTable(scorer.Policy);
        for (var choice = 0; choice < choices.Count; choice++)
        {
            var ledger = Fold(log, relationship, asOf, groupOf, choices[choice]).Settle();
            if (ledger.Events == 0)
            {
                scorer.ScoreContinuum(log.Keys[relationship], asOf, _scores);
                estimates[choice] = _scores.Continuum.Row(0, scorer.Policy.Id, asOf).Estimate;
                continue;
            }

            table.Append(ledger);
            places.Add(choice);
            if (table.Count == RelationshipScorer.BatchSize)
            {
                Score(table, asOf, places, estimates);
                table = new LedgerTable(scorer.Policy);
            }
        }

        if (table.Count > 0)
            Score(table, asOf, places, estimates);
        return estimates;
    }

    private void Score(LedgerTable table, DateTimeOffset asOf, List<int> places, Estimate[] estimates)
    {
        scorer.ScoreContinuum(table, asOf, _scores);
        for (var row = 0; row < places.Count; row++)
            estimates[places[row]] = _scores.Continuum.Row(row, scorer.Policy.Id, asOf).Estimate;
        places.Clear();
    }

    private Ledger Fold(EventLog log, int relationship, DateTimeOffset asOf, ReadOnlySpan<int> groupOf, bool[] isLeftOut)
    {
        var ledger = new Ledger(log.Keys[relationship], scorer.Policy, log.Options.Zone, log.Options.Since);
        var check = new EpisodeCheck(startsMayBeEarlier: log.Options.Since is not null);
        var events = log.EventsBefore(relationship, asOf);
        for (var i = 0; i < events.Length; i++)
        {
            if (groupOf[i] >= 0 && isLeftOut[groupOf[i]])
                continue;
            var e = events[i];
            if (check.Next(e, e.Initiator ?? log.Options.Vocabulary.InitiatorOf(e.Kind)) is null)
                ledger.Take(e);
        }

        return ledger;
    }
}
