using Relationships.Events;

namespace Relationships.Modeling.Simulation;

/// <summary>Something the brand does to many, or that happens to its name.</summary>
/// <param name="At">Second of the simulation.</param>
/// <param name="Kind">What.</param>
/// <param name="Channel">Through what.</param>
/// <param name="Reach">Chance that it reaches a customer, from 0 to 1.</param>
/// <param name="Connection">Point of connection that is shown; null for none.</param>
internal readonly record struct CalendarEntry(long At, EventKind Kind, Channel Channel, double Reach, ConnectionType? Connection = null)
{
    /// <summary>A message to those on the list, more of them the pushier the brand is.</summary>
    public bool IsPush => Kind == EventKind.Broadcast || Kind == EventKind.Offer || Kind == EventKind.Content || Kind == EventKind.ValueClaimed;
}
