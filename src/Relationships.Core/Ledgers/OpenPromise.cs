using Relationships.Events;

namespace Relationships.Ledgers;

/// <summary>A promise without an end so far; overdue once an as-of lies behind its due instant.</summary>
/// <param name="By">Who made it.</param>
/// <param name="Episode">Number of its name.</param>
/// <param name="Due">Ticks; <see cref="long.MaxValue"/> where it is never overdue.</param>
/// <param name="Strength">How much was promised.</param>
/// <param name="Severity">How bad it is to break it.</param>
internal readonly record struct OpenPromise(Initiator By, int Episode, long Due, double Strength, double Severity);
