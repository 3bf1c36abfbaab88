using System.Collections.Immutable;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Explanations;

/// <summary>Finds what moved a score.</summary>
public static class Movement
{
    /// <summary>What moved the score of one relationship between two instants, event by event.</summary>
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
        var byEvent = ImmutableArray.CreateBuilder<EventEffect>(seen.Length - known);
        foreach (var e in seen[known..])
        {
            ledger.Add(e);
            var next = scorer.Score(ledger, after);
            byEvent.Add(new EventEffect(e, ScoreValues.Of(next) - ScoreValues.Of(last)));
            last = next;
        }

        return new ScoreMovement { Before = first, After = last, ByTime = byTime, ByEvent = byEvent.MoveToImmutable() };
    }
}
