namespace Relationships.Conversion;

/// <summary>How first sales are gathered into cohorts, by the day of the log's zone.</summary>
public enum CohortPeriod
{
    /// <summary>By month: 2024-03.</summary>
    Month,

    /// <summary>By quarter: 2024-Q1.</summary>
    Quarter,

    /// <summary>By year: 2024.</summary>
    Year,

    /// <summary>All in one: all.</summary>
    All,
}
