namespace Relationships.Decisions;

/// <summary>So much in a period: money, or a number of things.</summary>
/// <param name="Value">How much in one period; at least 0.</param>
/// <param name="Per">The period.</param>
public readonly record struct Flow(double Value, TimePeriod Per)
{
    /// <summary>The same flow in another period: in proportion to its length.</summary>
    /// <param name="period">The other period.</param>
    /// <returns>How much in one of it.</returns>
    public double In(TimePeriod period) => Value * period.In(Per);
}
