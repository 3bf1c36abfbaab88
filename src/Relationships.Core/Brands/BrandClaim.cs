namespace Relationships.Brands;

/// <summary>Something that the brand says of itself in public.</summary>
/// <param name="Dimension">What it is about.</param>
/// <param name="Topic">The topic, as the identity declares it; empty for the purpose.</param>
/// <param name="Text">What is said, for people.</param>
public sealed record BrandClaim(BrandDimension Dimension, string Topic, string Text);
