namespace Relationships.Cli.Tests;

public sealed class InvestTests : IDisposable
{
    private const string Economics = """
        {
          "version": 1, "horizon": { "value": 5, "unit": "year" }, "discount": { "value": 0.1, "per": "year" },
          "margin": { "perPurchase": 40 }, "marginLift": 1,
          "retention": { "transactional": { "value": 0.6, "per": "year" }, "relationship": { "value": 0.85, "per": "year" } },
          "effort": { "scale": 15 }, "learningCost": 2, "actions": { "recognition": 0.5, "gesture": 3, "broadcast": 0.1 }
        }
        """;

    private static readonly string s_events = "customer,at,kind,representative\n"
        + string.Concat(Enumerable.Range(1, 12).Select(m => $"keen,2023-{m:00}-03,purchase,\nkeen,2023-{m:00}-04,service-good,Jo\nkeen,2023-{m:00}-05,contact-welcomed,\n"))
        + string.Concat(Enumerable.Range(1, 12).Select(m => $"poor,2023-{m:00}-03,purchase,\npoor,2023-{m:00}-04,service-poor,Max\n"))
        + "shy,2023-05-03,purchase,\nshy,2023-06-03,unsubscribe,\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_row_of_advice_for_each_customer()
    {
        var run = Invest("--as-of", "2024-01-01");
        Assert.Equal((0, "3 customers"), (run.Code, run.Error[..11]));
        Assert.Equal(["keen", "poor", "shy"], run.Column("customer"));
        Assert.Equal(["invest", "fix-the-basics", "respect-distance"], run.Column("advice"));
        Assert.Equal(["lower-bound", "quality", "desire"], run.Column("gate"));
        Assert.Equal(["recognition", "delivery", ""], run.Column("focus"));
        Assert.Equal(["", ""], run.Column("next_gesture")[1..]);
        Assert.DoesNotContain("allocated", run.Cells[0]);
    }

