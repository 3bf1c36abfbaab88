namespace Relationships.Cli.Input;

/// <summary>The instant that scores are for where the command line names none: just after the latest thing known.</summary>
/// <param name="Instant">The instant.</param>
/// <param name="Latest">What it lies just behind, in a word.</param>
internal sealed record DefaultAsOf(DateTimeOffset Instant, string Latest)
{
    /// <summary>The instant that scores are for: the one given, or the default; the epoch where nothing is known.</summary>
    public static DateTimeOffset Choose(DateTimeOffset? given, DefaultAsOf? otherwise) => given ?? otherwise?.Instant ?? DateTimeOffset.UnixEpoch;

    /// <summary>Says the default where none was given.</summary>
    public static void Tell(DateTimeOffset? given, DefaultAsOf? otherwise, Surroundings around)
    {
        if (given is null && otherwise is not null)
            around.Error.WriteLine($"as-of: {Words.Instant(otherwise.Instant)}, just after the latest {otherwise.Latest}");
    }
}
