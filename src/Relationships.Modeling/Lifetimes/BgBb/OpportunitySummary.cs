namespace Relationships.Modeling.Lifetimes.BgBb;

/// <summary>What the BG/BB model knows of one customer: at each opportunity after the first purchase it bought or it did not.</summary>
/// <param name="Purchases">x: opportunities at which it bought; at least 0.</param>
/// <param name="LastPurchase">t_x: number of the opportunity of the last purchase, the first after the start being 1; 0 where <paramref name="Purchases"/> is 0, else from <paramref name="Purchases"/> to <paramref name="Opportunities"/>.</param>
/// <param name="Opportunities">n: opportunities so far; at least 0.</param>
public readonly record struct OpportunitySummary(int Purchases, int LastPurchase, int Opportunities);
