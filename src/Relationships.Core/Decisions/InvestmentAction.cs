namespace Relationships.Decisions;

/// <summary>What to do about a relationship.</summary>
public enum InvestmentAction
{
    /// <summary>Serve each transaction excellently, and leave it at that; the alternative is named.</summary>
    StayTransactional,

    /// <summary>Declare who the brand is and what it stands for first.</summary>
    KnowYourself,

    /// <summary>Mend quality first: until then more contact is expected to hurt.</summary>
    FixTheBasics,

    /// <summary>Leave the customer in peace; answer, and keep what was promised.</summary>
    RespectDistance,

    /// <summary>Invest the best effort.</summary>
    Invest,

    /// <summary>Find out first: what is unknown would be worth more than it costs to learn.</summary>
    Learn,
}
