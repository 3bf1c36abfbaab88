namespace Relationships.Decisions;

/// <summary>r: the share of customers who are still there after a period.</summary>
/// <param name="Value">A share in [0, 1].</param>
/// <param name="Per">The period.</param>
public readonly record struct RetentionRate(double Value, TimePeriod Per)
{
    /// <summary>The same retention over another period: r^(other / this).</summary>
    /// <param name="period">The other period.</param>
    /// <returns>A share in [0, 1].</returns>
    public double In(TimePeriod period) => Per == period ? Value : Math.Pow(Value, period.In(Per));
}
