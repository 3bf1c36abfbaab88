namespace Relationships.Networks;

/// <summary>What one party said of another: above 0 is good, below 0 bad.</summary>
/// <param name="Source">Who said it; not empty, compared ordinally.</param>
/// <param name="Target">Of whom; not empty.</param>
/// <param name="Value">How good; finite, on the scale of <see cref="RatingOptions.Scale"/>.</param>
/// <param name="At">When; seen by every as-of that is strictly later.</param>
public readonly record struct Rating(string Source, string Target, double Value, DateTimeOffset At);
