using System.CommandLine;
using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Events;

namespace Relationships.Cli.Verbs;

/// <summary><c>explain</c>: why the scores of one customer are what they are, and what moved them.</summary>
internal static class ExplainVerb
{
    private const string Description =
        "One relationship, or all of a customer's: its scores, what made them, the events that moved it most, and with --since what has "
        + "changed since then, by time alone and by which events.";

    private const string Example = "explain --events events.csv --customer c0000017 --counterpart brand --since 2024-01-01";

    public static Command Make(Surroundings around)
    {
        var (input, asOf, since) = (new InputOptions(), new AsOfOptions(), new SinceOption("Tells what has changed since then."));
        var economics = new EconomicsOption("Your margins and costs (JSON): adds whether to invest, and the next best gesture, of each relationship by itself (invest advises once per customer and brand).", isRequired: false);
        var customer = new Option<string>("--customer") { Description = "Whose relationships, exactly as the events name the customer.", HelpName = "ID", Required = true };
        var counterpart = new Option<string?>("--counterpart") { Description = "With whom: brand:NAME, product:NAME, person:NAME, community:NAME, or a brand's name alone; by default everyone.", HelpName = "NAME" };
        var top = new Option<string?>("--top") { Description = "How many events are named in words; by default 5. JSON has all of them.", HelpName = "NUMBER" };
        var brand = new BrandOption();
        var output = new TextOutputOptions();
        var command = new VerbCommand("explain", Description, Example);
        input.AddTo(command);
        asOf.AddTo(command);
        since.AddTo(command);
        brand.AddTo(command);
        economics.AddTo(command);
        foreach (var option in new Option[] { customer, counterpart, top })
            command.Add(option);
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = input.Read(parse, around);
            var request = new ExplainRequest(settings, asOf.Read(parse, settings.File.Zone), since.Read(parse, settings.File.Zone))
            {
                Customer = parse.GetRequiredValue(customer),
                Counterpart = parse.GetValue(counterpart) is { } name ? Parse(name) : null,
                Brand = brand.Read(parse, settings, around),
                Top = parse.GetValue(top) is { } number ? Number(number) : ExplainRequest.DefaultTop,
                Economics = economics.Read(parse, settings, around),
                OutPath = output.Path(parse),
                IsJson = output.IsJson(parse),
            };
            var read = settings.ReadPaths.Concat(new[] { brand.Path(parse), economics.Path(parse) }.OfType<string>());
            Destination.CheckApart(read, request.OutPath, ("--rejects", settings.RejectsPath));
            return new ExplainRun(request, around).Run();
        });
        return command;
    }

    private static Counterpart Parse(string text) =>
        Counterpart.TryParse(text, out var counterpart) ? counterpart : throw new UsageException($"--counterpart: '{text}' has no name; write it as person:Jo.");

    // Read here, not by the parser, which would ask the machine's culture.
    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? number
            : throw new UsageException($"--top: '{text}' is not a whole number of at least 1.");
}
