namespace Relationships.Reporting.Customers;

/// <summary>The lanes of a timeline: what events are about.</summary>
internal enum EventLane
{
    /// <summary>Exchange that goes on.</summary>
    Buying,

    /// <summary>Contact of all kinds.</summary>
    Talking,

    /// <summary>Promises, service, care, values, life with the product.</summary>
    Serving,

    /// <summary>Communities, word of mouth, surveys, points of connection.</summary>
    Belonging,

    /// <summary>Whatever went wrong, by either side.</summary>
    Trouble,
}
