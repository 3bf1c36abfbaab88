using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Explanations;

/// <summary>Finds what moved a score.</summary>
public static class Movement
{
    /// <summary>What moved the score of one relationship between two instants, event by event; a promise's making and its end are told as one, at its end.</summary>
    /// <param name="scorer">The scorer.</param>
    /// <param name="log">The events.</param>
    /// <param name="relationship">Index of the relationship in the log's keys.</param>
    /// <param name="before">The earlier instant; null for the beginning, so that every event is new.</param>
    /// <param name="after">The later instant.</param>
    /// <returns>The movement; one scoring a new event.</returns>
    /// <exception cref="ArgumentException">Before lies behind after.</exception>
    public static ScoreMovement Between(this RelationshipScorer scorer, EventLog log, int relationship, DateTimeOffset? before, DateTimeOffset after)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(log);
        if (before > after)
            throw new ArgumentException($"before {before.Value:O} lies behind after, {after:O}.", nameof(before));

        var seen = log.EventsBefore(relationship, after);
        var known = before is { } start ? log.EventsBefore(relationship, start).Length : 0;
        var ledger = new Ledger(log.Keys[relationship], scorer.Policy, log.Options.Zone, log.Options.Since);
        foreach (var e in seen[..known])
            ledger.Add(e);

        var first = scorer.Score(ledger, before ?? after);
        var last = scorer.Score(ledger, after);
        var byTime = ScoreValues.Of(last) - ScoreValues.Of(first);
        var byEvent = new List<EventEffect>(seen.Length - known);
        foreach (var e in seen[known..])
        {
            ledger.Add(e);
            var next = scorer.Score(ledger, after);
            byEvent.Add(new EventEffect(e, ScoreValues.Of(next) - ScoreValues.Of(last)));
            last = next;
        }

        JoinPromises(byEvent, log.Options.Vocabulary);
        return new ScoreMovement { Before = first, After = last, ByTime = byTime, ByEvent = [.. byEvent] };
    }

    // By the later instant a promise may have fallen due: without its end it then weighs as broken, and a kept promise would
    // look like a great loss at its making and a great gain at its keeping.
    private static void JoinPromises(List<EventEffect> effects, EventVocabulary vocabulary)
    {
        var made = new Dictionary<(Initiator, string), int>();
        for (var i = 0; i < effects.Count; i++)
        {
            var (e, effect) = effects[i];
            if (string.IsNullOrEmpty(e.Episode))
                continue;
            var promise = (e.Initiator ?? vocabulary.InitiatorOf(e.Kind), e.Episode);
            if (e.Kind == EventKind.PromiseMade)
            {
                made[promise] = i;
            }
            else if ((e.Kind == EventKind.PromiseKept || e.Kind == EventKind.PromiseBroken) && made.Remove(promise, out var start))
            {
                effects[i] = new EventEffect(e, effects[start].Effect + effect);
                effects[start] = effects[start] with { Effect = default };
            }
        }
    }
}
