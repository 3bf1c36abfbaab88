using Relationships.Cli.Input;

namespace Relationships.Cli.Verbs;

/// <summary>What was read, the instant that scores are for (the same in words), and where they go.</summary>
internal sealed record Reading<T>(T Loaded, DateTimeOffset AsOf, string When, Stream Stream, Progress Progress)
    where T : ILoaded
{
    /// <summary>The instant that scores are for; null where nothing is known and none was given.</summary>
    public DateTimeOffset? KnownAsOf => When.Length == 0 ? null : AsOf;

    /// <summary>The line that tells what was made of it.</summary>
    public string Told(string what) => $"{what}{When} from {Loaded.Summary(AsOf)}";
}
