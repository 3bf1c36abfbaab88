using Relationships.Events;

namespace Relationships.Ledgers;

/// <summary>An approach without an answer so far.</summary>
/// <param name="By">Who approached; only the customer's count.</param>
/// <param name="Episode">Number of its name, or <see cref="EpisodeNames.None"/>.</param>
/// <param name="At">Ticks.</param>
/// <param name="Strength">Its weight.</param>
internal readonly record struct OpenApproach(Initiator By, int Episode, long At, double Strength);
