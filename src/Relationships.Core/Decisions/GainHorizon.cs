namespace Relationships.Decisions;

/// <summary>How far ahead gains count.</summary>
/// <param name="Value">How many units; above 0.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct GainHorizon(double Value, TimePeriod Unit)
{
    /// <summary>The same span in another unit.</summary>
    /// <param name="period">The other unit.</param>
    /// <returns>How many of them.</returns>
    public double In(TimePeriod period) => Value * Unit.In(period);
}
