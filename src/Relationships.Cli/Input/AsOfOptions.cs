using System.CommandLine;

namespace Relationships.Cli.Input;

/// <summary>The instant that scores are for: <c>--as-of</c>, or <c>--split</c>, the last day of calibration.</summary>
internal sealed class AsOfOptions
{
    private readonly Option<string?> _asOf = new("--as-of") { Description = "The instant that scores are for: only events strictly before it count. A date alone is its start. By default just after the latest event.", HelpName = "INSTANT" };
    private readonly Option<string?> _split = new("--split") { Description = "Last day that counts: as-of is the start of the day after it.", HelpName = "DATE" };

    public void AddTo(Command command)
    {
        command.Add(_asOf);
        command.Add(_split);
    }

    /// <summary>The instant, or null where none was given.</summary>
    public DateTimeOffset? Read(ParseResult parse, TimeZoneInfo zone)
    {
        var asOf = parse.GetValue(_asOf);
        var split = parse.GetValue(_split);
        if (asOf is not null && split is not null)
            throw new UsageException("--as-of and --split say the same thing; give one of them.");
        if (split is null)
            return asOf is null ? null : ZonedTime.Instant("--as-of", asOf, zone);
        var last = ZonedTime.Date("--split", split);
        return last < DateOnly.MaxValue
            ? ZonedTime.StartOf(last.AddDays(1), zone)
            : throw new UsageException($"--split: no day comes after '{split}'.");
    }
}
