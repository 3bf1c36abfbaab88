namespace Relationships.Brands;

/// <summary>How compatibility is judged. What knowledge weighs stands in the policy.</summary>
public sealed record CompatibilityOptions
{
    /// <summary>The recommended strategy.</summary>
    public static CompatibilityOptions Default { get; } = new();

    /// <summary>How the dimensions are judged and put together; default <see cref="CompatibilityStrategies.Balanced"/>.</summary>
    public ICompatibilityStrategy Strategy { get; init; } = CompatibilityStrategies.Balanced;
}
