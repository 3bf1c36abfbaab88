using System.CommandLine;

namespace Relationships.Cli.Output;

/// <summary>The options that say where words go, or JSON with all that is behind them: <c>--out</c> and <c>--format</c>.</summary>
internal sealed class TextOutputOptions
{
    private readonly Option<string?> _out = new("--out") { Description = "Where to write, whole or not at all; .gz is packed. By default standard output.", HelpName = "FILE" };
    private readonly Option<string?> _format = new("--format") { Description = "text or json (everything, unrounded); by default by the extension of --out, else text.", HelpName = "FORMAT" };

    public void AddTo(Command command)
    {
        command.Add(_out);
        command.Add(_format);
    }

    /// <summary>The file, or null for standard output.</summary>
    public string? Path(ParseResult parse) => parse.GetValue(_out) is { } path && path != "-" ? path : null;

    /// <summary>Whether JSON is asked for, and not text.</summary>
    /// <exception cref="UsageException">The format is neither.</exception>
    public bool IsJson(ParseResult parse) => parse.GetValue(_format) switch
    {
        null => OutputOptions.OfExtension(parse.GetValue(_out)) != OutputFormat.Csv,
        "text" => false,
        "json" => true,
        var other => throw new UsageException($"--format: '{other}' is neither text nor json."),
    };
}
