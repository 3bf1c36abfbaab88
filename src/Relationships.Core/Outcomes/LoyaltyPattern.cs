namespace Relationships.Outcomes;

/// <summary>Loyalty as attitude and behaviour side by side, after Dick and Basu (1994).</summary>
public enum LoyaltyPattern
{
    /// <summary>Neither trusts much nor is likely to buy again.</summary>
    None,

    /// <summary>Trusts, but is not likely to buy again: something stands in the way.</summary>
    Latent,

    /// <summary>Likely to buy again without much trust: habit, price, or no choice. What goes when a better offer comes.</summary>
    Spurious,

    /// <summary>Trusts and buys again.</summary>
    True,
}
