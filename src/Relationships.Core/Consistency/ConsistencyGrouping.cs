namespace Relationships.Consistency;

/// <summary>Between whom experience is compared.</summary>
public enum ConsistencyGrouping
{
    /// <summary>People who acted for the brand: an event's representative, else the person that it was with.</summary>
    Representative,

    /// <summary>Channels; unknown ones are left out.</summary>
    Channel,
}
