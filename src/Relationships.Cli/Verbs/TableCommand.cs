using System.CommandLine;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Events;

namespace Relationships.Cli.Verbs;

/// <summary>What the verbs share that write a table of their own from a log and an as-of.</summary>
internal sealed class TableCommand(string name, string description, string example, Surroundings around)
{
    private readonly InputOptions _input = new();
    private readonly AsOfOptions _asOf = new();
    private readonly OutputOptions _output = new();

    /// <summary>What a run needs.</summary>
    public sealed record Run(InputSettings Input, EventLog Log, DateTimeOffset AsOf, OutputFormat Format, Stream Stream, CancellationToken Cancellation);

    /// <summary>Makes the command.</summary>
    /// <param name="options">The verb's own options.</param>
    /// <param name="read">Reads them, before any file is touched, and gives what writes the table and says how much it wrote.</param>
    public Command Make(IEnumerable<Option> options, Func<ParseResult, InputSettings, Func<Run, string>> read)
    {
        var command = new VerbCommand(name, description, example);
        _input.AddTo(command);
        _asOf.AddTo(command);
        foreach (var option in options)
            command.Add(option);
        _output.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = _input.Read(parse, around);
            var asOf = _asOf.Read(parse, settings.File.Zone);
            var (path, format) = (_output.Path(parse), _output.Format(parse));
            var write = read(parse, settings);
            Destination.CheckApart(settings.ReadPaths, path, ("--rejects", settings.RejectsPath));
            return new LoadedRun(settings, asOf, path, around).OfLog(reading =>
            {
                var wrote = write(new Run(settings, reading.Loaded.Log, reading.AsOf, format, reading.Stream, around.Cancellation));
                return [$"{reading.Told(wrote)}, policy {settings.Policy.Id}"];
            });
        });
        return command;
    }
}
