using System.CommandLine;
using Relationships.Files;
using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary>Ratings in the place of events: the file, and what the options of events say of how it is written.</summary>
/// <param name="events">The options of events, which stand on the same command.</param>
internal sealed class RatingInputOptions(InputOptions events)
{
    private static readonly string[] s_ofEvents = ["--kind", "--kind-from", "--brand-name", "--policy"];

    private readonly Option<string[]> _ratings = new("--ratings") { Description = "Ratings, with source, target, rating and at: CSV with a header or NDJSON, .gz packed; - is standard input. Repeatable. Other names: --columns source=rater,target=rated,at=unix_time; at is ISO 8601 or Unix seconds, recognised one by one.", HelpName = "FILE", AllowMultipleArgumentsPerToken = true };

    public void AddTo(Command command) => command.Add(_ratings);

    /// <summary>Whether ratings are read, and not events.</summary>
    /// <exception cref="UsageException">Both are given, or neither.</exception>
    public bool IsGiven(ParseResult parse)
    {
        var isGiven = parse.GetResult(_ratings) is { Implicit: false };
        if (isGiven == events.IsGiven(parse))
            throw new UsageException(isGiven ? "--ratings and --events: give one of them; a network is made of the one or of the other." : "--ratings, --events: give one of them.");
        return isGiven;
    }

    /// <summary>Reads the options.</summary>
    /// <exception cref="UsageException">Something in them cannot be.</exception>
    public InputSettings Read(ParseResult parse, Surroundings around)
    {
        var paths = parse.GetRequiredValue(_ratings);
        if (paths.Count(static p => p == InputOptions.StandardInput) > 1)
            throw new UsageException("--ratings: standard input (-) can be read once.");
        if (paths.Any(string.IsNullOrWhiteSpace))
            throw new UsageException("--ratings: a file without a name.");
        if (paths.FirstOrDefault(static p => p.StartsWith('-') && p != InputOptions.StandardInput) is { } option)
            throw new UsageException($"there is no option {option}; a file of that name is ./{option}.");
        if (s_ofEvents.FirstOrDefault(name => parse.GetValue<string?>(name) is not null) is { } ofEvents)
            throw new UsageException($"{ofEvents} goes with --events.");
        var table = events.ReadTable(parse);
        return new InputSettings(
            [.. paths.Select(path => path == InputOptions.StandardInput ? EventInput.Of(around.Input, path) : EventInput.File(path))],
            FileOptions(parse, table),
            EvidencePolicy.Default,
            null,
            table.RejectsPath,
            table.IsStrict);
    }

    private static EventFileOptions FileOptions(ParseResult parse, TableSettings table)
    {
        foreach (var (field, column) in table.Columns)
        {
            if (!RatingFields.All.Contains(field, StringComparer.Ordinal))
                throw new UsageException($"--columns: '{field}' is no field of a rating; they are {string.Join(", ", RatingFields.All)}.");
            if (column.Length == 0)
                throw new UsageException($"--columns: {field} is needed.");
        }

        var options = new EventFileOptions
        {
            Zone = parse.GetValue<string?>("--zone") is { } zone ? InputOptions.Zone(zone) : TimeZoneInfo.Utc,
            DateFormat = parse.GetValue<string?>("--date-format"),
            Delimiter = table.Delimiter,
            DecimalComma = table.DecimalComma,
            Format = parse.GetValue<string?>("--input-format") is { } format ? InputOptions.Format(format) : null,
        };
        try
        {
            options.Validate();
            return options with { Columns = table.Columns };
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
