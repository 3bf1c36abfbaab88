namespace Relationships.Brands;

/// <summary>The five questions that a marketer must answer.</summary>
public enum BrandQuestion
{
    /// <summary>What is our brand's purpose: why do we exist?</summary>
    Purpose,

    /// <summary>What deeper needs might we serve for our customers that have authentic connections to who we are as a brand?</summary>
    DeeperNeeds,

    /// <summary>How will we reveal ourselves to create deeper connections with our customers?</summary>
    RevealingOurselves,

    /// <summary>How do we express a consistent brand character while entrusting dialogues to individual representatives?</summary>
    ConsistentCharacter,

    /// <summary>What role can influencers play in communicating points of connection?</summary>
    Influencers,
}
