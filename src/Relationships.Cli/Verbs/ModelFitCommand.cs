using System.CommandLine;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Files;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Cli.Verbs;

/// <summary><c>model fit</c>: the options, and what of them goes together.</summary>
internal static class ModelFitCommand
{
    private const string Description =
        "Fits a model by maximum likelihood, from its own start and two random ones: to transactions up to a day, to ready-made summaries "
        + "(columns x, t_x, T; m for spend, n for repeated rows), or to survivors (columns period, customers). bg-bb takes every unit of time after the first purchase's as an opportunity.";

    private const string Example = "model fit --model gamma-gamma --transactions orders.csv --columns customer=id,at=date,amount=total --split 2024-06-30 --out gg.json";

    public static Command Make(Surroundings around)
    {
        var input = new InputOptions(
            "--transactions", EventKind.Purchase, isRequired: false, " Of summaries x, t_x, T, m and n: x=frequency,t_x=recency. Of survivors period and customers.");
        var model = new Option<string>("--model") { Description = string.Join(", ", ModelNames.All), HelpName = "NAME", Required = true };
        var summary = new Option<string?>("--summary") { Description = "Ready-made summaries (CSV) in the place of transactions; ages in --unit. - is standard input.", HelpName = "FILE" };
        var survivors = new Option<string?>("--survivors") { Description = "Survivors by period (CSV), for sbg. - is standard input.", HelpName = "FILE" };
        var split = new Option<string?>("--split") { Description = "Last day of calibration; with --transactions.", HelpName = "DATE" };
        var unit = new Option<string?>("--unit") { Description = "Unit of time of the parameters: day or week; by default week.", HelpName = "UNIT" };
        var returns = new Option<string?>("--returns") { Description = "What a return does to purchases: purchase-stands (the default), lowers-spend, takes-purchase-back.", HelpName = "RULE" };
        var output = new Option<string?>("--out") { Description = "The model (JSON); by default standard output.", HelpName = "FILE" };
        var command = new VerbCommand("fit", Description, Example) { model, summary, survivors, split, unit, returns, output };
        input.AddTo(command);
        command.SetAction(parse =>
        {
            var name = parse.GetRequiredValue(model);
            if (!ModelNames.All.Contains(name, StringComparer.Ordinal))
                throw new UsageException($"--model: '{name}' is none of {string.Join(", ", ModelNames.All)}.");
            var (given, table) = Input(input.IsGiven(parse), parse.GetValue(summary), parse.GetValue(survivors));
            CheckSuits(name, given);
            var day = parse.GetValue(split);
            if (given == "--transactions" && day is null)
                throw new UsageException("--split: is needed with --transactions; it is the last day whose purchases are fitted.");
            if (given != "--transactions" && day is not null)
                throw new UsageException("--split: goes with --transactions; summaries and survivors are cut already.");
            var path = parse.GetValue(output) is { } o && o != "-" ? o : null;
            var request = new ModelFitRequest(name, parse.GetValue(unit) is { } text ? Unit(text) : TimeUnit.Week, path)
            {
                Transactions = table is null ? input.Read(parse, around) : null,
                Split = day is null ? default : ZonedTime.Date("--split", day),
                Returns = parse.GetValue(returns) is { } rule ? Returns(rule) : ReturnRule.PurchaseStands,
                Table = table is null ? null : table == InputOptions.StandardInput ? EventInput.Of(around.Input, table) : EventInput.File(table),
                Settings = table is null ? input.ReadTable(parse) with { Columns = new Dictionary<string, string>() } : input.ReadTable(parse),
            };
            Destination.CheckApart(request.Transactions?.ReadPaths ?? [table!], path, ("--rejects", request.Settings.RejectsPath));
            return new ModelFitRun(request, around).Run();
        });
        return command;
    }

    public static TimeUnit Unit(string text) => text switch
    {
        "day" => TimeUnit.Day,
        "week" => TimeUnit.Week,
        _ => throw new UsageException($"--unit: '{text}' is neither day nor week."),
    };

    private static (string Option, string? Table) Input(bool hasTransactions, string? summary, string? survivors)
    {
        var given = new[] { hasTransactions ? "--transactions" : null, summary is null ? null : "--summary", survivors is null ? null : "--survivors" }.OfType<string>().ToArray();
        return given.Length == 1
            ? (given[0], summary ?? survivors)
            : throw new UsageException(given.Length == 0 ? "one of --transactions, --summary, --survivors is needed." : $"{string.Join(" and ", given)}: one of them says what is fitted.");
    }

    private static void CheckSuits(string model, string input)
    {
        if ((model == ShiftedBetaGeometricModel.ModelName) != (input == "--survivors"))
            throw new UsageException($"--model {model}: is fitted to {(model == ShiftedBetaGeometricModel.ModelName ? "--survivors" : "--transactions or --summary")}, not to {input}.");
    }

    private static ReturnRule Returns(string text) => text switch
    {
        "purchase-stands" => ReturnRule.PurchaseStands,
        "lowers-spend" => ReturnRule.LowersSpend,
        "takes-purchase-back" => ReturnRule.TakesPurchaseBack,
        _ => throw new UsageException($"--returns: '{text}' is none of purchase-stands, lowers-spend, takes-purchase-back."),
    };
}
