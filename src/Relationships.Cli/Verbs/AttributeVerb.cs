using System.CommandLine;
using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Decisions;

namespace Relationships.Cli.Verbs;

/// <summary><c>attribute</c>: what people, kinds of event or channels have done for relationships, and for what cost.</summary>
internal static class AttributeVerb
{
    private const string Description =
        "Events in, a row per person, kind or channel out: the gain of relationships that it brought, summing to the whole, and with --economics the gain per unit of cost.";

    private const string Example = "attribute --events events.csv --by representative --economics economics.json";

    private static readonly string[] s_columns =
        ["group", "as_of", "relationships", "events", "gain", "gain_low", "gain_high", "gain_per_relationship", "share", "cost", "gain_per_cost", "not_told_apart_from", "policy"];

    public static Command Make(Surroundings around)
    {
        var (input, asOf, since, output) = (new InputOptions(), new AsOfOptions(), new SinceOption("Attributes only what happened since then."), new OutputOptions());
        var economics = new EconomicsOption("What events cost, by kind (actions) and channel (channelCosts).", isRequired: false);
        var by = new Option<string?>("--by") { Description = "To what: representative, kind or channel; by default representative.", HelpName = "WHAT" };
        var groups = new Option<string?>("--groups")
        {
            Description = "How many groups are told apart in one relationship, 2 to 12; by default 8. Beyond it those that change its score least are joined as (others), whatever "
                + "their signs. Each more doubles the time: 2^N scorings of a relationship's history, with 8 groups some seconds for 100,000 events of one customer.",
            HelpName = "NUMBER",
        };
        var command = new VerbCommand("attribute", Description, Example);
        input.AddTo(command);
        command.Add(by);
        command.Add(groups);
        economics.AddTo(command);
        asOf.AddTo(command);
        since.AddTo(command);
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = input.Read(parse, around);
            var request = new RowsRequest(settings, asOf.Read(parse, settings.File.Zone), null, output.Path(parse), output.Format(parse)) { Since = since.Read(parse, settings.File.Zone) };
            var options = new AttributionOptions { By = By(parse.GetValue(by)), Since = request.Since, Economics = economics.Read(parse, settings, around), MostGroups = Groups(parse.GetValue(groups)) };
            string[] economicsPath = economics.Path(parse) is { } path ? [path] : [];
            Destination.CheckApart([.. settings.ReadPaths, .. economicsPath], request.OutPath, ("--rejects", settings.RejectsPath));
            return new LoadedRun(settings, request.AsOf, request.OutPath, around).OfLog(reading => Write(reading, request, options, around.Cancellation));
        });
        return command;
    }

    private static IEnumerable<string> Write(Reading<LoadedLog> reading, RowsRequest request, AttributionOptions options, CancellationToken cancellation)
    {
        SinceOption.Check(request.Since, reading.AsOf, reading.Loaded.Log);
        var gains = new GainAttribution(options, request.Input.Scorer()).Of(reading.Loaded.Log, reading.AsOf, cancellation);
        using var writer = RowWriter.Create(request.Format, reading.Stream, s_columns);
        var whole = gains.Sum(static g => g.Gain.Value);
        foreach (var gain in gains)
            Write(writer, gain, whole, string.Join("; ", gains.Where(g => g != gain && !g.IsDistinctFrom(gain)).Select(static g => g.Group)), Words.Instant(reading.AsOf), request.Input.Policy.Id);
        writer.Finish();
        return [$"{reading.Told(Words.Count(gains.Length, "group"))}, policy {request.Input.Policy.Id}"];
    }

    private static void Write(RowWriter writer, AttributedGain gain, double whole, string alike, string asOf, string policy)
    {
        writer.BeginRow();
        writer.Text(gain.Group);
        writer.Text(asOf);
        writer.Integer(gain.Relationships);
        writer.Integer(gain.Events);
        writer.Number(gain.Gain.Value);
        writer.Number(gain.Gain.Low);
        writer.Number(gain.Gain.High);
        writer.Number(gain.GainPerRelationship);
        writer.Number(whole != 0 ? gain.Gain.Value / whole : double.NaN);
        writer.Number(gain.Cost > 0 ? gain.Cost : double.NaN);
        writer.Number(gain.GainPerCost ?? double.NaN);
        writer.Text(alike.Length == 0 ? null : alike);
        writer.Text(policy);
        writer.EndRow();
    }

    // Read here, not by the parser, which would ask the machine's culture.
    private static int Groups(string? text) => text is null ? AttributionOptions.Default.MostGroups
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 2 and <= 12
            ? number
            : throw new UsageException($"--groups: '{text}' is not a whole number from 2 to 12.");

    private static AttributionBy By(string? text) => text switch
    {
        null or "representative" => AttributionBy.Representative,
        "kind" => AttributionBy.Kind,
        "channel" => AttributionBy.Channel,
        _ => throw new UsageException($"--by: '{text}' is none of representative, kind, channel."),
    };
}
