namespace Relationships.Brands;

/// <summary>One thing known of a customer: that something holds of them, or that it does not. What nothing is known of is unknown.</summary>
/// <param name="Dimension">What it is about.</param>
/// <param name="Topic">Which topic; empty where the whole dimension is meant, as of the purpose.</param>
/// <param name="Holds">Whether it is so; false is known not to be so, which is not the same as unknown.</param>
/// <param name="Source">How it is known.</param>
/// <param name="At">Since when.</param>
public readonly record struct Knowledge(BrandDimension Dimension, string Topic, bool Holds, KnowledgeSource Source, DateTimeOffset At);
