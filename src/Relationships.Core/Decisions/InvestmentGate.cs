namespace Relationships.Decisions;

/// <summary>The gates of an investment, in their order; the first that binds decides.</summary>
public enum InvestmentGate
{
    /// <summary>Does the brand know itself?</summary>
    SelfKnowledge,

    /// <summary>Is what is delivered good enough for effort to help?</summary>
    Quality,

    /// <summary>Does the customer want it?</summary>
    Desire,

    /// <summary>Does the best effort pay even at its lower bound?</summary>
    LowerBound,

    /// <summary>Is it worth more to find out than that costs, and than acting now? Where it is not, and effort pays with enough confidence, it is made.</summary>
    Information,

    /// <summary>Does effort pay with enough confidence?</summary>
    Value,
}
