using System.Globalization;
using System.Text.Json;

namespace Relationships.Cli.Tests;

public sealed class ModelTests : IDisposable
{
    private const string BgNbd = """{"model": "bg-nbd", "unit": "week", "parameters": {"r": 0.243, "alpha": 4.414, "a": 0.793, "b": 2.426}}""";
    private const string Pareto = """{"model": "pareto-nbd", "unit": "week", "parameters": {"r": 0.5534, "alpha": 10.5802, "s": 0.6061, "beta": 11.6562}}""";
    private const string BgBb = """{"model": "bg-bb", "parameters": {"alpha": 1.204, "beta": 0.75, "gamma": 0.657, "delta": 2.783}}""";
    private const string Spend = """{"model": "gamma-gamma", "parameters": {"p": 6.25, "q": 3.74, "v": 15.44}}""";

    private readonly TestFolder _folder = new();

    private static string[] Cdnow => ["--transactions", SharedData.PathOf("cdnow_sample.csv"), "--columns", "customer=customer_id,at=date,amount=value_usd", "--split", "1997-09-30"];

    public void Dispose() => _folder.Dispose();

    // The design's golden numbers.
    [Theory]
    [InlineData("bg-nbd", -9582.42921, "r", .2425945)]
    [InlineData("mbg-nbd", -9582.13572, "r", .524843)]
    [InlineData("pareto-nbd", -9594.97618, "r", .553277)]
    [InlineData("gamma-gamma", -4055.91770, "p", 6.249572)]
    public void The_CDNOW_sample_gives_the_published_fits(string model, double likelihood, string name, double value)
    {
        var run = ToolRun.Of(["model", "fit", "--model", model, .. Cdnow, "--unit", "week", "--out", _folder["m.json"]]);
        Assert.Equal((0, string.Empty), (run.Code, run.Out));
        var saved = JsonDocument.Parse(File.ReadAllText(_folder["m.json"])).RootElement;
        var fit = saved.GetProperty("fit");
        Assert.Equal(model, saved.GetProperty("model").GetString());
        Assert.Equal(1, saved.GetProperty("version").GetInt32());
        Assert.Equal(likelihood, fit.GetProperty("logLikelihood").GetDouble(), 1e-5);
        Assert.True(fit.GetProperty("converged").GetBoolean() && fit.GetProperty("gradientNorm").GetDouble() < 1e-6);
        Assert.Equal(model == "gamma-gamma" ? 946 : 2357, fit.GetProperty("customers").GetInt32());
        Assert.Equal(value, saved.GetProperty("parameters").GetProperty(name).GetDouble(), 1e-6);
    }

    [Fact]
    public void The_donations_give_their_fit_from_columns_of_other_names()
    {
        var run = ToolRun.Of("model", "fit", "--model", "bg-bb", "--summary", SharedData.PathOf("donations_bgbb.csv"), "--columns", "x=frequency,t_x=recency,T=periods,n=weights");
        var saved = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(-33225.581275, saved.GetProperty("fit").GetProperty("logLikelihood").GetDouble(), 2e-6);
        Assert.Equal(11104, saved.GetProperty("fit").GetProperty("customers").GetInt32());
        Assert.False(saved.TryGetProperty("unit", out _));
    }

    [Fact]
    public void Survivors_give_their_fit()
    {
        var run = ToolRun.With("period,customers\n0,1000\n1,631\n2,468\n3,382\n4,326\n5,289\n6,262\n7,241\n", "model", "fit", "--model", "sbg", "--survivors", "-");
        var saved = JsonDocument.Parse(run.Out).RootElement;
        Assert.Equal(.704077, saved.GetProperty("parameters").GetProperty("alpha").GetDouble(), 1e-6);
        Assert.Equal(-1680.265188, saved.GetProperty("fit").GetProperty("logLikelihood").GetDouble(), 1e-6);
    }

