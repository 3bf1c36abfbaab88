namespace Relationships.Modeling.Lifetimes;

/// <summary>A horizon and what expected purchases up to it count for.</summary>
/// <param name="Time">The horizon.</param>
/// <param name="Weight">Above 0, finite.</param>
internal readonly record struct WeightedTime(Duration Time, double Weight);
