using Relationships.Events;

namespace Relationships.Explanations;

/// <summary>What one event did to a score.</summary>
/// <param name="Event">The event.</param>
/// <param name="Effect">How far it moved each value, after all events before it and before all behind it.</param>
public readonly record struct EventEffect(RelationshipEvent Event, ScoreValues Effect);
