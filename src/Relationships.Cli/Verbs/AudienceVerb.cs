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
            return new LoadedRun(settings, request.AsOf, request.OutPath, around).OfLog(reading => Write(reading, request, around.Cancellation));
        });
        return command;
    }

    private static IEnumerable<string> Write(Reading<LoadedLog> reading, RowsRequest request, CancellationToken cancellation)
    {
        var table = LedgerTable.Fold(reading.Loaded.Log, reading.AsOf, request.Input.Policy, reading.Progress.For("folding:", "relationships"), cancellation);
        var audiences = request.Input.Scorer().Audiences(RollupOption.Apply(table, request.RollupDiscount, request.Input.File.BrandName), reading.AsOf);
        cancellation.ThrowIfCancellationRequested();
        using var writer = RowWriter.Create(request.Format, reading.Stream, s_columns);
        foreach (var (counterpart, audience) in audiences)
            Write(writer, counterpart, audience.Score(), Words.Instant(reading.AsOf), request.Input.Policy.Id);
        writer.Finish();
        return [$"{reading.Told(Words.Count(audiences.Count, "audience"))}, policy {request.Input.Policy.Id}"];
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