    [Fact]
    public void A_budget_is_shared_among_those_who_deserve_it()
    {
        var run = Invest("--as-of", "2024-01-01", "--budget", "20");
        Assert.Equal(20, double.Parse(run.Column("allocated")[0], System.Globalization.CultureInfo.InvariantCulture), 1e-9);
        Assert.Equal(["0", "0"], run.Column("allocated")[1..]);
        Assert.Contains("budget: 20 for 1 of them", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_counts_once_whatever_counterparts_a_contact_is_held_with()
    {
        string[] counterparts = ["brand", "person:ann", "product:x", "community:c"];
        string Rows(IEnumerable<string> with) => "customer,at,kind,counterpart\n" + string.Concat(with.SelectMany(c => Enumerable.Range(1, 12)
            .Select(m => $"ada,2023-{m:00}-03,purchase,{c}\nada,2023-{m:00}-04,service-good,{c}\nada,2023-{m:00}-05,approach,{c}\nada,2023-{m:00}-06,answer,{c}\n")));
        string[] numbers = ["best_effort", "gain", "quality"];

        var (once, four) = (Invest(Rows(["brand"])), Invest(Rows(counterparts)));
        Assert.Equal((0, "brand:brand"), (four.Code, Assert.Single(four.Column("counterpart"))));
        Assert.Equal(once.Column("gain")[0], four.Column("gain")[0]);
        Assert.DoesNotContain("warning", four.Error, StringComparison.Ordinal);

        var each = Invest(Rows(counterparts), "--by", "relationship");
        Assert.Equal(4, each.Column("counterpart").Length);
        Assert.All(numbers, name => Assert.All(each.Column(name), x => Assert.Equal(once.Column(name)[0], x)));
        Assert.Contains("warning: 1 customer with several rows", each.Error, StringComparison.Ordinal);
        Assert.Equal(1, Invest(Rows(counterparts), "--by", "brand").Code);
    }

    [Fact]
    public void A_refusal_said_to_the_brand_binds_its_people_and_products()
    {
        var events = "customer,at,kind,counterpart,brand\n"
            + string.Concat(Enumerable.Range(1, 12).Select(m => $"ada,2023-{m:00}-03,purchase,product:x,oak\nada,2023-{m:00}-04,service-good,person:ann,oak\n"))
            + "ada,2023-12-20,unsubscribe,oak,\n";
        var run = Invest(events);
        Assert.Equal(("brand:oak", "respect-distance"), (Assert.Single(run.Column("counterpart")), run.Column("advice")[0]));
        Assert.Equal(("0", "0"), (run.Column("best_effort")[0], run.Column("value")[0]));
        Assert.Equal(["respect-distance", "learn", "learn"], Invest(events, "--by", "relationship").Column("advice"));

        var words = ToolRun.With(events, "explain", "--events", "-", "--customer", "ada", "--counterpart", "person:ann", "--economics", _folder.Write("e.json", Economics));
        Assert.Contains("invest advises once per customer and brand", words.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Episodes_of_one_name_with_two_counterparts_stay_two()
    {
        string Rows(string second) => "customer,at,kind,counterpart,episode\n"
            + "ada,2023-01-01,failure,product:x,e\nada,2023-01-02,failure,person:ann," + second + "\nada,2023-01-03,recovery,product:x,e\nada,2023-01-05,recovery,person:ann," + second + "\n";
        Assert.Equal(Invest(Rows("f")).Column("continuum"), Invest(Rows("e")).Column("continuum"));
        Assert.Equal(Invest(Rows("f")).Column("quality"), Invest(Rows("e")).Column("quality"));
    }

    [Fact]
    public void An_identity_with_gaps_says_know_yourself_first()
    {
        var gaps = Invest("--as-of", "2024-01-01", "--brand", _folder.Write("gaps.json", """{ "version": 1, "purpose": "coffee" }"""));
        Assert.Equal(("know-yourself", "incomplete"), (gaps.Column("advice")[0], gaps.Column("self_knowledge")[0]));
        var whole = Invest("--as-of", "2024-01-01", "--brand", _folder.Write("whole.json", """{ "version": 1, "purpose": "coffee", "values": ["craft"], "character": ["calm"] }"""));
        Assert.Equal(("invest", "complete"), (whole.Column("advice")[0], whole.Column("self_knowledge")[0]));
        Assert.All(Invest().Column("self_knowledge"), static s => Assert.Equal("not-assessed", s));
    }

    [Fact]
    public void Json_has_the_same_names() =>
        Assert.Contains("\"p_positive\"", Invest("--format", "json").Out, StringComparison.Ordinal);

    [Fact]
    public void Faulty_economics_are_unusable_input_with_all_faults()
    {
        var run = ToolRun.With(s_events, "invest", "--events", "-", "--economics", _folder.Write("bad.json", "{\"version\": 2, \"margin\": {}}"));
        Assert.Equal(2, run.Code);
        Assert.Contains("version: must be 1", run.Error, StringComparison.Ordinal);
        Assert.Contains("retention.transactional: is missing", run.Error, StringComparison.Ordinal);
        Assert.Contains("effort.scale: is missing", run.Error, StringComparison.Ordinal);
        Assert.Contains("the economics cannot be used", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, ToolRun.With(s_events, "invest", "--events", "-", "--economics", _folder["none.json"]).Code);
        var purchase = ToolRun.With(s_events, "invest", "--events", "-", "--economics", _folder.Write("odd.json", Economics.Replace("gesture", "purchase", StringComparison.Ordinal)));
        Assert.Equal(2, purchase.Code);
        Assert.Contains("actions.purchase", purchase.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--budget", "-5")]
    [InlineData("--budget", "1,000")]
    [InlineData("--budget", "NaN")]
    [InlineData("--economics", "-")]
    public void A_wrong_command_line_says_so(string option, string value)
    {
        var economics = option == "--economics" ? value : _folder.Write("e.json", Economics);
        string[] rest = option == "--economics" ? [] : [option, value];
        Assert.Equal(1, ToolRun.With(s_events, ["invest", "--events", "-", "--economics", economics, .. rest]).Code);
    }

    [Fact]
    public void Without_economics_there_is_no_advice() => Assert.Equal(1, ToolRun.With(s_events, "invest", "--events", "-").Code);

    [Fact]
    public void No_events_no_rows()
    {
        var run = ToolRun.With("customer,at,kind\n", "invest", "--events", "-", "--economics", _folder.Write("e.json", Economics), "--as-of", "2024-01-01", "--budget", "5");
        Assert.Equal(0, run.Code);
        Assert.Single(run.Lines);
    }

    [Fact]
    public void Gains_are_attributed_to_people_kinds_and_channels()
    {
        var people = ToolRun.With(s_events, "attribute", "--events", "-", "--as-of", "2024-01-01");
        Assert.Equal(0, people.Code);
        Assert.Equal(["(nobody named)", "Jo", "Max"], people.Column("group"));
        Assert.True(double.Parse(people.Column("gain")[2], System.Globalization.CultureInfo.InvariantCulture) < 0);

        var kinds = ToolRun.With(s_events, "attribute", "--events", "-", "--by", "kind", "--economics", _folder.Write("e.json", Economics));
        Assert.Contains("service-good", kinds.Column("group"));
        Assert.Equal(1, ToolRun.With(s_events, "attribute", "--events", "-", "--by", "colour").Code);

        var two = ToolRun.With(s_events, "attribute", "--events", "-", "--by", "kind", "--groups", "2");
        Assert.Contains("(others)", two.Column("group"));
        Assert.DoesNotContain("(others)", kinds.Column("group"));
        Assert.All((string[])["1", "13", "x", "2.5"], n => Assert.Equal(1, ToolRun.With(s_events, "attribute", "--events", "-", "--groups", n).Code));
    }

    [Fact]
    public void Explain_tells_the_advice_in_words_and_in_json()
    {
        string[] args = ["explain", "--events", "-", "--customer", "keen", "--as-of", "2024-01-01", "--economics", _folder.Write("e.json", Economics)];
        var words = ToolRun.With(s_events, args);
        Assert.Equal(0, words.Code);
        Assert.Contains("Invest ", words.Out, StringComparison.Ordinal);
        Assert.Contains("next: recognition for 0.5", words.Out, StringComparison.Ordinal);
        Assert.Contains("\"isNext\": true", ToolRun.With(s_events, [.. args, "--format", "json"]).Out, StringComparison.Ordinal);
    }

    private ToolRun Invest(params string[] args) => args is [var first, ..] && first.Contains('\n', StringComparison.Ordinal)
        ? With(first, args[1..])
        : With(s_events, args);

    private ToolRun With(string events, string[] args) =>
        ToolRun.With(events, ["invest", "--events", "-", "--economics", _folder.Write("economics.json", Economics), .. args]);
}
