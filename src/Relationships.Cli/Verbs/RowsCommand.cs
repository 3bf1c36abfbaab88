using System.CommandLine;
using Relationships.Cli.Input;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary>The options of the verbs that write a row per relationship.</summary>
internal static class RowsCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="example">How it is used.</param>
    /// <param name="around">What it reads from and writes to.</param>
    /// <param name="plan">The columns, for a log, an as-of, and whether brands are rolled up.</param>
    /// <param name="since">The option of an earlier instant; null for a verb that has none.</param>
    /// <param name="ledgers">The options of ledgers that are kept; null for a verb that needs events.</param>
    /// <param name="report">The options of a page for people; null for a verb that has none.</param>
    /// <param name="isInParts">Whether the columns do not depend on the log, so that its customers may be folded some at a time.</param>
    public static Command Make(
        string name, string description, string example, Surroundings around, Func<IFoldedLog, DateTimeOffset, bool, RowsPlan> plan, SinceOption? since = null, LedgersOption? ledgers = null, ReportOption? report = null, bool isInParts = false)
    {
        var (input, asOf, rollup, brand, output, memory) = (new InputOptions(), new AsOfOptions(), new RollupOption(), new BrandOption(), new OutputOptions(), new MemoryOption());
        var command = new VerbCommand(name, description, example);
        input.AddTo(command);
        asOf.AddTo(command);
        since?.AddTo(command);
        rollup.AddTo(command);
        brand.AddTo(command);
        output.AddTo(command);
        memory.AddTo(command);
        ledgers?.AddTo(command);
        report?.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = input.Read(parse, around);
            var page = report?.Read(parse, settings, around);
            var request = new RowsRequest(settings, asOf.Read(parse, settings.File.Zone), rollup.Read(parse), output.Path(parse), output.Format(parse))
            {
                Since = since?.Read(parse, settings.File.Zone),
                Brand = brand.Read(parse, settings, around),
                Memory = memory.Read(parse),
            };
            if (request.AsOf is { } instant)
                SinceOption.Check(request.Since, instant);
            if (ledgers is not null)
                request = request with { Ledgers = ledgers.Read(parse, request.Memory is not null, request.Since is not null, page is not null) };
            var read = settings.ReadPaths.Concat(new[] { brand.Path(parse), report?.EconomicsPath(parse) }.OfType<string>());
            Destination.CheckApart(read, request.OutPath, ("--rejects", settings.RejectsPath), (ReportOption.Name, page?.Path), (LedgersOption.SaveName, request.Ledgers.SavePath));

            // Ledgers may be continued in their place.
            Destination.CheckApart(new[] { request.Ledgers.OntoPath }.OfType<string>().Select(Path.GetFullPath), request.OutPath, ("--rejects", settings.RejectsPath));
            if (page is not null && request.Memory is not null)
                throw new UsageException($"{ReportOption.Name}: a page needs all events at once; make it without --memory.");
            if (page is not null)
                request = request with { Observer = () => new ScoreReport(page, request, around) };

            // Rejects that stop everything are told before anything is scored.
            request = request with { IsInParts = isInParts && page is null && request.Memory is null && request.Ledgers is { OntoPath: null, SavePath: null } && !settings.IsStrict };
            return new RowsRun(request, around, plan).Run();
        });
        return command;
    }
}
