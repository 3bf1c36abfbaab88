namespace Relationships.Modeling.Lifetimes;

/// <summary>The unit of time that a model's parameters and a table's columns are in. A week is exactly seven days.</summary>
public enum TimeUnit
{
    /// <summary>One day of the log's declared zone.</summary>
    Day,

    /// <summary>Seven days.</summary>
    Week,
}
