using System.Collections.Immutable;
using Relationships.Events;

namespace Relationships.Brands;

/// <summary>Names of the dimensions, and the point of connection that each belongs to.</summary>
public static class BrandDimensions
{
    private static readonly Dictionary<string, BrandDimension> s_names = KebabCase.Names<BrandDimension>();

    /// <summary>Every dimension, in order.</summary>
    public static ImmutableArray<BrandDimension> All { get; } = [.. Enum.GetValues<BrandDimension>()];

    /// <summary>The written name in lower case: purpose, needs, ...</summary>
    /// <param name="dimension">A dimension.</param>
    /// <returns>Its name.</returns>
    public static string Name(this BrandDimension dimension) => KebabCase.Of(dimension);

    /// <summary>The point of connection that lives of it: purpose and values of shared values, character and communities of belonging.</summary>
    /// <param name="dimension">A dimension.</param>
    /// <returns>Its point.</returns>
    public static ConnectionType Connection(this BrandDimension dimension) => dimension switch
    {
        BrandDimension.Needs => ConnectionType.ProblemSolution,
        BrandDimension.Interests => ConnectionType.InterestAssociation,
        BrandDimension.Entertainment => ConnectionType.Entertainment,
        BrandDimension.Goals => ConnectionType.GoalFacilitation,
        BrandDimension.Purpose or BrandDimension.Values => ConnectionType.SharedValues,
        BrandDimension.Character or BrandDimension.Communities => ConnectionType.Belonging,
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "dimension is none of the eight."),
    };

    /// <summary>Reads the written name.</summary>
    /// <param name="name">A name in lower case.</param>
    /// <param name="dimension">The dimension.</param>
    /// <returns>Whether there is one of that name.</returns>
    public static bool TryParse(string? name, out BrandDimension dimension)
    {
        dimension = default;
        return name is not null && s_names.TryGetValue(name, out dimension);
    }
}
