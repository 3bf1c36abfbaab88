namespace Relationships.Journeys;

/// <summary>Before, at or after the sale.</summary>
public enum SaleSide
{
    /// <summary>Before a sale, or before the next one.</summary>
    Before,

    /// <summary>At a sale.</summary>
    At,

    /// <summary>After a sale, where most businesses stop and a relationship begins.</summary>
    After,
}
