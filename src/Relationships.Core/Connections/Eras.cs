using System.Collections.Immutable;
using Relationships.Events;

namespace Relationships.Connections;

/// <summary>Names of the eras and the points of connection that each brings.</summary>
public static class Eras
{
    /// <summary>The six points of connection, in the order of their eras.</summary>
    public static ImmutableArray<ConnectionType> Types { get; } = [.. Enum.GetValues<ConnectionType>()];

    /// <summary>The era that a point of connection belongs to.</summary>
    /// <param name="type">A point of connection.</param>
    /// <returns>Its era.</returns>
    public static Era Of(ConnectionType type) => type switch
    {
        ConnectionType.ProblemSolution => Era.Product,
        ConnectionType.InterestAssociation or ConnectionType.Entertainment => Era.Consumer,
        _ => Era.Relationship,
    };

    /// <summary>The written name: none, product, consumer, relationship.</summary>
    /// <param name="era">An era.</param>
    /// <returns>Its name.</returns>
    public static string Name(this Era era) => KebabCase.Of(era);

    /// <summary>The written name of a point of connection in kebab-case.</summary>
    /// <param name="type">A point of connection.</param>
    /// <returns>Its name.</returns>
    public static string Name(this ConnectionType type) => KebabCase.Of(type);
}
