using System.CommandLine;

namespace Relationships.Cli.Output;

/// <summary>Where rows go, and how they are written.</summary>
internal sealed class OutputOptions(string formats = "csv, ndjson or json")
{
    private readonly Option<string?> _out = new("--out") { Description = "Where to write, whole or not at all; .gz is packed. By default standard output.", HelpName = "FILE" };
    private readonly Option<string?> _format = new("--format") { Description = formats + "; by default by the extension of --out, else csv.", HelpName = "FORMAT" };

    public void AddTo(Command command)
    {
        command.Add(_out);
        command.Add(_format);
    }

    /// <summary>The file, or null for standard output.</summary>
    public string? Path(ParseResult parse) => parse.GetValue(_out) is { } path && path != "-" ? path : null;

    public OutputFormat Format(ParseResult parse) => parse.GetValue(_format) switch
    {
        null => OfExtension(Path(parse)),
        "csv" => OutputFormat.Csv,
        "ndjson" => OutputFormat.Ndjson,
        "json" => OutputFormat.Json,
        var other => throw new UsageException($"--format: '{other}' is none of csv, ndjson, json."),
    };

    public static OutputFormat OfExtension(string? path)
    {
        var name = path is not null && path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path;
        return System.IO.Path.GetExtension(name)?.ToUpperInvariant() switch
        {
            ".NDJSON" or ".JSONL" => OutputFormat.Ndjson,
            ".JSON" => OutputFormat.Json,
            _ => OutputFormat.Csv,
        };
    }
}
