using System.Globalization;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Events;
using Relationships.Files;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgBb;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.GammaGamma;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Saving;
using Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Cli.Verbs;

/// <summary>Reads what is fitted, fits, and writes the model.</summary>
internal sealed class ModelFitRun(ModelFitRequest request, Surroundings around)
{
    public int Run()
    {
        using var rejects = RejectReport.Open(request.Settings, around);
        using var destination = Destination.Open(request.OutPath, around);
        var (fit, setAside) = request.Model switch
        {
            ShiftedName => Survivors(),
            OpportunityName => Opportunities(),
            SpendName => Spend(),
            _ => Purchases(),
        };
        return rejects.TellIfFailing(null, () =>
        {
            if (!rejects.Accept(setAside))
                return ExitCode.Rejects;
            var (saved, words) = Fitted(fit);
            around.Cancellation.ThrowIfCancellationRequested();
            using (var text = Surroundings.Text(destination.Stream))
                text.Write(saved.ToJson());
            rejects.Commit();
            destination.Commit();
            rejects.Tell();
            around.Error.WriteLine(words);
            return ExitCode.Done;
        });
    }

    // What is wrong with the numbers as a whole is the input's fault.
    private (SavedModel Saved, string Words) Fitted(Func<(SavedModel, string)> fit)
    {
        try
        {
            return fit();
        }
        catch (ArgumentException wrong)
        {
            throw new UnusableInputException($"{request.Table?.Name ?? "transactions"}: {Words.Fault(wrong)}", wrong);
        }
    }

    private const string ShiftedName = "sbg";
    private const string OpportunityName = "bg-bb";
    private const string SpendName = "gamma-gamma";

    private (Func<(SavedModel, string)> Fit, IReadOnlyList<RejectedEvent> Rejects) Purchases()
    {
        var (table, rejects) = Summaries();
        return (() => request.Model switch
        {
            "pareto-nbd" => Told(ParetoNbdModel.Fit(NotEmpty(table), Options)),
            "bg-nbd" => Told(BgNbdModel.Fit(NotEmpty(table), Options)),
            _ => Told(MbgNbdModel.Fit(NotEmpty(table), Options)),
        }, rejects);
    }

    private (Func<(SavedModel, string)> Fit, IReadOnlyList<RejectedEvent> Rejects) Spend()
    {
        var (table, rejects) = request.Table is null ? Summaries() : Read(HistoryTable.ReadSpend(request.Table, request.Settings, around.Cancellation), static t => t.Spend());
        return (() =>
        {
            if (!table.MeanSpend.ContainsAnyExcept(0))
                throw table.Count == 0 ? Empty() : new UnusableInputException("no repeat purchase states an amount; a spend model is fitted to amounts.");
            var fit = GammaGammaModel.Fit(table, Options);
            var (saved, words) = Told(fit.Fit);
            var correlation = fit.Independence.Pearson;
            var independence = double.IsNaN(correlation) ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; correlation of frequency and spend {correlation:0.000}");
            return (saved, string.Create(CultureInfo.InvariantCulture, $"{words}\n{fit.LeftOut} without a repeat or an amount left out{independence}"));
        }, rejects);
    }

    private (Func<(SavedModel, string)> Fit, IReadOnlyList<RejectedEvent> Rejects) Opportunities()
    {
        var (table, rejects) = request.Table is { } file
            ? Read(HistoryTable.ReadOpportunities(file, request.Settings, hasSpend: false, around.Cancellation), static t => t.Opportunities())
            : ByPeriod();
        return (() => Told(BgBbModel.Fit(table.Count > 0 ? table : throw Empty(), Options)), rejects);
    }

