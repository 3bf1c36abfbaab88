using System.CommandLine;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Modeling.Backtests;

namespace Relationships.Cli.Verbs;

/// <summary><c>backtest</c>: scores from before a cut, judged by what came after it, next to the baselines.</summary>
internal static class BacktestVerb
{
    private const string Description =
        "Scores customers from the events up to a day, and judges the scores by what happened after it, next to baselines.";

    private const string Example =
        "backtest --events cdnow.csv --columns customer=customer_id,at=date --kind purchase --split 1997-09-30 --horizon 39w";

    public static Command Make(Surroundings around)
    {
        var input = new InputOptions();
        var split = new Option<string>("--split") { Description = "Last day whose events the scores see.", HelpName = "DATE", Required = true };
        var horizon = new Option<string?>("--horizon") { Description = "How far ahead the outcome is looked for, in days or weeks: 90d, 39w; by default to the end of the log.", HelpName = "LENGTH" };
        var outcome = new Option<string?>("--outcome") { Description = "The kind of event that is predicted; by default purchase.", HelpName = "KIND" };
        var output = new Option<string?>("--out") { Description = "The result as JSON, besides the table on standard output.", HelpName = "FILE" };
        var command = new VerbCommand("backtest", Description, Example) { split, horizon, outcome, output };
        input.AddTo(command);
        command.SetAction(parse =>
        {
            var settings = input.Read(parse, around);
            var kind = parse.GetValue(outcome) is { } name ? InputOptions.Kind("--outcome", name) : EventKind.Purchase;
            InputOptions.CheckKind("--outcome", kind, settings.Policy);
            var day = ZonedTime.Date("--split", parse.GetRequiredValue(split));
            var ahead = parse.GetValue(horizon) is { } text ? ParseHorizon(text) : (Horizon?)null;
            var path = parse.GetValue(output);
            Destination.CheckApart(settings.ReadPaths, null, ("--out", path), ("--rejects", settings.RejectsPath));
            return Run(settings, day, ahead, kind, path, around);
        });
        return command;
    }

    private static int Run(InputSettings settings, DateOnly split, Horizon? horizon, EventKind outcome, string? path, Surroundings around)
    {
        using var rejects = RejectReport.Open(settings, around);
        using var file = path is null ? null : WholeFile.Create(path, around);
        using var progress = new Progress(around);
        var loaded = LogReader.Read(settings, around, progress);
        progress.Clear();
        return rejects.TellIfFailing(progress, () =>
        {
            if (!rejects.Accept(loaded.Rejects))
                return ExitCode.Rejects;
            var scorer = settings.Scorer();
            var result = Backtest.Run(loaded.Log, split, horizon, [BacktestScorers.Continuum(scorer), .. BacktestScorers.Baselines, .. BacktestScorers.PurchaseModels], BacktestOptions.Default with { Outcome = outcome });
            around.Cancellation.ThrowIfCancellationRequested();
            Warn(result, loaded.Log, around);
            if (file is not null)
            {
                using var json = Surroundings.Text(file.Stream);
                json.WriteLine(result.ToJson());
            }

            rejects.Commit();
            file?.Commit();
            using (var output = around.OutputText())
                BacktestTable.Write(result, output);
            rejects.Tell();
            around.Error.WriteLine($"{Words.Count(result.N, "customer")} from {loaded.Tally.Summary(loaded.Log.EventCount)}, policy {settings.Policy.Id}");
            return ExitCode.Done;
        });
    }

    /// <summary>What a table does not show: outcomes that could not be seen, or none at all.</summary>
    private static void Warn(BacktestResult result, EventLog log, Surroundings around)
    {
        if (log.JustAfterLatest is { } end && result.Until > end.AddDays(1))
            around.Error.WriteLine(FormattableString.Invariant($"warning: the horizon ends {result.Until.UtcDateTime:yyyy-MM-dd}, the log {end.UtcDateTime:yyyy-MM-dd}; who buys after that counts as not buying"));
        foreach (var unsettled in result.Scorers.Where(static s => s.Converged is false))
            around.Error.WriteLine($"warning: {unsettled.Name} did not converge: the events up to the split do not tell its parameters, and its figures say little");
        if (result.N == 0)
            around.Error.WriteLine("warning: no customer has an event up to the split; nothing can be judged");
        else if (result.Positives == 0 || result.Positives == result.N)
            around.Error.WriteLine(FormattableString.Invariant($"warning: {result.Positives} of {result.N} customers have the outcome; without both sides nothing can be ranked"));
    }

    private static Horizon ParseHorizon(string text) =>
        Horizon.TryParse(text, out var horizon)
            ? horizon
            : throw new UsageException($"--horizon: '{text}' is not a number of days or weeks such as 90d or 39w.");
}
