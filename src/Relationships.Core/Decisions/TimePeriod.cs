namespace Relationships.Decisions;

/// <summary>The unit of a rate or of a span of time.</summary>
public enum TimePeriod
{
    /// <summary>24 hours.</summary>
    Day,

    /// <summary>7 days.</summary>
    Week,

    /// <summary>A twelfth of a year, 30.4375 days.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>365.25 days.</summary>
    Year,
}
