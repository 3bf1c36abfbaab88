using System.CommandLine;
using Relationships.Audiences;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Cli.Verbs;

/// <summary><c>audience</c>: a row per counterpart, with what its following is worth.</summary>
internal static class AudienceVerb
{
    private const string Description =
        "Events in, a row per brand, product, person or community out: how many full fans its following is worth, on how few they rest, and the hostile apart.";

    private const string Example = "audience --events events.csv --rollup --as-of 2024-01-01 --format json";

    private static readonly string[] s_columns =
    [
        "counterpart", "as_of", "members", "engaged", "fans", "fans_low", "fans_high", "fans_uncertainty", "density",
        "effective_members", "top_share", "gini", "hostile", "hostile_load", "policy",
    ];

    public static Command Make(Surroundings around)
    {
        var (input, asOf, rollup, output) = (new InputOptions(), new AsOfOptions(), new RollupOption(), new OutputOptions());
        var command = new VerbCommand("audience", Description, Example);
        input.AddTo(command);
        asOf.AddTo(command);
        rollup.AddTo(command);
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = input.Read(parse, around);
            var request = new RowsRequest(settings, asOf.Read(parse, settings.File.Zone), rollup.Read(parse), output.Path(parse), output.Format(parse));
            Destination.CheckApart(settings.ReadPaths, request.OutPath, ("--rejects", settings.RejectsPath));
            return Run(request, around);
        });
        return command;
    }

    private static int Run(RowsRequest request, Surroundings around)
    {
        using var rejects = request.Input.RejectsPath is { } path ? WholeFile.Create(path, around) : null;
        using var destination = Destination.Open(request.OutPath, around);
        using var progress = new Progress(around);
        var loaded = LogReader.Read(request.Input, around, progress);
        progress.Clear();
        if (!RejectReport.Accept(loaded.Rejects, request.Input, rejects, around))
            return ExitCode.Rejects;

        var at = loaded.AsOf(request.AsOf, around);
        var table = LedgerTable.Fold(loaded.Log, at, request.Input.Policy, progress.For("folding:", "relationships"), around.Cancellation);
        var scorer = new RelationshipScorer(RelationshipScorerOptions.Default with { Policy = request.Input.Policy, Zone = request.Input.File.Zone });
        var audiences = scorer.Audiences(RollupOption.Apply(table, request.RollupDiscount, request.Input.File.BrandName), at);
        around.Cancellation.ThrowIfCancellationRequested();
        using (var writer = RowWriter.Create(request.Format, destination.Stream, s_columns))
        {
            foreach (var (counterpart, audience) in audiences)
                Write(writer, counterpart, audience.Score(), Words.Instant(at), request.Input.Policy.Id);
            writer.Finish();
        }

        progress.Clear();
        rejects?.Commit();
        destination.Commit();
        around.Error.WriteLine($"{Words.Count(audiences.Count, "audience")} as of {Words.Instant(at)} from {loaded.Summary}, policy {request.Input.Policy.Id}");
        return ExitCode.Done;
    }

    private static void Write(RowWriter writer, Counterpart counterpart, in AudienceScore score, string asOf, string policy)
    {
        writer.BeginRow();
        writer.Text(counterpart.ToString());
        writer.Text(asOf);
        writer.Integer(score.Members);
        writer.Integer(score.Engaged);
        writer.Number(score.Fans.Value);
        writer.Number(score.Fans.Low);
        writer.Number(score.Fans.High);
        writer.Number(score.Fans.Uncertainty);
        writer.Number(score.Density);
        writer.Number(score.EffectiveMembers);
        writer.Number(score.TopShare);
        writer.Number(score.Gini);
        writer.Integer(score.Hostile);
        writer.Number(score.HostileLoad);
        writer.Text(policy);
        writer.EndRow();
    }
}
