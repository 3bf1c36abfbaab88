namespace Relationships.Journeys;

/// <summary>Where a usual delay was learned.</summary>
public enum UsualDelaySource
{
    /// <summary>Nowhere: the options' constant.</summary>
    Options,

    /// <summary>From the brand's customers.</summary>
    Brand,

    /// <summary>From the customer's own earlier sales.</summary>
    Customer,
}
