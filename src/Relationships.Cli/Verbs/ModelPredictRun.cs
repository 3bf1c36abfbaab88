using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Files;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgBb;
using Relationships.Modeling.Lifetimes.ShiftedBetaGeometric;
using Relationships.Modeling.Lifetimes.Valuation;

namespace Relationships.Cli.Verbs;

/// <summary>Reads customers, predicts, and writes their rows with what the model adds.</summary>
internal sealed class ModelPredictRun(ModelPredictRequest request, Surroundings around)
{
    public int Run()
    {
        using var rejects = RejectReport.Open(request.Settings, around);
        using var destination = Destination.Open(request.OutPath, around);
        if (request.Model is ShiftedBetaGeometricModel renewals)
        {
            Write(renewals, destination.Stream);
            destination.Commit();
            return ExitCode.Done;
        }

        var history = Read();
        return rejects.TellIfFailing(null, () =>
        {
            if (!rejects.Accept(history.Rejects))
                return ExitCode.Rejects;
            var added = Predicted(history);
            around.Cancellation.ThrowIfCancellationRequested();
            Warn(added);
            Write(history, added, destination.Stream);
            rejects.Commit();
            destination.Commit();
            rejects.Tell();
            around.Error.WriteLine($"{Words.Count(history.Rows.Count, "row")} ({history.Rejects.Count} set aside), model {request.Model.Name}");
            return ExitCode.Done;
        });
    }

    /// <summary>Says what stays empty: an infinite mean, or parameters beyond what doubles can follow.</summary>
    private void Warn(List<(string Name, double[] Values)> added)
    {
        foreach (var (name, values) in added)
        {
            if (values.Count(static v => !double.IsFinite(v)) is > 0 and var empty)
                around.Error.WriteLine($"warning: {name} is infinite or beyond computing for {Words.Count(empty, "row")}, and left empty");
        }
    }

    private HistoryTable Read() => request.Model switch
    {
        BgBbModel => HistoryTable.ReadOpportunities(request.Table!, request.Settings, request.Spend is not null, around.Cancellation),
        ISpendModel => HistoryTable.ReadSpend(request.Table!, request.Settings, around.Cancellation),
        _ => HistoryTable.Read(request.Table!, request.Settings, around.Cancellation),
    };

    // A saved model may ask for more than a table has, such as covariates.
    private List<(string Name, double[] Values)> Predicted(HistoryTable history)
    {
        try
        {
            return Predict(history);
        }
        catch (ArgumentException wrong)
        {
            throw new UnusableInputException($"{request.Table!.Name}: {Words.Fault(wrong)}", wrong);
        }
    }

    private List<(string Name, double[] Values)> Predict(HistoryTable history)
    {
        if (request.Spend is not null && !history.HasSpend)
            throw new UnusableInputException($"{request.Table!.Name}: has no column {request.Settings.Column("m")}; --spend needs the mean spend of every customer.");
        return request.Model switch
        {
            BgBbModel model => Purchases(model, history),
            ISpendModel model => [Spend(model, history)],
            _ => Purchases((IPurchaseModel)request.Model, history),
        };
    }

    private List<(string Name, double[] Values)> Purchases(BgBbModel model, HistoryTable history)
    {
        var (table, horizon) = (history.Opportunities(), (int)request.Horizon!.Value);
        var added = new List<(string Name, double[] Values)>
        {
            ("expected", Column(table.Count, to => model.ExpectedPurchases(table, horizon, to))),
            ("p_alive", Column(table.Count, to => model.ProbabilityAlive(table, to))),
        };
        if (request.Spend is { } spend)
            added.Add(Spend(spend, history));
        if (request.Discount is { } discount)
        {
            // What an opportunity brings comes at its end, as with the other models: times expected spend, where that is known.
            var value = Column(table.Count, to => model.DiscountedExpectedPurchases(table, horizon, discount, to));
            var worth = request.Spend is null ? null : added[^1].Values;
            added.Add(("clv", [.. value.Select((v, row) => v == 0 || worth is null ? v : v * worth[row])]));
        }

        return added;
    }

    private List<(string Name, double[] Values)> Purchases(IPurchaseModel model, HistoryTable history)
    {
        var table = history.Summaries(request.Unit ?? model.Unit);
        var horizon = Duration.Of(request.Horizon!.Value, model.Unit);
        var added = new List<(string, double[])>
        {
            ("expected", Column(table.Count, to => model.ExpectedPurchases(table, horizon, to))),
            ("p_alive", Column(table.Count, to => model.ProbabilityAlive(table, to))),
        };
        if (request.Spend is { } spend)
            added.Add(Spend(spend, history));
        if (request.Discount is { } discount)
        {
            var options = new LifetimeValueOptions { Horizon = horizon, Discount = DiscountRate.Effective(discount, model.Unit), Periods = (int)request.Horizon.Value };
            added.Add(("clv", Column(table.Count, to => new LifetimeValue(model, request.Spend).Value(table, options, to))));
        }

        return added;
    }

    private static (string Name, double[] Values) Spend(ISpendModel model, HistoryTable history)
    {
        var table = history.Spend();
        return ("expected_spend", Column(table.Count, to => model.ExpectedSpend(table.Repeats, table.MeanSpend, to)));
    }

    private static double[] Column(int count, Action<double[]> fill)
    {
        var column = new double[count];
        fill(column);
        return column;
    }

    private void Write(HistoryTable history, List<(string Name, double[] Values)> added, Stream stream)
    {
        if (added.Select(static a => a.Name).Intersect(history.Header, StringComparer.Ordinal).FirstOrDefault() is { } taken)
            throw new UnusableInputException($"{request.Table!.Name}: has a column {taken} already; rename it.");
        if (request.Format != OutputFormat.Csv && history.Header.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static g => g.Count() > 1) is { } twice)
            throw new UnusableInputException($"{request.Table!.Name}: has two columns '{twice.Key}', which one object cannot hold; rename one, or write CSV.");
        using var writer = RowWriter.Create(request.Format, stream, history.Header.Concat(added.Select(static a => a.Name)));
        for (var row = 0; row < history.Rows.Count; row++)
        {
            writer.BeginRow();
            foreach (var field in history.Rows[row].Fields)
                writer.Text(field);
            foreach (var (_, values) in added)
                writer.Number(values[row]);
            writer.EndRow();
        }

        writer.Finish();
    }

    private void Write(ShiftedBetaGeometricModel model, Stream stream)
    {
        using var writer = RowWriter.Create(request.Format, stream, ["period", "survival", "retention"]);
        for (var period = 0; period <= (int)request.Horizon!.Value; period++)
        {
            writer.BeginRow();
            writer.Integer(period);
            writer.Number(model.Survival(period));
            if (period == 0)
                writer.Missing();
            else
                writer.Number(model.RetentionRate(period));
            writer.EndRow();
        }

        writer.Finish();
    }
}