    // x of 13 weeks of purchases in blocks of seven days that end with the split, by hand.
    [Fact]
    public void Transactions_become_opportunities_by_their_period()
    {
        const string Log = "customer,at\na,2024-01-01\na,2024-01-02\na,2024-01-10\nb,2024-01-03\nb,2024-01-28\nc,2024-01-20\n";
        var fromLog = ToolRun.With(Log, "model", "fit", "--model", "bg-bb", "--transactions", "-", "--kind", "purchase", "--split", "2024-01-28", "--unit", "week");
        var fromTable = ToolRun.With("x,t_x,T\n1,1,3\n1,3,3\n0,0,1\n", "model", "fit", "--model", "bg-bb", "--summary", "-");
        Assert.Equal((0, fromTable.Out), (fromLog.Code, fromLog.Out));
        Assert.Contains("an opportunity is a week", fromLog.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_likelihood_without_a_top_is_said_so()
    {
        var run = ToolRun.With("x,t_x,T\n0,0,10\n0,0,12\n", "model", "fit", "--model", "bg-nbd", "--summary", "-");
        Assert.Equal(0, run.Code);
        Assert.False(JsonDocument.Parse(run.Out).RootElement.GetProperty("fit").GetProperty("converged").GetBoolean());
        Assert.Contains("warning: NOT CONVERGED: ridge", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bg-nbd", "--summary", "x,t_x,T\n2,10,30\n")]
    [InlineData("sbg", "--survivors", "period,customers\n0,1000\n1,1000\n2,1000\n")]
    [InlineData("sbg", "--survivors", "period,customers\n0,1000\n1,0\n2,0\n")]
    public void A_maximum_at_infinity_is_not_converged(string model, string option, string table)
    {
        var run = ToolRun.With(table, "model", "fit", "--model", model, option, "-");
        Assert.Equal(0, run.Code);
        Assert.False(JsonDocument.Parse(run.Out).RootElement.GetProperty("fit").GetProperty("converged").GetBoolean());
        Assert.Contains("NOT CONVERGED: ridge", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Opportunities_have_spend_and_lifetime_value_too()
    {
        string[] args = ["model", "predict", "--model", _folder.Write("m.json", BgBb), "--summary", "-", "--spend", _folder.Write("gg.json", Spend), "--discount", "0.1"];
        const string Table = "x,t_x,T,m\n4,5,6,20\n0,0,6,\n";
        var one = ToolRun.With(Table, [.. args, "--horizon", "1"]);
        Assert.Equal("x,t_x,T,m,expected,p_alive,expected_spend,clv", one.Lines[0]);
        Assert.Equal(Number(one, "expected") / 1.1 * Number(one, "expected_spend"), Number(one, "clv"), 1e-12);
        var two = ToolRun.With(Table, [.. args, "--horizon", "2"]);
        Assert.Equal(Number(one, "clv") + ((Number(two, "expected") - Number(one, "expected")) / 1.21 * Number(one, "expected_spend")), Number(two, "clv"), 1e-12);
        Assert.Contains("needs the mean spend", ToolRun.With("x,t_x,T\n1,1,2\n", [.. args, "--horizon", "1"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_of_one_name_are_no_object()
    {
        string[] args = ["model", "predict", "--model", _folder.Write("m.json", BgNbd), "--summary", "-", "--horizon", "1"];
        const string Table = "x,t_x,T,note,note\n1,2,3,a,b\n";
        var json = ToolRun.With(Table, [.. args, "--format", "json"]);
        Assert.Equal((2, string.Empty), (json.Code, json.Out));
        Assert.Contains("two columns 'note'", json.Error, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.With(Table, args).Code);
    }

    [Theory]
    [InlineData(BgNbd, "2,30.43,38.86", "39", 1.226028, .7265786)]
    [InlineData(BgNbd, "0,0,38.86", "39", .195098, 1)]
    [InlineData(BgNbd, "1000,10,100", "39", 0, 0)]
    [InlineData("""{"model": "mbg-nbd", "unit": "week", "parameters": {"r": 0.525, "alpha": 6.183, "a": 0.891, "b": 1.614}}""", "2,30.43,38.86", "39", 1.262961, .7062023)]
    [InlineData(Pareto, "26,30.86,31", "52", 25.4549, .9979178)]
    [InlineData("""{"model": "bg-bb", "parameters": {"alpha": 1.2035, "beta": 0.7497, "gamma": 0.6567, "delta": 2.7834}}""", "2,4,6", "5", 1.05762, .589663)]
    [InlineData("""{"model": "bg-bb", "parameters": {"alpha": 1.2035, "beta": 0.7497, "gamma": 0.6567, "delta": 2.7834}, "version": 1}""", "0,0,6", "5", .07287, .108137)]
    public void Hand_written_models_predict_the_golden_customers(string model, string customer, string horizon, double expected, double alive)
    {
        var run = ToolRun.With($"id,x,t_x,T\nq,{customer}\n", "model", "predict", "--model", _folder.Write("m.json", model), "--summary", "-", "--horizon", horizon);
        Assert.Equal((0, "id,x,t_x,T,expected,p_alive"), (run.Code, run.Lines[0]));
        Assert.StartsWith($"q,{customer},", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal(expected, Number(run, "expected"), 1e-4);
        Assert.Equal(alive, Number(run, "p_alive"), 1e-6);
    }

    [Fact]
    public void Day_or_week_changes_no_prediction()
    {
        foreach (var model in new[] { BgNbd, Pareto })
        {
            string[] rest = ["--model", _folder.Write("m.json", model), "--spend", _folder.Write("gg.json", Spend), "--horizon", "39", "--discount", "0.002", "--summary", "-"];
            var weeks = ToolRun.With("x,t_x,T,m\n2,30,39,20\n", ["model", "predict", .. rest]);
            var days = ToolRun.With("x,t_x,T,m\n2,210,273,20\n", ["model", "predict", .. rest, "--unit", "day"]);
            Assert.Equal("x,t_x,T,m,expected,p_alive,expected_spend,clv", weeks.Lines[0]);
            foreach (var column in new[] { "expected", "p_alive", "expected_spend", "clv" })
                Assert.Equal(Number(weeks, column), Number(days, column), 1e-10);
        }
    }

    [Fact]
    public void Lifetime_value_is_discounted_at_the_end_of_every_unit()
    {
        var model = _folder.Write("m.json", BgNbd);
        double Expected(int weeks) => Number(ToolRun.With("x,t_x,T\n2,30,39\n", "model", "predict", "--model", model, "--summary", "-", "--horizon", $"{weeks}"), "expected");
        var sum = Enumerable.Range(1, 4).Sum(k => (Expected(k) - (k == 1 ? 0 : Expected(k - 1))) / Math.Pow(1.01, k));
        var run = ToolRun.With("x,t_x,T\n2,30,39\n", "model", "predict", "--model", model, "--summary", "-", "--horizon", "4", "--discount", "0.01");
        Assert.Equal(sum, Number(run, "clv"), 1e-12);
    }

    [Fact]
    public void Spend_alone_is_predicted_from_x_and_m()
    {
        var run = ToolRun.With("x,m\n0,0\n1,22.35\n", "model", "predict", "--model", _folder.Write("gg.json", Spend), "--summary", "-");
        Assert.Equal(6.25 * 15.44 / 2.74, double.Parse(run.Column("expected_spend")[0], CultureInfo.InvariantCulture), 1e-9);
        Assert.Equal("x,m,expected_spend", run.Lines[0]);
    }

    [Fact]
    public void Renewals_are_predicted_by_period()
    {
        var run = ToolRun.Of("model", "predict", "--model", _folder.Write("m.json", """{"model": "sbg", "parameters": {"alpha": 0.5, "beta": 1.5}}"""), "--horizon", "2");
        Assert.Equal(["period,survival,retention", "0,1,", "1,0.75,0.75"], run.Lines[..3]);
    }

    [Fact]
    public void Bad_lines_are_set_aside_with_line_and_reason()
    {
        const string Table = "id,x,t_x,T\na,1,2,3\nb,x,2,3\nc,1,5,3\nd,1.5,2,3\ne,1,2\nf,,2,3\ng,0,2,3\nh,1,2,NaN\ni,1,2,1e999\nj,1e300,2,3\nk,1,2,1e308\n\nl,-1,2,3\nm,2,2,3\n";
        string[] args = ["model", "predict", "--model", _folder.Write("m.json", BgNbd), "--summary", "-", "--horizon", "3", "--out", _folder["o.csv"], "--rejects", _folder["r.csv"]];
        var run = ToolRun.With(Table, args);
        Assert.Equal((0, string.Empty), (run.Code, run.Out));
        Assert.Equal(["id", "a", "m"], File.ReadLines(_folder["o.csv"]).Select(static l => l.Split(',')[0]));
        Assert.Equal(["3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "14"], File.ReadLines(_folder["r.csv"]).Skip(1).Select(static l => l.Split(',')[1]));
        Assert.Contains("-,6,unreadable,3 fields where the header has 4", File.ReadAllText(_folder["r.csv"]), StringComparison.Ordinal);
        Assert.Contains("-,7,missing-field,x is empty", File.ReadAllText(_folder["r.csv"]), StringComparison.Ordinal);

        File.Delete(_folder["o.csv"]);
        Assert.Equal(3, ToolRun.With(Table, [.. args, "--strict"]).Code);
        Assert.Equal(["m.json", "r.csv"], _folder.Files());
    }

    [Theory]
    [InlineData(1, "--model: 'foo' is none of", "fit", "--model", "foo", "--summary", "s.csv")]
    [InlineData(1, "one of --transactions, --summary, --survivors", "fit", "--model", "bg-nbd")]
    [InlineData(1, "--summary and --survivors", "fit", "--model", "bg-nbd", "--summary", "s.csv", "--survivors", "s.csv")]
    [InlineData(1, "not to --summary", "fit", "--model", "sbg", "--summary", "s.csv")]
    [InlineData(1, "not to --survivors", "fit", "--model", "bg-nbd", "--survivors", "s.csv")]
    [InlineData(1, "neither day nor week", "fit", "--model", "bg-nbd", "--summary", "s.csv", "--unit", "month")]
    [InlineData(1, "--split: is needed", "fit", "--model", "bg-nbd", "--transactions", "s.csv")]
    [InlineData(1, "--split: goes with", "fit", "--model", "bg-nbd", "--summary", "s.csv", "--split", "2024-01-01")]
    [InlineData(1, "there is no 'q'", "fit", "--model", "bg-nbd", "--summary", "s.csv", "--columns", "q=z")]
    [InlineData(2, "has no column 'zz'", "fit", "--model", "bg-nbd", "--summary", "s.csv", "--columns", "x=zz")]
    [InlineData(2, "no such file", "fit", "--model", "bg-nbd", "--summary", "none.csv")]
    [InlineData(2, "no customer to fit", "fit", "--model", "pareto-nbd", "--summary", "s.csv")]
    [InlineData(2, "no customer to fit", "fit", "--model", "bg-bb", "--summary", "s.csv")]
    [InlineData(2, "has no column 'm'", "fit", "--model", "gamma-gamma", "--summary", "s.csv")]
    [InlineData(2, "is empty", "fit", "--model", "mbg-nbd", "--summary", "empty.csv")]
    [InlineData(2, "at least two rows", "fit", "--model", "sbg", "--survivors", "periods.csv")]
    [InlineData(2, "saved model", "predict", "--model", "s.csv", "--summary", "s.csv", "--horizon", "1")]
    [InlineData(2, "no such file", "predict", "--model", "none.json", "--summary", "s.csv", "--horizon", "1")]
    [InlineData(2, "needs 'b'", "predict", "--model", "short.json", "--summary", "s.csv", "--horizon", "1")]
    [InlineData(1, "--summary: is needed", "predict", "--model", "m.json", "--horizon", "1")]
    [InlineData(1, "--horizon: is needed", "predict", "--model", "m.json", "--summary", "s.csv")]
    [InlineData(1, "--horizon: 'abc' is no number", "predict", "--model", "m.json", "--summary", "s.csv", "--horizon", "abc")]
    [InlineData(1, "--discount: '10 %' is no number", "predict", "--model", "m.json", "--summary", "s.csv", "--horizon", "1", "--discount", "10 %")]
    [InlineData(1, "--horizon: -1", "predict", "--model", "m.json", "--summary", "s.csv", "--horizon", "-1")]
    [InlineData(1, "--horizon: 1.5", "predict", "--model", "m.json", "--summary", "s.csv", "--horizon", "1.5", "--discount", "0.1")]
    [InlineData(1, "no spend model", "predict", "--model", "m.json", "--summary", "s.csv", "--horizon", "1", "--spend", "m.json")]
    [InlineData(1, "is read or written", "predict", "--model", "m.json", "--summary", "s.csv", "--horizon", "1", "--out", "m.json")]
    [InlineData(2, "expected already", "predict", "--model", "m.json", "--summary", "taken.csv", "--horizon", "1")]
    public void Wrong_words_and_unusable_files_are_named(int code, string words, params string[] args)
    {
        _folder.Write("s.csv", "x,t_x,T\n");
        _folder.Write("taken.csv", "x,t_x,T,expected\n1,2,3,4\n");
        _folder.Write("periods.csv", "period,customers\n0,10\n");
        _folder.Write("empty.csv", string.Empty);
        _folder.Write("m.json", BgNbd);
        _folder.Write("short.json", """{"model": "bg-nbd", "unit": "week", "parameters": {"r": 1, "alpha": 1, "a": 1}}""");
        var before = _folder.Files();
        var run = ToolRun.Of(["model", .. args.Select(a => a.Contains('.', StringComparison.Ordinal) && char.IsLetter(a[0]) ? _folder[a] : a), .. args.Contains("--out") ? [] : (string[])["--out", _folder["out.json"]]]);
        Assert.Equal((code, string.Empty), (run.Code, run.Out));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("unexpectedly", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Files());
    }

    [Fact]
    public void Huge_numbers_give_finite_predictions()
    {
        foreach (var model in new[] { BgNbd, Pareto })
        {
            var run = ToolRun.With("x,t_x,T\n1000000000,5,1e9\n1,2,3\n0,0,1e9\n", "model", "predict", "--model", _folder.Write("m.json", model), "--summary", "-", "--horizon", "1e6");
            Assert.Equal(0, run.Code);
            foreach (var text in run.Column("expected").Concat(run.Column("p_alive")))
                Assert.True(double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture)));
        }
    }

    private static double Number(ToolRun run, string column) => double.Parse(run.Column(column)[0], CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("0")]
    public void Mean_spend_may_be_blank_where_there_is_no_repeat(string m)
    {
        var run = ToolRun.With($"x,t_x,T,m\n2,3,4,10\n0,0,4,{m}\n", "model", "predict", "--model", _folder.Write("gg.json", Spend), "--summary", "-", "--strict");
        Assert.Equal((0, 2), (run.Code, run.Column("expected_spend").Length));
        Assert.DoesNotContain(string.Empty, run.Column("expected_spend"));
        Assert.Equal(3, ToolRun.With("x,t_x,T,m\n2,3,4,\n", "model", "predict", "--model", _folder["gg.json"], "--summary", "-", "--strict").Code);
    }

    [Fact]
    public void What_stays_empty_is_warned_of()
    {
        var endless = _folder.Write("endless.json", """{"model": "gamma-gamma", "parameters": {"p": 0.1, "q": 0.5, "v": 1}}""");
        var run = ToolRun.With("x,m\n1,10\n", "model", "predict", "--model", endless, "--summary", "-");
        Assert.Equal([string.Empty], run.Column("expected_spend"));
        Assert.Contains("warning: expected_spend is infinite or beyond computing for 1 row", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_split_after_the_logs_end_is_warned_of()
    {
        const string log = "customer,at\na,2024-01-01\na,2024-01-09\nb,2024-01-02\nb,2024-01-20\nb,2024-02-01\nc,2024-01-05\n";
        Assert.Contains("taken for silence", ToolRun.With(log, "model", "fit", "--model", "bg-nbd", "--transactions", "-", "--split", "2024-12-31").Error, StringComparison.Ordinal);
        Assert.DoesNotContain("taken for silence", ToolRun.With(log, "model", "fit", "--model", "bg-nbd", "--transactions", "-", "--split", "2024-02-01").Error, StringComparison.Ordinal);
    }
}
