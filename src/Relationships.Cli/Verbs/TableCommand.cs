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
            return Execute(settings, asOf, path, format, write);
        });
        return command;
    }

    private int Execute(InputSettings settings, DateTimeOffset? asked, string? path, OutputFormat format, Func<Run, string> write)
    {
        using var rejects = settings.RejectsPath is { } rejectsPath ? WholeFile.Create(rejectsPath, around) : null;
        using var destination = Destination.Open(path, around);
        using var progress = new Progress(around);
        var loaded = LogReader.Read(settings, around, progress);
        progress.Clear();
        if (!RejectReport.Accept(loaded.Rejects, settings, rejects, around))
            return ExitCode.Rejects;
        var asOf = loaded.AsOf(asked, around);
        var wrote = write(new Run(settings, loaded.Log, asOf, format, destination.Stream, around.Cancellation));
        rejects?.Commit();
        destination.Commit();
        around.Error.WriteLine($"{wrote} as of {Words.Instant(asOf)} from {loaded.Summary}, policy {settings.Policy.Id}");
        return ExitCode.Done;
    }
}
