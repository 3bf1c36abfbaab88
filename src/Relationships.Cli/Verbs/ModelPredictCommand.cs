using System.CommandLine;
using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Files;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;

namespace Relationships.Cli.Verbs;

/// <summary><c>model predict</c>: the options, and what of them goes together.</summary>
internal static class ModelPredictCommand
{
    private const string Description =
        "Adds to the rows of a summary (columns x, t_x, T), in their order, what a model expects: expected purchases within the horizon and p_alive; "
        + "with --spend expected_spend, with --discount clv. A model gamma-gamma adds expected_spend; sbg writes survival and retention by period.";

    private const string Example = "model predict --model bg.json --summary customers.csv --horizon 39 --spend gg.json --discount 0.002 --out predicted.csv";

    public static Command Make(Surroundings around)
    {
        // The table's own options are those of events; only their reading differs.
        var input = new InputOptions("--transactions", EventKind.Purchase, isRequired: false);
        var model = new Option<string>("--model") { Description = "The model (JSON), fitted or written by hand.", HelpName = "FILE", Required = true };
        var summary = new Option<string?>("--summary") { Description = "The customers (CSV); - is standard input.", HelpName = "FILE" };
        var columns = new Option<string[]>("--columns") { Description = "The columns of x, t_x, T and m, where they have other names: x=frequency,t_x=recency.", HelpName = "NAME=COLUMN,..." };
        var horizon = new Option<string?>("--horizon") { Description = "How far ahead, in the model's unit of time (bg-bb: opportunities, sbg: periods).", HelpName = "NUMBER" };
        var unit = new Option<string?>("--unit") { Description = "Unit of time of the summary's ages: day or week; by default the model's.", HelpName = "UNIT" };
        var spend = new Option<string?>("--spend") { Description = "A gamma-gamma model (JSON), which adds expected_spend; the summary then has a column m.", HelpName = "FILE" };
        var discount = new Option<string?>("--discount") { Description = "Discount rate a unit of time, which adds clv (the horizon is then 1 to 10000 whole units): the horizon's purchases (times expected spend), each unit's worth its share at the end of the unit.", HelpName = "RATE" };
        var output = new OutputOptions();
        var command = new VerbCommand("predict", Description, Example) { model, summary, columns, horizon, unit, spend, discount };
        foreach (var option in input.TableOptions)
            command.Add(option);
        output.AddTo(command);
        command.SetAction(parse =>
        {
            var modelPath = parse.GetRequiredValue(model);
            var spendPath = parse.GetValue(spend);
            var table = parse.GetValue(summary);
            var request = new ModelPredictRequest(
                ModelNames.Read(modelPath),
                Number("--horizon", parse.GetValue(horizon)),
                table is null ? null : table == InputOptions.StandardInput ? EventInput.Of(around.Input, table) : EventInput.File(table),
                input.ReadTable(parse) with { Columns = InputOptions.Columns(parse.GetValue(columns) ?? []) },
                output.Path(parse),
                output.Format(parse))
            {
                Spend = spendPath is null ? null : ModelNames.Read(spendPath) as ISpendModel ?? throw new UsageException($"--spend: {spendPath} is no spend model; fit one with --model gamma-gamma."),
                Discount = Number("--discount", parse.GetValue(discount)),
                Unit = parse.GetValue(unit) is { } text ? ModelFitCommand.Unit(text) : null,
            };
            Check(request);
            Destination.CheckApart(new[] { modelPath, spendPath, table }.OfType<string>(), request.OutPath, ("--rejects", request.Settings.RejectsPath));
            return new ModelPredictRun(request, around).Run();
        });
        return command;
    }

    private static void Check(ModelPredictRequest request)
    {
        var isRenewal = request.Model is ShiftedBetaGeometricModel;
        if (isRenewal != request.Table is null)
            throw new UsageException(isRenewal ? "--summary: a model sbg knows periods, not customers; leave it out." : "--summary: is needed; it holds the customers.");
        if (request.Model is not ISpendModel)
            CheckHorizon(request);
        else if (request.Horizon is not null || request.Spend is not null || request.Discount is not null)
            throw new UsageException("--horizon, --spend, --discount: go with a purchase model; gamma-gamma knows spend alone.");
        if (request.Model is ShiftedBetaGeometricModel && (request.Spend is not null || request.Discount is not null))
            throw new UsageException($"--spend, --discount: go with models of purchases, not with {request.Model.Name}.");
        if (request.Model is not IPurchaseModel && request.Unit is not null)
            throw new UsageException($"--unit: goes with pareto-nbd, bg-nbd and mbg-nbd, not with {request.Model.Name}.");
    }

    private static double? Number(string option, string? text) =>
        text is null ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"{option}: '{Words.OneLine(text)}' is no number such as 39 or 0.002.");

    private static void CheckHorizon(ModelPredictRequest request)
    {
        if (request.Horizon is not { } horizon)
            throw new UsageException("--horizon: is needed; it says how far ahead.");
        var isWhole = request.Model is not IPurchaseModel || request.Discount is not null;
        if (!(horizon >= 0 && horizon <= 1e6) || (isWhole && horizon != Math.Floor(horizon)))
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--horizon: {horizon:R} is no {(isWhole ? "whole " : string.Empty)}number from 0 to 1000000."));
        if (request.Discount is not null && horizon is < 1 or > 10_000)
            throw new UsageException("--horizon: with --discount, 1 to 10000 units are counted.");
        if (request.Discount is { } discount && !(discount >= 0 && discount <= 1e6))
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--discount: {discount} is not from 0 to 1000000."));
    }
}
