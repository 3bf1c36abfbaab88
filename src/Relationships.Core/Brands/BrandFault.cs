namespace Relationships.Brands;

/// <summary>One thing wrong with the file of a brand identity or a customer profile.</summary>
/// <param name="Path">Where, names joined by dots, places in lists in brackets; <c>$</c> for the file as a whole.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record BrandFault(string Path, string Message)
{
    /// <summary>Path and message.</summary>
    /// <returns><c>PATH: MESSAGE</c>.</returns>
    public override string ToString() => $"{Path}: {Message}";
}
