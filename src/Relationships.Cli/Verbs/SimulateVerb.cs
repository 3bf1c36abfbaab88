using System.CommandLine;
using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Files;
using Relationships.Modeling.Simulation;

namespace Relationships.Cli.Verbs;

/// <summary><c>simulate</c>: a seeded event log with known truth.</summary>
internal static class SimulateVerb
{
    private const string Description =
        "Makes an event log from a seed, and tells the truth behind it: the same options give the same bytes.";

    private const string Example = "simulate --customers 1000 --days 730 --seed 7 --out events.csv.gz --truth truth.csv";

    public static Command Make(Surroundings around)
    {
        var defaults = SimulationOptions.Default;
        var customers = Number("--customers", "How many customers; by default 1000.");
        var events = Number("--events", "About how many events in all; by default about a hundred a customer in two years.");
        var days = Number("--days", "How many days; by default 730.");
        var start = new Option<string?>("--start") { Description = "First day; by default 2023-01-01.", HelpName = "DATE" };
        var seed = Number("--seed", "Another seed makes another log; by default 1.");
        var truth = new Option<string?>("--truth") { Description = "Where to write what is true of every relationship: csv, or ndjson or json by extension.", HelpName = "FILE" };
        var output = new OutputOptions("csv or ndjson");
        var command = new VerbCommand("simulate", Description, Example) { customers, events, days, start, seed, truth };
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var options = defaults with
            {
                Customers = (int)(Read(parse, customers, int.MaxValue) ?? (ulong)defaults.Customers),
                Events = (long?)Read(parse, events, long.MaxValue),
                Days = (int)(Read(parse, days, int.MaxValue) ?? (ulong)defaults.Days),
                Start = parse.GetValue(start) is { } day ? ZonedTime.Date("--start", day) : defaults.Start,
                Seed = Read(parse, seed, ulong.MaxValue) ?? defaults.Seed,
            };
            var format = output.Format(parse) switch
            {
                OutputFormat.Csv => EventFileFormat.Csv,
                OutputFormat.Ndjson => EventFileFormat.Ndjson,
                _ => throw new UsageException("--out, --format: events are written as csv or ndjson."),
            };
            Destination.CheckApart([], output.Path(parse), ("--truth", parse.GetValue(truth)));
            return Run(Simulator(options), output.Path(parse), format, parse.GetValue(truth), around);
        });
        return command;
    }

    private static int Run(RelationshipSimulator simulator, string? path, EventFileFormat format, string? truthPath, Surroundings around)
    {
        using var truth = truthPath is null ? null : WholeFile.Create(truthPath, around);
        using var destination = Destination.Open(path, around);
        using var progress = new Progress(around);
        using var truths = truth is null ? null : new TruthWriter(OutputOptions.OfExtension(truthPath), truth.Stream);
        long events = 0, relationships = 0;
        using (var writer = EventFileWriter.Create(destination.Stream, format))
        {
            foreach (var customer in simulator.Customers())
            {
                around.Cancellation.ThrowIfCancellationRequested();
                writer.WriteAll(customer.Events);
                events += customer.Events.Count;
                foreach (var relationship in customer.Truth)
                {
                    truths?.Write(relationship);
                    relationships++;
                }

                progress.Report("simulating:", events, "events");
            }
        }

        progress.Clear();
        destination.Stream.Flush();
        truths?.Finish();
        truth?.Commit();
        destination.Commit();
        var options = simulator.Options;
        around.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Words.Count(events, "event")} of {Words.Count(options.Customers, "customer")} in {Words.Count(relationships, "relationship")}, {options.Days} days from {options.Start:yyyy-MM-dd}, as-of {Words.Instant(simulator.End)}, seed {options.Seed}"));
        return ExitCode.Done;
    }

    private static RelationshipSimulator Simulator(SimulationOptions options)
    {
        try
        {
            return new RelationshipSimulator(options);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message.Replace($" (Parameter '{e.ParamName}')", string.Empty, StringComparison.Ordinal));
        }
    }

    private static Option<string?> Number(string name, string description) => new(name) { Description = description, HelpName = "NUMBER" };

    // Read here, not by the parser, which would ask the machine's culture.
    private static ulong? Read(ParseResult parse, Option<string?> option, ulong most)
    {
        if (parse.GetValue(option) is not { } text)
            return null;
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw new UsageException($"{option.Name}: '{text}' is not a whole number in range.");
    }
}
