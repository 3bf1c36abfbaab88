namespace Relationships.Decisions;

/// <summary>What may be unknown when it is decided whether to invest.</summary>
public enum InvestmentUnknown
{
    /// <summary>Nothing that would be worth finding out.</summary>
    None,

    /// <summary>Whether the customer wants a relationship.</summary>
    Desire,

    /// <summary>How good what is delivered is.</summary>
    Quality,

    /// <summary>What deepening would bring: how often the customer buys.</summary>
    Gain,
}
