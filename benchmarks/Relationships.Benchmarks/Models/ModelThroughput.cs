using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgBb;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.GammaGamma;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Lifetimes.Valuation;

namespace Relationships.Benchmarks.Models;

/// <summary>
/// <c>models --customers M</c>: customers per second on one thread, each the median of seven runs after a warm-up, beside a scalar reference in
/// the same run (the one-customer path, over fewer customers); seconds of fits on the CDNOW sample where it is present. One JSON object.
/// </summary>
internal static class ModelThroughput
{
    private const int Runs = 7;
    private const int ScalarCustomers = 20_000;

    private static readonly Duration s_horizon = Duration.Weeks(39);

    public static int Run(string[] options)
    {
        if (options is not ["--customers", var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var customers) || customers < 1)
        {
            Console.Error.WriteLine("usage: models --customers M");
            return 1;
        }

        var table = SomeCustomers.Make(customers, seed: 7);
        var few = SomeCustomers.Make(Math.Min(customers, ScalarCustomers), seed: 7);
        var spend = new GammaGammaModel(6.25, 3.74, 15.44);
        var result = new JsonObject();
        foreach (var model in Models())
            result[model.Name] = Speeds(model, table, few);
        result["gamma-gamma"] = new JsonObject
        {
            ["mean"] = PerSecond(table, to => spend.ExpectedSpend(table.Repeats, table.MeanSpend, to)),
            ["scalarMean"] = PerSecond(few, to => OneByOne(few, to, i => spend.ExpectedSpend((int)few.Repeats[i], few.MeanSpend[i]))),
        };
        var year = new LifetimeValueOptions { Horizon = Duration.Weeks(52), Discount = DiscountRate.Annual(0.15), Periods = 12 };
        result["lifetimeValue"] = new JsonObject(Models().Select(model =>
            KeyValuePair.Create(model.Name, (JsonNode?)PerSecond(table, to => new LifetimeValue(model, spend).Value(table, year, to)))));
        result["fitSeconds"] = Fits();
        result["customers"] = customers;
        result["processor"] = Processor.Name();
        Console.WriteLine(result.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return 0;
    }

    private static IPurchaseModel[] Models() =>
    [
        new BgNbdModel(0.2425945, 4.4136019, 0.7929199, 2.4258881, TimeUnit.Week),
        new MbgNbdModel(0.525, 6.183, 0.891, 1.614, TimeUnit.Week),
        new ParetoNbdModel(0.5534, 10.5802, 0.6061, 11.6562, TimeUnit.Week),
    ];

    private static JsonObject Speeds(IPurchaseModel model, PurchaseSummaryTable table, PurchaseSummaryTable few) => new()
    {
        ["expected"] = PerSecond(table, to => model.ExpectedPurchases(table, s_horizon, to)),
        ["pAlive"] = PerSecond(table, to => model.ProbabilityAlive(table, to)),
        ["scalarExpected"] = PerSecond(few, to => OneByOne(few, to, i => model.ExpectedPurchases(few[i], s_horizon))),
        ["scalarPAlive"] = PerSecond(few, to => OneByOne(few, to, i => model.ProbabilityAlive(few[i]))),
    };

    private static void OneByOne(PurchaseSummaryTable table, double[] to, Func<int, double> value)
    {
        for (var i = 0; i < table.Count; i++)
            to[i] = value(i);
    }

    private static double PerSecond(PurchaseSummaryTable table, Action<double[]> fill)
    {
        var to = new double[table.Count];
        return Math.Round(table.Count / Seconds(() => fill(to)));
    }

    private static double Seconds(Action action)
    {
        // Long enough for the second compilation of hot code.
        var warm = Stopwatch.StartNew();
        do
            action();
        while (warm.Elapsed < TimeSpan.FromSeconds(1));
        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }

    private static JsonObject Fits()
    {
        var fits = new JsonObject();
        if (RealData.Cdnow() is { } cdnow)
        {
            fits["bg-nbd"] = Seconds(() => BgNbdModel.Fit(cdnow));
            fits["mbg-nbd"] = Seconds(() => MbgNbdModel.Fit(cdnow));
            fits["pareto-nbd"] = Seconds(() => ParetoNbdModel.Fit(cdnow));
            fits["gamma-gamma"] = Seconds(() => GammaGammaModel.Fit(cdnow));
        }

        if (RealData.Donations() is { } donations)
            fits["bg-bb"] = Seconds(() => BgBbModel.Fit(donations));
        var many = SomeCustomers.MakeByDay(235_700, seed: 11);
        fits["bg-nbd 235700"] = Seconds(() => BgNbdModel.Fit(many));
        fits["pareto-nbd 235700"] = Seconds(() => ParetoNbdModel.Fit(many));
        return fits;
    }
}
