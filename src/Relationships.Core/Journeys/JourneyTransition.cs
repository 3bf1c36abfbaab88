namespace Relationships.Journeys;

/// <summary>A step on the journey: the phase came to be the likeliest at that instant.</summary>
/// <param name="At">When.</param>
/// <param name="Phase">The phase entered.</param>
/// <param name="Cycle">The cycle, from 1: one more with every sale after the first, and already with what leads to it.</param>
public readonly record struct JourneyTransition(DateTimeOffset At, JourneyPhase Phase, int Cycle);
