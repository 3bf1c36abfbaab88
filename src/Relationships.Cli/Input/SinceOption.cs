using System.CommandLine;
using Relationships.Events;

namespace Relationships.Cli.Input;

/// <summary><c>--since</c>: an earlier instant, read as <c>--as-of</c> is.</summary>
internal sealed class SinceOption(string description)
{
    private readonly Option<string?> _since = new("--since") { Description = description + " An instant not after the as-of; a date alone is its start.", HelpName = "INSTANT" };

    public void AddTo(Command command) => command.Add(_since);

    /// <summary>The instant, or null where none was given.</summary>
    public DateTimeOffset? Read(ParseResult parse, TimeZoneInfo zone) =>
        parse.GetValue(_since) is { } text ? ZonedTime.Instant("--since", text, zone) : null;

    /// <summary>Refuses an instant after the as-of; a log without events has no as-of of its own to be after.</summary>
    public static void Check(DateTimeOffset? since, DateTimeOffset asOf, EventLog log) => Check(since, asOf, log.EventCount);

    /// <summary>The same, of a log of which the number of events is known.</summary>
    public static void Check(DateTimeOffset? since, DateTimeOffset asOf, long events)
    {
        if (events > 0)
            Check(since, asOf);
    }

    /// <summary>Refuses an instant after an as-of that was asked for.</summary>
    public static void Check(DateTimeOffset? since, DateTimeOffset asOf)
    {
        if (since > asOf)
            throw new UsageException($"--since: {Words.Instant(since.Value)} lies after the as-of, {Words.Instant(asOf)}.");
    }
}
