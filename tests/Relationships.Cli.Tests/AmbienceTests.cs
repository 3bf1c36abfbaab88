using System.Globalization;

namespace Relationships.Cli.Tests;

/// <summary>The machine's culture and time zone decide nothing.</summary>
public sealed class AmbienceTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Verbs => ["score", "score --format json", "score --since 2023-06-30", "features", "explain --customer c0000007 --since 2023-06-30", "explain --customer c0000007 --format json", "backtest --split 2023-06-30", "journey", "journey --view silence", "journey --view cohorts", "consistency --by channel", "authenticity --format json", "simulate --customers 5", "policy show", "policy show --json", "policy diff default policy.json"];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Cultures_change_no_byte(string line)
    {
        var args = Arguments(line);
        var expected = ToolRun.Of(args);
        Assert.Equal(0, expected.Code);
        Assert.NotEmpty(expected.Out);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "de-DE" })
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                Assert.NotEqual("-1.5", (-1.5).ToString(CultureInfo.CurrentCulture));
                var run = ToolRun.Of(args);
                Assert.Equal(expected.Out, run.Out);
                Assert.Equal(expected.Error, run.Error);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Zones_and_cultures_of_the_machine_change_no_byte()
    {
        var args = Arguments("score --rollup --zone Europe/Berlin --split 2023-03-25");
        var expected = ToolRun.Of(args);
        Assert.True(expected.Lines.Length > 10);
        foreach (var locale in new[] { "tr_TR.UTF-8", "ar_SA.UTF-8" })
        {
            foreach (var zone in new[] { "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Auckland" })
            {
                var run = ToolProcess.Run(new Dictionary<string, string> { ["LC_ALL"] = locale, ["LANG"] = locale, ["TZ"] = zone, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0" }, args);
                Assert.Equal(0, run.Code);
                Assert.Equal(expected.Out, run.Out);
                Assert.Equal(expected.Error, run.Error);
            }
        }
    }

    private string[] Arguments(string line)
    {
        if (!File.Exists(_folder["events.csv"]))
        {
            ToolRun.Of("simulate", "--customers", "30", "--days", "400", "--out", _folder["events.csv"]);

            // Times without an offset are where a machine's zone would show.
            File.WriteAllText(_folder["events.csv"], File.ReadAllText(_folder["events.csv"]).Replace("Z,", ",", StringComparison.Ordinal));
            _folder.Write("policy.json", """{ "version": 1, "extends": "default", "prior": { "badWeight": 2.5 } }""");
        }

        string[] words = [.. line.Split(' ').Select(w => w == "policy.json" ? _folder[w] : w)];
        return words[0] is not ("simulate" or "policy") ? [.. words, "--events", _folder["events.csv"]] : words;
    }
}
