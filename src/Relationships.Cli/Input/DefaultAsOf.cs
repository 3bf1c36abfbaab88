namespace Relationships.Cli.Input;

/// <summary>The instant that scores are for where the command line names none: just after the latest thing known.</summary>
/// <param name="Instant">The instant; null where nothing is known.</param>
/// <param name="Latest">What it lies just behind, in a word.</param>
internal sealed record DefaultAsOf(DateTimeOffset? Instant, string Latest)
{
    /// <summary>The instant that scores are for: the one given, or the default; the epoch where nothing is known.</summary>
    public static DateTimeOffset Choose(DateTimeOffset? given, DefaultAsOf? otherwise) => given ?? otherwise?.Instant ?? DateTimeOffset.UnixEpoch;

    /// <summary>The instant that scores are for as words say it behind what was made; nothing where there is none.</summary>
    public static string Phrase(DateTimeOffset? given, DefaultAsOf? otherwise, DateTimeOffset asOf) =>
        given is null && otherwise is { Instant: null } ? string.Empty : $" as of {Words.Instant(asOf)}";

    /// <summary>Says the default where none was given, or why there is none.</summary>
    public static void Tell(DateTimeOffset? given, DefaultAsOf? otherwise, Surroundings around)
    {
        if (given is null && otherwise is not null)
            around.Error.WriteLine(otherwise.Instant is { } instant ? $"as-of: {Words.Instant(instant)}, just after the latest {otherwise.Latest}" : $"as-of: none, for there is no {otherwise.Latest}");
    }
}
