namespace Relationships.Files;

/// <summary>The names of a rating's fields, as a file and <see cref="EventFileOptions.Columns"/> spell them.</summary>
public static class RatingFields
{
    /// <summary>Who rates; needed.</summary>
    public const string Source = "source";

    /// <summary>Who is rated; needed.</summary>
    public const string Target = "target";

    /// <summary>How good; needed: above 0 is good, below 0 bad.</summary>
    public const string Rating = "rating";

    /// <summary>When; needed: ISO 8601 or seconds since 1970, each recognised by itself.</summary>
    public const string At = "at";

    /// <summary>Every field.</summary>
    public static IReadOnlyList<string> All { get; } = [Source, Target, Rating, At];
}
