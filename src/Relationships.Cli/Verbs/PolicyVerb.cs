using System.CommandLine;
using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Cli.Verbs;

/// <summary><c>policy</c>: shows, checks and compares what events count for.</summary>
internal static class PolicyVerb
{
    private const string Description = "Shows, validates and compares policies: what each kind of event counts for.";

    public static Command Make(Surroundings around) => new VerbCommand("policy", Description, "policy show")
    {
        Show(around),
        Validate(around),
        Diff(around),
        Schema(around),
    };

    private static VerbCommand Show(Surroundings around)
    {
        var file = new Option<string>("--policy") { Description = "The policy (JSON); by default the built-in one.", HelpName = "FILE", DefaultValueFactory = static _ => PolicyFile.Default };
        var json = new Option<bool>("--json") { Description = "The complete policy as JSON." };
        var command = new VerbCommand("show", "Lists the kinds and what each counts for.", "policy show --json > mine.json") { file, json };
        command.SetAction(parse =>
        {
            var policy = PolicyFile.Read(parse.GetRequiredValue(file), around);
            using var output = around.OutputText();
            if (parse.GetValue(json))
                output.WriteLine(policy.ToJson().ReplaceLineEndings("\n"));
            else
                WriteKinds(policy, output);
            return ExitCode.Done;
        });
        return command;
    }

    private static VerbCommand Validate(Surroundings around)
    {
        var file = new Argument<string>("FILE") { Description = "The policy (JSON); - is standard input." };
        var command = new VerbCommand("validate", "Finds every fault of a policy, each with its path (exit code 2).", "policy validate mine.json") { file };
        command.SetAction(parse =>
        {
            var path = parse.GetRequiredValue(file);
            var policy = PolicyFile.Read(path, around);
            around.Error.WriteLine($"{path}: valid, id {policy.Id}");
            return ExitCode.Done;
        });
        return command;
    }

    private static VerbCommand Diff(Surroundings around)
    {
        var before = new Argument<string>("A") { Description = "The first policy (JSON), or default." };
        var after = new Argument<string>("B") { Description = "The second policy (JSON), or default." };
        var command = new VerbCommand("diff", "Lists where two policies count differently: path, value in A, value in B, with tabs between.", "policy diff default mine.json") { before, after };
        command.SetAction(parse =>
        {
            var (a, b) = (PolicyFile.Read(parse.GetRequiredValue(before), around), PolicyFile.Read(parse.GetRequiredValue(after), around));
            var differences = PolicyDifference.Between(a, b);
            using var output = around.OutputText();
            foreach (var difference in differences)
                output.WriteLine($"{difference.Path}\t{difference.Before ?? "-"}\t{difference.After ?? "-"}");
            around.Error.WriteLine($"{Words.Count(differences.Count, "difference")} between {a.Id} and {b.Id}");
            return ExitCode.Done;
        });
        return command;
    }

    private static VerbCommand Schema(Surroundings around)
    {
        var command = new VerbCommand("schema", "Writes the JSON schema of a policy file.", "policy schema > policy.schema.json");
        command.SetAction(_ =>
        {
            using var output = around.OutputText();
            output.WriteLine(EvidencePolicy.JsonSchema().ReplaceLineEndings("\n"));
            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteKinds(EvidencePolicy policy, TextWriter output)
    {
        string[] header = ["kind", "begun by", "counts for"];
        string[][] rows = [header, .. policy.Kinds.Select(static k => (string[])[k.Key.Name, k.Value.Initiator == Initiator.Customer ? "customer" : "counterpart", CountsFor(k.Value)])];
        var widths = header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        output.WriteLine($"policy {(policy.Name.Length > 0 ? policy.Name : "without a name")}, id {policy.Id}");
        foreach (var row in rows)
            output.WriteLine($"{row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2]}");
    }

    private static string CountsFor(KindPolicy kind)
    {
        var feeds = kind.Feeds.Select(static feed => string.Create(CultureInfo.InvariantCulture, $"{feed.Sum.Name()} {feed.Weight:R}"));
        var text = kind.Feeds.IsEmpty ? "noted, not scored" : string.Join(", ", feeds);
        return kind.Prompts ? text + "; prompts purchases" : text;
    }
}
