using System.Runtime.CompilerServices;
using Relationships.Events;

namespace Relationships;

/// <content>Scoring a stream.</content>
public sealed partial class RelationshipScorer
{
    /// <summary>Scores a stream of events relationship by relationship, holding one relationship's events at a time.</summary>
    /// <param name="events">
    /// Events ordered by customer, then counterpart (ordinally, by its written form); in any order within a relationship.
    /// Ids are compared within a relationship only.
    /// </param>
    /// <param name="asOf">The instant that the scores are for; events at or after it are not seen.</param>
    /// <param name="rejected">Told of every event that is set aside; null throws instead.</param>
    /// <param name="cancellation">Ends the stream.</param>
    /// <returns>A score for each relationship with a visible event, as soon as its last event has passed.</returns>
    /// <exception cref="ArgumentException">A relationship comes after one that stands behind it in the order, or an event is set aside and nobody is told.</exception>
    public async IAsyncEnumerable<RelationshipScore> ScoreAsync(
        IAsyncEnumerable<RelationshipEvent> events,
        DateTimeOffset asOf,
        Action<RejectedEvent>? rejected = null,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        var held = new List<RelationshipEvent>();
        await foreach (var e in events.WithCancellation(cancellation).ConfigureAwait(false))
        {
            // A source need not listen to the token.
            cancellation.ThrowIfCancellationRequested();
            if (held.Count > 0 && held[0].Relationship != e.Relationship)
            {
                if (e.Relationship < held[0].Relationship)
                    throw new ArgumentException($"events: {e.Relationship} comes after {held[0].Relationship}; order by customer, then counterpart, ordinally.", nameof(events));
                if (ScoreHeld(held, asOf, rejected) is { } score)
                    yield return score;
                held.Clear();
            }

            held.Add(e);
        }

        if (held.Count > 0 && ScoreHeld(held, asOf, rejected) is { } last)
            yield return last;
    }

    private RelationshipScore? ScoreHeld(List<RelationshipEvent> held, DateTimeOffset asOf, Action<RejectedEvent>? rejected)
    {
        var log = EventLog.Create(held, new EventLogOptions { Vocabulary = Policy.Vocabulary, Zone = _options.Zone });
        foreach (var reject in log.Rejects)
        {
            if (rejected is null)
                throw new ArgumentException($"events: {reject.Origin}: {reject.Detail}.", nameof(held));
            rejected(reject);
        }

        if (log.RelationshipCount == 0)
            return null;
        var seen = log.EventsBefore(0, asOf);
        return seen.IsEmpty ? null : Score(Ledgers.Ledger.Fold(seen, Policy, _options.Zone), asOf);
    }
}
