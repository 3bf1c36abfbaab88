using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Decisions.Audit;

namespace Relationships.Cli.Verbs;

/// <summary><c>brand audit</c>: the five questions, answered from the identity and the events, or not known.</summary>
internal static class BrandAuditVerb
{
    private const string Description = "Answers the five questions that a marketer must answer from the identity and the events, each with what it rests on, or says that it is not known.";

    private const string Example = "brand audit --brand identity.json --events events.csv --profiles profiles.json --format json";

    public static VerbCommand Make(Surroundings around)
    {
        var (input, asOf, brand) = (new InputOptions(), new AsOfOptions(), new BrandOption());
        var profiles = BrandCustomersCommand.Profiles();
        var output = new TextOutputOptions();
        var command = new VerbCommand("audit", Description, Example);
        input.AddTo(command);
        asOf.AddTo(command);
        brand.AddTo(command);
        command.Add(profiles);
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = input.Read(parse, around);
            var (outPath, isJson) = (output.Path(parse), output.IsJson(parse));
            Destination.CheckApart(BrandCustomersCommand.ReadPaths(settings, brand.Path(parse), parse.GetValue(profiles)), outPath, ("--rejects", settings.RejectsPath));
            var identity = brand.Read(parse, settings, around);
            var options = new BrandAuditOptions
            {
                Profiles = parse.GetValue(profiles) is { } known ? BrandFile.Profiles(known, around) : [],
                BrandName = settings.File.BrandName,
            };
            return new LoadedRun(settings, asOf.Read(parse, settings.File.Zone), outPath, around).OfLog(reading =>
            {
                var audit = BrandAudit.Of(settings.Scorer(identity), reading.Loaded.Log, reading.AsOf, options);
                if (isJson)
                    AuditJson.Write(audit, reading.KnownAsOf, reading.Stream);
                else
                    AuditText.Write(audit, reading.When, reading.Stream);
                var what = $"{Words.Count(audit.Relationships, "relationship")} of {Words.Count(audit.Customers, "customer")}";
                return [$"{reading.Told(what)}, policy {audit.PolicyId}, identity {audit.IdentityId ?? "none"}"];
            });
        });
        return command;
    }
}
