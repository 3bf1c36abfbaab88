using System.CommandLine;
using Relationships.Files;
using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary>The options that say what ratings are read, and how they are written.</summary>
internal sealed class RatingInputOptions
{
    private readonly Option<string[]> _ratings = new("--ratings") { Description = "Ratings: CSV with a header or NDJSON, .gz packed; - is standard input. Repeatable.", HelpName = "FILE", Required = true, AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _format = new("--input-format") { Description = "csv or ndjson; by default by extension (.ndjson, .jsonl, .json), else csv.", HelpName = "FORMAT" };
    private readonly Option<string[]> _columns = new("--columns") { Description = "The columns of source, target, rating and at, where they have other names: source=rater,target=rated,at=unix_time.", HelpName = "FIELD=COLUMN,..." };
    private readonly Option<string?> _dateFormat = new("--date-format") { Description = "How instants are written: unix, or a .NET format such as dd.MM.yyyy; by default ISO 8601 or Unix seconds, recognised one by one.", HelpName = "FORMAT" };
    private readonly Option<string?> _delimiter = new("--delimiter") { Description = "What separates the fields of CSV: one character, or tab; by default a comma (.tsv: a tab).", HelpName = "CHARACTER" };
    private readonly Option<bool> _decimalComma = new("--decimal-comma") { Description = "Numbers are written 12,50." };
    private readonly Option<string?> _zone = new("--zone") { Description = "Time zone of instants without an offset (IANA, such as Europe/Berlin); by default UTC.", HelpName = "ZONE" };
    private readonly Option<string?> _rejects = new("--rejects") { Description = "Lines set aside, with their reasons, as CSV; by default the first twenty go to standard error.", HelpName = "FILE" };
    private readonly Option<bool> _strict = new("--strict") { Description = "Stop where a line must be set aside (exit code 3)." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _ratings, _format, _columns, _dateFormat, _delimiter, _decimalComma, _zone, _rejects, _strict })
            command.Add(option);
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
        return new InputSettings(
            [.. paths.Select(path => path == InputOptions.StandardInput ? EventInput.Of(around.Input, path) : EventInput.File(path))],
            FileOptions(parse),
            EvidencePolicy.Default,
            null,
            parse.GetValue(_rejects),
            parse.GetValue(_strict));
    }

    private EventFileOptions FileOptions(ParseResult parse)
    {
        var columns = InputOptions.Columns(parse.GetValue(_columns) ?? []);
        foreach (var (field, column) in columns)
        {
            if (!RatingFields.All.Contains(field, StringComparer.Ordinal))
                throw new UsageException($"--columns: '{field}' is no field of a rating; they are {string.Join(", ", RatingFields.All)}.");
            if (column.Length == 0)
                throw new UsageException($"--columns: {field} is needed.");
        }

        var options = new EventFileOptions
        {
            Zone = parse.GetValue(_zone) is { } zone ? InputOptions.Zone(zone) : TimeZoneInfo.Utc,
            DateFormat = parse.GetValue(_dateFormat),
            Delimiter = parse.GetValue(_delimiter) is { } delimiter ? InputOptions.Delimiter(delimiter) : null,
            DecimalComma = parse.GetValue(_decimalComma),
            Format = parse.GetValue(_format) is { } format ? InputOptions.Format(format) : null,
        };
        try
        {
            options.Validate();
            return options with { Columns = columns };
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }
}
