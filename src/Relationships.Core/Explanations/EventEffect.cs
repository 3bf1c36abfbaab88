using Relationships.Events;

namespace Relationships.Explanations;

/// <summary>What one event did to a score.</summary>
/// <param name="Event">The event.</param>
/// <param name="Effect">How far it moved each value, after all events before it and before all behind it.</param>
public readonly record struct EventEffect(RelationshipEvent Event, ScoreValues Effect)
{
    /// <summary>How far it moved what it moved most: the continuum, or trust of one side in the other.</summary>
    public double Size => Math.Max(Math.Abs(Effect.Continuum), Math.Max(Math.Abs(Effect.TrustInCounterpart), Math.Abs(Effect.TrustOfCustomer)));
}
