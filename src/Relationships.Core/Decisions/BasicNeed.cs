namespace Relationships.Decisions;

/// <summary>One of the basics that a relationship needs to work first.</summary>
public enum BasicNeed
{
    /// <summary>Nothing stands out.</summary>
    None,

    /// <summary>Deliver well: encounters, service, the product.</summary>
    Delivery,

    /// <summary>Keep promises and say what is so.</summary>
    Integrity,

    /// <summary>Sell what the customer needs.</summary>
    FitToNeed,

    /// <summary>Answer those who approach.</summary>
    Answers,
}
