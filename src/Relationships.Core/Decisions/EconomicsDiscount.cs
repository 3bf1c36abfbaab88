namespace Relationships.Decisions;

/// <summary>d: by what share money loses worth in a period, so that 1 + d later is worth 1 now.</summary>
/// <param name="Value">A share, at least 0; .1 is ten percent.</param>
/// <param name="Per">The period.</param>
public readonly record struct EconomicsDiscount(double Value, TimePeriod Per)
{
    /// <summary>The same rate for another period, compounded: (1 + d)^(other / this) - 1.</summary>
    /// <param name="period">The other period.</param>
    /// <returns>A share.</returns>
    public double In(TimePeriod period) => Per == period ? Value : Math.Pow(1 + Value, period.In(Per)) - 1;
}
