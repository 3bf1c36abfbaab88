namespace Relationships.Exchange;

/// <summary>The shares that describe how the two sides deal with each other; each in [0, 1].</summary>
public enum ExchangeSignal
{
    /// <summary>Talking with against talking at (R17).</summary>
    ConversationShare,

    /// <summary>What the counterpart initiates that sells, against what does not (R17).</summary>
    SellingPressure,

    /// <summary>Events where a person acted, against a machine (R18).</summary>
    HumanShare,

    /// <summary>What the counterpart initiates to serve, against to get (R34).</summary>
    ServeShare,

    /// <summary>The customer's approaches answered, against unanswered (R35).</summary>
    ResponseShare,

    /// <summary>Purchases that no contact prompted, against prompted (R36).</summary>
    UnpromptedShare,

    /// <summary>Needs met, against mis-sold and returned (R32).</summary>
    FitToNeed,

    /// <summary>Attention after the sale, against at the sale (R20).</summary>
    AfterSaleShare,
}
