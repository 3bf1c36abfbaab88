namespace Relationships.Modeling.Lifetimes.Summaries;

/// <summary>What a purchase model knows of one customer.</summary>
/// <param name="Repeats">x: purchase days after the first; at least 0.</param>
/// <param name="AgeAtLastPurchase">t_x: time from the first purchase to the last; 0 where <paramref name="Repeats"/> is 0. Not the time since the last, which is <see cref="TimeSinceLastPurchase"/>.</param>
/// <param name="Age">T: time from the first purchase to the cut; at least <paramref name="AgeAtLastPurchase"/>.</param>
public readonly record struct PurchaseSummary(int Repeats, Duration AgeAtLastPurchase, Duration Age)
{
    /// <summary>T - t_x: the silence since the last purchase.</summary>
    public Duration TimeSinceLastPurchase =>
        Duration.Days(Math.Max(0, Age.In(TimeUnit.Day) - AgeAtLastPurchase.In(TimeUnit.Day)));
}
