using System.CommandLine;
using Relationships.Brands;
using Relationships.Cli.Input;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary><c>brand</c>: checks who a brand says it is, answers the five questions, matches customers.</summary>
internal static class BrandVerb
{
    private const string Description = "Checks a brand's identity, answers the five questions from it and its events, and holds it against what is known of customers.";

    public static Command Make(Surroundings around) => new VerbCommand("brand", Description, "brand check identity.json")
    {
        Check(around),
        Diff(around),
        Schema(around),
        BrandAuditVerb.Make(around),
        BrandCustomersCommand.Make(around, "match", "A row per customer: how well brand and customer go together, dimension by dimension; what is unknown stays uncertain.", MatchRows.Columns, MatchRows.Write),
        BrandCustomersCommand.Make(around, "points", "A row per customer and declared point of connection that does not live yet, the one that would gain most first.", PointRows.Columns, PointRows.Write),
        BrandCustomersCommand.Make(around, "learn", "A row per customer and thing not known of them: by how much knowing it would narrow a score, and whom it serves.", LearnRows.Columns, LearnRows.Write),
    };

    private static VerbCommand Check(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "The identity (JSON); - is standard input." };
        var output = new OutputOptions();
        var command = new VerbCommand("check", "Finds every fault of an identity (exit code 2); of one without faults, a row for each gap: the field, the question or point it leaves open, what is missing.", "brand check identity.json") { file };
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var path = parse.GetRequiredValue(file);
            Destination.CheckApart([path], output.Path(parse));
            var identity = BrandFile.Identity(path, around);
            var gaps = BrandGap.Of(identity);
            using var destination = Destination.Open(output.Path(parse), around);
            using (var writer = RowWriter.Create(output.Format(parse), destination.Stream, ["path", "question", "point", "gap"]))
            {
                foreach (var gap in gaps)
                {
                    writer.BeginRow();
                    writer.Text(gap.Path);
                    writer.Text(gap.Question is { } question ? AuditJson.Name(question) : null);
                    writer.Text(gap.Connection is { } point ? Connections.Eras.Name(point) : null);
                    writer.Text(gap.Message);
                    writer.EndRow();
                }

                writer.Finish();
            }

            destination.Commit();
            around.Error.WriteLine($"{path}: valid, id {identity.Id}, {Words.Count(gaps.Count, "gap")}");
            return ExitCode.Done;
        });
        return command;
    }

    private static VerbCommand Diff(Surroundings around)
    {
        var before = new Argument<string>("A") { Description = "The first version (JSON)." };
        var after = new Argument<string>("B") { Description = "The second version (JSON)." };
        var command = new VerbCommand("diff", "Lists where two versions of an identity say different things: path, what A says, what B says, with tabs between.", "brand diff identity-2025.json identity-2026.json") { before, after };
        command.SetAction(parse =>
        {
            var (a, b) = (BrandFile.Identity(parse.GetRequiredValue(before), around), BrandFile.Identity(parse.GetRequiredValue(after), around));
            var differences = BrandDifference.Between(a, b);
            using var output = around.OutputText();
            foreach (var difference in differences)
                output.WriteLine($"{difference.Path}\t{Words.OneLine(difference.Before ?? "-")}\t{Words.OneLine(difference.After ?? "-")}");
            around.Error.WriteLine($"{Words.Count(differences.Count, "difference")} between {a.Id} and {b.Id}");
            return ExitCode.Done;
        });
        return command;
    }

    private static VerbCommand Schema(Surroundings around)
    {
        var profile = new Option<bool>("--profile") { Description = "The schema of a customer profile instead." };
        var command = new VerbCommand("schema", "Writes the JSON schema of an identity file, or of a profile file.", "brand schema > identity.schema.json") { profile };
        command.SetAction(parse =>
        {
            using var output = around.OutputText();
            output.WriteLine(parse.GetValue(profile) ? CustomerProfile.JsonSchema() : BrandIdentity.JsonSchema());
            return ExitCode.Done;
        });
        return command;
    }
}