    private (Func<(SavedModel, string)> Fit, IReadOnlyList<RejectedEvent> Rejects) Survivors()
    {
        request.Settings.Check("period", "customers");
        var table = TableFile.Read(request.Table!, request.Settings.Delimiter, around.Cancellation);
        var numbers = new NumberColumns(table, request.Settings).Need("period").Need("customers").Read(static _ => null);
        return (() => Told(ShiftedBetaGeometricModel.Fit(SurvivorTable.FromColumns(numbers.Values("period"), numbers.Values("customers")), Options)), numbers.Rejects);
    }

    // Each day, or each of the seven-day blocks that end with the split, is an opportunity from the first purchase's on.
    private (OpportunitySummaryTable Table, IReadOnlyList<RejectedEvent> Rejects) ByPeriod()
    {
        var (table, rejects) = Summaries();
        around.Error.WriteLine($"an opportunity is a {(request.Unit == TimeUnit.Week ? "week" : "day")}, with a purchase or without");
        return (OpportunitySummaryTable.FromSummaries(table, request.Unit), rejects);
    }

    private (PurchaseSummaryTable Table, IReadOnlyList<RejectedEvent> Rejects) Summaries()
    {
        if (request.Table is { } file)
            return Read(HistoryTable.Read(file, request.Settings, around.Cancellation), t => t.Summaries(request.Unit));
        using var progress = new Progress(around);
        var loaded = LogReader.Read(request.Transactions!, around, progress);
        progress.Clear();
        var period = request.Model == OpportunityName ? request.Unit : TimeUnit.Day;
        var table = PurchaseSummaryTable.FromLog(loaded.Log, request.Split, new PurchaseSummaryOptions { Unit = request.Unit, Period = period, Returns = request.Returns });
        if (loaded.Log.JustAfterLatest is { } end && request.Split.ToDateTime(TimeOnly.MinValue) > end.UtcDateTime.AddDays(1))
            around.Error.WriteLine(FormattableString.Invariant($"warning: the split is {request.Split:yyyy-MM-dd}, the log ends {end.UtcDateTime:yyyy-MM-dd}; the time between is taken for silence"));
        if (table.LeftOut.Count > 0)
            around.Error.WriteLine($"{Words.Count(table.LeftOut.Count, "customer")} without a purchase up to the split left out");
        return (table, loaded.Rejects);
    }

    private static (T Table, IReadOnlyList<RejectedEvent> Rejects) Read<T>(HistoryTable history, Func<HistoryTable, T> table) => (table(history), history.Rejects);

    private FitOptions Options => FitOptions.Default with { Unit = request.Model is ShiftedName or OpportunityName or SpendName ? null : request.Unit };

    private static PurchaseSummaryTable NotEmpty(PurchaseSummaryTable table) => table.Count > 0 ? table : throw Empty();

    private static UnusableInputException Empty() => new("there is no customer to fit.");

    private static (SavedModel Saved, string Words) Told<TModel>(ModelFit<TModel> fit)
        where TModel : ILifetimeModel
    {
        var estimates = string.Join(", ", fit.Estimates.Select(static e => string.Create(
            CultureInfo.InvariantCulture, $"{e.Name} {e.Value:G5}{(double.IsFinite(e.StandardError) ? $" (s.e. {e.StandardError:G3})" : string.Empty)}")));
        var reached = string.Create(
            CultureInfo.InvariantCulture,
            $"{fit.Model.Name}: log-likelihood {fit.LogLikelihood:0.000000} after {fit.Iterations} steps, {fit.StartsInAgreement} of {fit.Starts.Count} starts agree, {Words.Count(fit.Customers, "customer")}; {estimates}");
        return (SavedModel.Of(fit), fit.Converged ? reached : $"{reached}\nwarning: NOT CONVERGED: {Reason(fit.Outcome)}; parameters say nothing by themselves");
    }

    private static string Reason(FitOutcome outcome) => outcome switch
    {
        FitOutcome.Ridge => "ridge: the likelihood has no top, it rises without end or is flat in some direction",
        FitOutcome.StepLimit => "step limit: the likelihood still rises where the climb ended",
        _ => "stalled: no step leads further up, though the likelihood is not level",
    };
}
