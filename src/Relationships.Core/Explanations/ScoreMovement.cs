using System.Collections.Immutable;

namespace Relationships.Explanations;

/// <summary>
/// How a score moved between two instants, and what moved it: time alone (forgetting, promises falling due, approaches
/// left unanswered) and each new event in its order. Time and events sum to the movement.
/// </summary>
public sealed record ScoreMovement
{
    /// <summary>The score at the earlier instant; a stranger's where there is none.</summary>
    public required RelationshipScore Before { get; init; }

    /// <summary>The score at the later instant.</summary>
    public required RelationshipScore After { get; init; }

    /// <summary>What would have happened without any new event.</summary>
    public ScoreValues ByTime { get; init; }

    /// <summary>What each new event did, in canonical order; overdue promises and open approaches weigh as they stand at the later instant.</summary>
    public ImmutableArray<EventEffect> ByEvent { get; init; } = [];

    /// <summary>After minus before: by time and by all events together, to about 1e-12.</summary>
    public ScoreValues Total => ScoreValues.Of(After) - ScoreValues.Of(Before);

    /// <summary>What all new events did together.</summary>
    public ScoreValues ByEvents => ByEvent.Aggregate(default(ScoreValues), static (sum, e) => sum + e.Effect);

    /// <summary>Whether it leads from no event at all, so that time alone did nothing.</summary>
    public bool IsFromTheBeginning => Before.Events == 0 && Before.AsOf == After.AsOf;

    /// <summary>Every new event, the strongest first; those of one strength in their order.</summary>
    public IEnumerable<EventEffect> Ranked => ByEvent.OrderByDescending(static e => e.Size);

    /// <summary>The events that moved the continuum or trust most, the strongest first; those that moved nothing left out.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>Events and their effects.</returns>
    public IEnumerable<EventEffect> Strongest(int most) => Ranked.TakeWhile(static e => e.Size > 0).Take(most);

    /// <summary>Equal by value, effects included.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether everything is the same.</returns>
    public bool Equals(ScoreMovement? other) =>
        other is not null && Before == other.Before && After == other.After && ByTime == other.ByTime
        && ByEvent.AsSpan().SequenceEqual(other.ByEvent.AsSpan());

    /// <summary>A hash of the two scores.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Before, After);
}
