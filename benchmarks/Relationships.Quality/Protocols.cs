using Relationships.Events;
using Relationships.Files;
using Relationships.Modeling.Backtests;
using Relationships.Modeling.Networks;

namespace Relationships.Quality;

/// <summary>The sets of protocols.md, one entry each: mapping, split, horizon. Fixed before any result was seen.</summary>
internal static class Protocols
{
    public static readonly Protocol[] All =
    [
        Transactions("cdnow_sample", new DateOnly(1997, 9, 30), Horizon.Weeks(39), new EventFileOptions
        {
            Columns = Columns(("customer", "customer_id"), ("at", "date"), ("amount", "value_usd")),
            Kind = EventKind.Purchase,
        }),
        Transactions("online_retail_half_a", new DateOnly(2011, 5, 31), null, new EventFileOptions
        {
            Columns = Columns(("customer", "customer_id"), ("at", "invoice_datetime"), ("amount", "value_gbp")),
            KindFrom = KindMap.Parse("is_cancellation:0=purchase,1=return"),
        }),
        new("servicenow_incidents", null) { Missing = "it wants scores of promises, one incident at a time" },
        new("bitcoin_alpha_ratings", Ratings),
        new("brandchoice_catsup", null) { Missing = "it wants one occasion at a time" },
        new("iranian_churn", null) { Missing = "it has features only" },
        new("acsi_2015_1001_3003", null) { Missing = "it is a cross-section of surveys" },
    ];

    /// <summary>What is judged on transactions.</summary>
    private static IReadOnlyList<IBacktestScorer> Scorers => [BacktestScorers.Continuum(), .. BacktestScorers.Baselines, .. BacktestScorers.PurchaseModels];

    private static Protocol Transactions(string set, DateOnly split, Horizon? horizon, EventFileOptions file) => new(set, (protocol, path) =>
    {
        var read = EventFile.ReadAll([path], file);
        var log = EventLog.Create(read.Events, new EventLogOptions { Zone = file.Zone });
        if (read.Rejects.Count + log.Rejects.Count is > 0 and var rejects)
            Console.Error.WriteLine($"{protocol.Set}: {rejects} rejects, first {read.Rejects.Concat(log.Rejects).First()}");
        return Backtest.Run(log, split, horizon, Scorers) with { Set = protocol.Set };
    });

    private static BacktestResult Ratings(Protocol protocol, string path)
    {
        var read = RatingFile.Read([EventInput.File(path)], new EventFileOptions { Columns = Columns(("at", "unix_time")) }).ToList();
        if (read.Count(static r => r.Reject is not null) is > 0 and var rejects)
            Console.Error.WriteLine($"{protocol.Set}: {rejects} rejects, first {read.First(static r => r.Reject is not null).Reject}");
        return RatingBacktest.Run(read.Where(static r => r.Rating is not null).Select(static r => r.Rating!.Value)) with { Set = protocol.Set };
    }

    private static Dictionary<string, string> Columns(params (string Field, string Column)[] columns) =>
        columns.ToDictionary(c => c.Field, c => c.Column, StringComparer.Ordinal);
}
