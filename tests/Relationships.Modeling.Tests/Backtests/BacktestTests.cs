using System.Globalization;
using System.Text.Json;
using Relationships.Events;
using Relationships.Modeling.Backtests;
using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Tests.Backtests;

public sealed class BacktestTests
{
    private static readonly DateOnly s_split = new(2024, 6, 30);

    // a: two days (one with two purchases) and another right on as-of; b: one early, buys three times later; c: only a return;
    // d: only after the cut; e: one on the last instant of calibration, and buys at the window's very end.
    private static readonly EventLog s_log = EventLog.Create(
    [
        Buy("a", "2024-06-30T10:00:00Z", 10), Buy("a", "2024-06-30T12:00:00Z", 30), Buy("a", "2024-04-01T10:00:00Z", 20),
        Buy("a", "2024-07-01T00:00:00Z", 5),
        Buy("b", "2024-04-02T00:00:00Z", 100), Buy("b", "2024-07-02T00:00:00Z", 1), Buy("b", "2024-07-02T01:00:00Z", 1), Buy("b", "2024-07-08T00:00:00Z", 1),
        new RelationshipEvent("c", EventKind.Return, At("2024-05-01T00:00:00Z")) { Amount = 7 },
        Buy("d", "2024-07-03T00:00:00Z", 1),
        Buy("e", "2024-06-30T23:59:59.9999999Z", 1), Buy("e", "2024-07-08T00:00:00Z", 1),
    ]);

    [Fact]
    public void Window_customers_and_counts()
    {
        var seen = default(CalibrationPeriod);
        var spy = new Spy("spy", c =>
        {
            seen = c;
            return new BacktestScores([.. c.Customers.Select(_ => 1.0)]) { Probabilities = [.5, .5, 0, 1], ExpectedCounts = [1, 1, 1, 1] };
        });
        var result = Backtest.Run(s_log, s_split, Horizon.Weeks(1), [spy]);

        Assert.Equal(["a", "b", "c", "e"], seen!.Customers);
        Assert.Equal(At("2024-07-01T00:00:00Z"), seen.AsOf);
        Assert.All(seen.Log.AllEvents(), e => Assert.True(e.At < seen.AsOf));
        Assert.Equal(6, seen.Log.EventCount);

        // a bought at as-of, b twice on a day of the week, which is one, e and b at the end of it, which is outside.
        Assert.Equal((4, 2, 2L), (result.N, result.Positives, result.Count));
        Assert.Equal(.5, result.BaseRate);
        var figures = result.Scorers[0];
        Assert.Equal((.25 + .25 + 0 + 1) / 4, figures.Brier!.Value, 15);
        Assert.Equal((0 + 0 + 1 + 1) / 4.0, figures.Mae);
        Assert.Equal(Math.Sqrt(2 / 4.0), figures.Rmse);
        Assert.Equal(.5, figures.Auc);
        Assert.Equal(1, figures.Lift);
        Assert.Null(figures.Spearman);
        Assert.Null(figures.AucDifference);
        Assert.Null(result.Reference);
    }

    [Fact]
    public void Without_a_horizon_the_window_ends_with_the_log()
    {
        var result = Backtest.Run(s_log, s_split, null, BacktestScorers.Baselines);
        Assert.Equal((4, 3, 4L), (result.N, result.Positives, result.Count));
        Assert.Equal("decayed-count-90", result.Reference);
        Assert.Null(result.Scorers.Single(s => s.Name == "decayed-count-90").AucDifference);
        Assert.NotNull(result.Scorers.Single(s => s.Name == "recency").AucDifferenceHigh);
    }

    [Fact]
    public void Baselines_by_hand()
    {
        var calibration = default(CalibrationPeriod);
        Backtest.Run(s_log, s_split, null, [new Spy("spy", c => new BacktestScores(new double[(calibration = c).Customers.Count]))]);

        double[] Of(IBacktestScorer scorer) => scorer.Score(calibration!).Scores;
        Assert.Equal([-1, -90, double.NegativeInfinity, -1], Of(BacktestScorers.Recency));
        Assert.Equal([2, 1, 0, 1], Of(BacktestScorers.Frequency));
        var decayed = Of(BacktestScorers.DecayedCount90);
        Assert.Equal(Math.Pow(2, -1 / 90.0) + Math.Pow(2, -91 / 90.0), decayed[0], 14);
        Assert.Equal(.5, decayed[1], 14);
        Assert.Equal(0, decayed[2]);

        // n = 4, quintile 1 + floor(5 (rank - 1/2) / 4). Recency ranks 3.5 2 1 3.5: 4 2 1 4; frequency 4 2.5 1 2.5: 5 3 1 3;
        // means 20 100 0 1, ranks 3 4 1 2: 4 5 1 2.
        Assert.Equal([9, 5, 2, 7], Of(BacktestScorers.RfSum));
        Assert.Equal([13, 10, 3, 9], Of(BacktestScorers.RfmSum));
    }

    [Fact]
    public void Days_are_those_of_the_zone()
    {
        // 03:30 on 1 July in UTC is the evening of 30 June in New York: still calibration there.
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var log = EventLog.Create([Buy("a", "2024-07-01T03:30:00Z", 1), Buy("b", "2024-07-01T04:00:00Z", 1)], new EventLogOptions { Zone = zone });
        var result = Backtest.Run(log, s_split, Horizon.Days(1), [BacktestScorers.Recency]);
        Assert.Equal(At("2024-07-01T04:00:00Z"), result.AsOf);
        Assert.Equal(1, result.N);
    }

