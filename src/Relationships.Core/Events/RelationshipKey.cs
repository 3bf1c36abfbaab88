namespace Relationships.Events;

/// <summary>Names a relationship: a customer and a counterpart. Ordered by customer, then counterpart, ordinally.</summary>
/// <param name="Customer">The customer's id, compared ordinally, untrimmed.</param>
/// <param name="Counterpart">The other side.</param>
public readonly record struct RelationshipKey(string Customer, Counterpart Counterpart) : IComparable<RelationshipKey>
{
    /// <summary>Orders by customer, then counterpart, ordinally.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(RelationshipKey other)
    {
        var byCustomer = string.CompareOrdinal(Customer, other.Customer);
        return byCustomer != 0 ? byCustomer : Counterpart.CompareTo(other.Counterpart);
    }

    /// <summary>Whether one stands before the other.</summary>
    public static bool operator <(RelationshipKey left, RelationshipKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one stands after the other.</summary>
    public static bool operator >(RelationshipKey left, RelationshipKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one stands before the other or is the same.</summary>
    public static bool operator <=(RelationshipKey left, RelationshipKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one stands after the other or is the same.</summary>
    public static bool operator >=(RelationshipKey left, RelationshipKey right) => left.CompareTo(right) >= 0;

    /// <summary>Customer and counterpart, for messages.</summary>
    /// <returns><c>CUSTOMER with type:NAME</c>.</returns>
    public override string ToString() => $"{Customer} with {Counterpart}";
}
