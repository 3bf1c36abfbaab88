using System.CommandLine;
using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary><c>invest</c>: advice per customer and brand, and a budget's allocation.</summary>
internal static class InvestVerb
{
    private const string Description =
        "Events and your economics in, advice per customer and brand out, products, people and communities included: whether to invest, which gate decided it, what it is worth, the next best gesture; "
        + "with --budget also how to share it.";

    private const string Example = "invest --events events.csv --economics economics.json --budget 5000 --out advice.csv";

    public static Command Make(Surroundings around)
    {
        var (input, asOf, output) = (new InputOptions(), new AsOfOptions(), new OutputOptions());
        var brand = new BrandOption();
        var economics = new EconomicsOption("Your margins and costs (JSON): margin, retention, discount, horizon, effort, actions.", isRequired: true);
        var budget = new Option<string?>("--budget") { Description = "Money to share among those who deserve investment.", HelpName = "MONEY" };
        var by = new Option<string?>("--by")
        {
            Description = "customer (a row per customer and brand, the default) or relationship (a row per counterpart, where a customer who has several counts in full in each).",
            HelpName = "GROUPING",
        };
        var command = new VerbCommand("invest", Description, Example);
        input.AddTo(command);
        economics.AddTo(command);
        brand.AddTo(command);
        command.Add(by);
        command.Add(budget);
        asOf.AddTo(command);
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = input.Read(parse, around);
            Destination.CheckApart(BrandCustomersCommand.ReadPaths(settings, economics.Path(parse), brand.Path(parse)), output.Path(parse), ("--rejects", settings.RejectsPath));
            var request = new InvestRequest(settings, economics.Read(parse, settings, around)!)
            {
                Brand = brand.Read(parse, settings, around),
                IsByRelationship = IsByRelationship(parse.GetValue(by)),
                AsOf = asOf.Read(parse, settings.File.Zone),
                Budget = parse.GetValue(budget) is { } money ? Money(money) : null,
                OutPath = output.Path(parse),
                Format = output.Format(parse),
            };
            return new InvestRun(request, around).Run();
        });
        return command;
    }

    private static bool IsByRelationship(string? by) => by switch
    {
        null or "customer" => false,
        "relationship" => true,
        _ => throw new UsageException($"--by: '{by}' is neither customer nor relationship."),
    };

    // Read here, not by the parser, which would ask the machine's culture.
    private static double Money(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) && double.IsFinite(money)
            ? money
            : throw new UsageException($"--budget: '{text}' is not an amount of money such as 5000 or 99.50.");
}