    [Fact]
    public void A_customers_value_is_its_best_relationships()
    {
        var log = EventLog.Create(
        [
            Buy("a", "2024-01-01T00:00:00Z", 1), Buy("a", "2024-01-01T00:00:00Z", 1) with { Counterpart = Counterpart.Person("ann") },
            Buy("b", "2024-01-01T00:00:00Z", 1),
        ]);
        var scorer = BacktestScorers.OfRelationships("value", (l, _) => [.2, .7, .4]);
        double[]? scores = null;
        Backtest.Run(log, s_split, null, [new Spy("spy", c => new BacktestScores(scores = scorer.Score(c).Scores))]);
        Assert.Equal([.7, .4], scores!);
    }

    [Fact]
    public void Wrong_scorers_are_named()
    {
        string Message(params double[] scores) => Assert.Throws<InvalidOperationException>(() =>
            Backtest.Run(s_log, s_split, null, [new Spy("odd", _ => new BacktestScores(scores))])).Message;
        Assert.Contains("scorer 'odd'", Message(1, 2), StringComparison.Ordinal);
        Assert.Contains("scores[2] is NaN", Message(1, 2, double.NaN, 4), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Backtest.Run(s_log, s_split, null, [BacktestScorers.RfSum, BacktestScorers.RfSum]));
        Assert.Throws<ArgumentException>(() => Backtest.Run(s_log, s_split, default(Horizon), []));
        Assert.Throws<ArgumentException>(() => Backtest.Run(s_log, DateOnly.MaxValue, null, []));
    }

    [Fact]
    public void Empty_log_and_empty_window_have_no_figures()
    {
        var nobody = Backtest.Run(EventLog.Create([]), s_split, null, BacktestScorers.Baselines);
        Assert.Equal((0, 0), (nobody.N, nobody.Positives));
        Assert.Null(nobody.BaseRate);
        Assert.All(nobody.Scorers, s => Assert.Null(s.Auc));

        var quiet = Backtest.Run(s_log, new DateOnly(2030, 1, 1), null, BacktestScorers.Baselines);
        Assert.Equal((5, 0), (quiet.N, quiet.Positives));
        Assert.All(quiet.Scorers, s => Assert.Null(s.Lift));
    }

    [Fact]
    public void Purchase_models_give_everyone_a_number_whatever_they_did()
    {
        // c only returned, and is outside the models.
        foreach (var outcome in new[] { EventKind.Purchase, EventKind.Return })
        {
            foreach (var model in BacktestScorers.PurchaseModels)
            {
                var calibration = new CalibrationPeriod(s_log.Slice(null, At("2024-07-01T00:00:00Z")), At("2024-07-01T00:00:00Z"), outcome, Horizon.Weeks(4));
                var scores = model.Score(calibration);
                Assert.Equal(["a", "b", "c", "e"], calibration.Customers);
                for (var i = 0; i < 4; i++)
                {
                    var isKnown = (calibration.Customers[i] == "c") == (outcome == EventKind.Return);
                    Assert.Equal(isKnown, scores.Scores[i] > 0);
                    Assert.Equal(scores.Scores[i], scores.ExpectedCounts![i]);
                    Assert.InRange(scores.Probabilities![i], 0, Math.Min(1, scores.ExpectedCounts[i] + 1e-12));
                }
            }
        }
    }

    [Fact]
    public void Purchase_models_take_an_empty_calibration()
    {
        var result = Backtest.Run(s_log, new DateOnly(2024, 1, 1), Horizon.Weeks(1), BacktestScorers.PurchaseModels);
        Assert.Equal(0, result.N);
        Assert.All(result.Scorers, s => Assert.Equal((null, null, null), (s.Auc, s.Mae, s.Brier)));
    }

    [Fact]
    public void Json_and_table_do_not_depend_on_the_culture()
    {
        var result = Backtest.Run(s_log, s_split, null, BacktestScorers.Baselines) with { Set = "tiny" };
        var (json, table) = Written(result);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "de-DE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal((json, table), Written(result));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        using var read = JsonDocument.Parse(json);
        var scorer = read.RootElement.GetProperty("scorers")[2];
        Assert.Equal("tiny", read.RootElement.GetProperty("set").GetString());
        Assert.Equal(4, read.RootElement.GetProperty("n").GetInt32());
        Assert.Equal(3, read.RootElement.GetProperty("positives").GetInt32());
        Assert.Equal("decayed-count-90", scorer.GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, scorer.GetProperty("brier").ValueKind);
        foreach (var name in new[] { "auc", "mae", "rmse", "spearman", "lift" })
            Assert.True(scorer.TryGetProperty(name, out _), name);
        Assert.Equal(json, BacktestResult.FromJson(json).ToJson());
        Assert.StartsWith("[", BacktestResult.ToJson([result]), StringComparison.Ordinal);
        Assert.Contains("1.333", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Same_call_same_json() => Assert.Equal(
        Backtest.Run(s_log, s_split, null, BacktestScorers.Baselines).ToJson(),
        Backtest.Run(s_log, s_split, null, BacktestScorers.Baselines, new BacktestOptions { Bootstrap = new BootstrapOptions() }).ToJson());

    private static (string Json, string Table) Written(BacktestResult result)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        BacktestTable.Write(result, writer);
        return (result.ToJson(), writer.ToString());
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static RelationshipEvent Buy(string customer, string at, double amount) => new(customer, EventKind.Purchase, At(at)) { Amount = amount };

    private sealed class Spy(string name, Func<CalibrationPeriod, BacktestScores> score) : IBacktestScorer
    {
        public string Name => name;

        public BacktestScores Score(CalibrationPeriod calibration) => score(calibration);
    }
}
