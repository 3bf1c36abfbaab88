using Relationships.Events;

namespace Relationships.Conversion;

/// <summary>A first sale and what is known of its becoming a relationship.</summary>
/// <param name="Key">The customer and the brand.</param>
/// <param name="At">The first sale.</param>
/// <param name="Converted">When it became a relationship; null where it has not, as far as is seen.</param>
/// <param name="SeenUntil">Until when was looked: the as-of.</param>
public readonly record struct FirstSale(RelationshipKey Key, DateTimeOffset At, DateTimeOffset? Converted, DateTimeOffset SeenUntil)
{
    /// <summary>Days from the sale to the conversion, or as long as was looked.</summary>
    public double Days => Math.Max(0, ((Converted ?? SeenUntil) - At).TotalDays);
}
