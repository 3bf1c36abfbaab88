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

    /// <summary>The events that moved the continuum or trust most, the strongest first; those that moved nothing left out.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>Events and their effects.</returns>
    public IEnumerable<EventEffect> Strongest(int most) => ByEvent
        .Where(e => Size(e.Effect) > 0)
        .OrderByDescending(e => Size(e.Effect))
        .Take(most);

    /// <summary>Equal by value, effects included.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether everything is the same.</returns>
    public bool Equals(ScoreMovement? other) =>
        other is not null && Before == other.Before && After == other.After && ByTime == other.ByTime
        && ByEvent.AsSpan().SequenceEqual(other.ByEvent.AsSpan());

    /// <summary>A hash of the two scores.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Before, After);

    private static double Size(in ScoreValues effect) =>
        Math.Max(Math.Abs(effect.Continuum), Math.Max(Math.Abs(effect.TrustInCounterpart), Math.Abs(effect.TrustOfCustomer)));
}
