using System.Globalization;
using System.Text.Json;

namespace Relationships.Cli.Tests;

public sealed class ScoreTests : IDisposable
{
    private const string Events = """
        customer,at,kind,counterpart,channel,id
        bob,2024-01-05,purchase,,,b1
        ann,2024-01-03,purchase,,,a1
        ann,2024-02-01T10:00:00Z,conversation,person:Jo,in-person,a2
        ann,2024-02-03,conversation,,phone,a3

        """;

    private const string Columns =
        "customer,counterpart,as_of,events,continuum,continuum_low,continuum_high,stage,"
        + "trust,trust_low,trust_high,trust_of_customer,mutual_trust,era,connections,"
        + "advocacy,loyalty,defence,help,resilience,resilience_status,policy,"
        + "continuum_uncertainty,continuum_evidence,position,strain,intensity,duration_days,momentum,coasting,"
        + "conversation_share,selling_pressure,human_share,serve_share,response_share,unprompted_share,fit_to_need,after_sale_share,"
        + "response_delay_days,breadth,cadence,trust_balance,lasting,"
        + "advocacy_low,advocacy_high,advocacy_observed,advocacy_expected,loyalty_low,loyalty_high,loyalty_observed,loyalty_expected,"
        + "defence_low,defence_high,defence_observed,defence_expected,help_low,help_high,help_observed,help_expected,loyalty_pattern,"
        + "resilience_low,resilience_high,stock,is_coasting";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_and_their_order_are_pinned()
    {
        var run = ToolRun.Of("score", "--events", _folder.Write("e.csv", Events));
        Assert.Equal(0, run.Code);
        Assert.Equal(Columns, run.Lines[0]);
        Assert.DoesNotContain('\r', run.Out);
        Assert.EndsWith("\n", run.Out, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, run.Bytes[0]);
    }

    [Fact]
    public void Columns_of_the_contract_stand_in_its_order()
    {
        string[] contract =
        [
            "customer", "counterpart", "as_of", "events", "continuum", "continuum_low", "continuum_high", "stage", "trust",
            "trust_low", "trust_high", "trust_of_customer", "mutual_trust", "era", "connections", "advocacy", "loyalty",
            "defence", "help", "resilience", "resilience_status", "policy",
        ];
        var columns = ToolRun.Of("score", "--events", _folder.Write("e.csv", Events)).Cells[0];
        Assert.Equal(contract, columns.Take(contract.Length));
    }

    [Fact]
    public void Rows_are_sorted_by_customer_then_counterpart_ordinally()
    {
        var run = ToolRun.With("customer,at,counterpart\na,2024-01-01,person:Z\nB,2024-01-01,\na,2024-01-01,\na,2024-01-01,product:x\n", "score", "--events", "-", "--kind", "purchase");
        Assert.Equal(["B", "a", "a", "a"], run.Column("customer"));
        Assert.Equal(["brand:brand", "brand:brand", "person:Z", "product:x"], run.Column("counterpart"));
    }

    [Fact]
    public void Without_an_as_of_it_is_just_after_the_latest_event_and_said()
    {
        var run = ToolRun.Of("score", "--events", _folder.Write("e.csv", Events));
        Assert.All(run.Column("as_of"), static asOf => Assert.Equal("2024-02-03T00:00:00.0000001Z", asOf));
        Assert.Contains("as-of: 2024-02-03T00:00:00.0000001Z, just after the latest event", run.Error, StringComparison.Ordinal);
        Assert.Equal(["1", "1", "2"], [.. run.Column("events").Order(StringComparer.Ordinal)]);
    }

    [Theory]
    [InlineData("--as-of", "2024-02-01", "UTC", "2024-02-01T00:00:00Z")]
    [InlineData("--as-of", "2024-02-01T10:00:00Z", "UTC", "2024-02-01T10:00:00Z")]
    [InlineData("--as-of", "2024-02-01 10:00", "Europe/Berlin", "2024-02-01T09:00:00Z")]
    [InlineData("--as-of", "2024-02-01T10:00:00.5+01:00", "Asia/Tokyo", "2024-02-01T09:00:00.5Z")]
    [InlineData("--as-of", "2024-02-01", "Europe/Berlin", "2024-01-31T23:00:00Z")]
    [InlineData("--split", "2024-01-31", "UTC", "2024-02-01T00:00:00Z")]
    [InlineData("--split", "2024-01-31", "Europe/Berlin", "2024-01-31T23:00:00Z")]
    [InlineData("--split", "2024-03-31", "Europe/Berlin", "2024-03-31T22:00:00Z")]
    [InlineData("--as-of", "2024-03-31T02:30", "Europe/Berlin", "2024-03-31T01:30:00Z")]
    [InlineData("--as-of", "2024-10-27T02:30", "Europe/Berlin", "2024-10-27T00:30:00Z")]
    [InlineData("--split", "2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00Z")]
    public void As_of_is_read_in_the_declared_zone(string option, string text, string zone, string expected)
    {
        var run = ToolRun.With("customer,at\na,2018-01-01\n", "score", "--events", "-", "--kind", "purchase", option, text, "--zone", zone);
        Assert.Equal(expected, Assert.Single(run.Column("as_of")));
        Assert.DoesNotContain("just after", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_events_strictly_before_as_of_count()
    {
        var run = ToolRun.With("customer,at\na,2024-01-01T00:00:00Z\na,2024-01-02T00:00:00Z\nb,2024-01-02T00:00:00Z\n", "score", "--events", "-", "--kind", "purchase", "--as-of", "2024-01-02");
        Assert.Equal(["a"], run.Column("customer"));
        Assert.Equal(["1"], run.Column("events"));
    }

    [Fact]
    public void Nothing_to_score_is_a_header_only()
    {
        var run = ToolRun.With("customer,at,kind\n", "score", "--events", "-");
        Assert.Equal((0, Columns + "\n"), (run.Code, run.Out));
    }

    [Fact]
    public void The_command_of_the_CDNOW_sample_gives_a_row_a_customer()
    {
        var run = ToolRun.Of(
            "score", "--events", SharedData.PathOf("cdnow_sample.csv"), "--columns", "customer=customer_id,at=date,amount=value_usd",
            "--kind", "purchase", "--as-of", "1997-10-01");
        Assert.Equal(0, run.Code);
        Assert.Equal(2357, run.Lines.Length - 1);
        Assert.DoesNotContain("NaN", run.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("∞", run.Out, StringComparison.Ordinal);
        Assert.All(run.Column("continuum"), static v => Assert.InRange(double.Parse(v, CultureInfo.InvariantCulture), 0, 1));
        Assert.Equal(run.Column("customer").Order(StringComparer.Ordinal), run.Column("customer"));
    }

    [Fact]
    public void Cancelled_invoices_are_returns_by_kind_from()
    {
        var run = ToolRun.Of(
            "score", "--events", SharedData.PathOf("online_retail_half_a.csv"),
            "--columns", "customer=customer_id,at=invoice_datetime,amount=value_gbp", "--kind-from", "is_cancellation:0=purchase,1=return", "--split", "2011-05-31");
        Assert.Equal(0, run.Code);
        Assert.Contains(" at or after the as-of, 0 set aside", run.Error, StringComparison.Ordinal);
        Assert.True(run.Lines.Length > 1000);
        Assert.Contains(run.Column("fit_to_need"), static v => double.Parse(v, CultureInfo.InvariantCulture) < .5);
    }

    [Fact]
    public void Ndjson_has_an_object_a_row_and_json_one_array_with_the_same_values()
    {
        var file = _folder.Write("e.csv", Events);
        var csv = ToolRun.Of("score", "--events", file);
        var ndjson = ToolRun.Of("score", "--events", file, "--format", "ndjson");
        var json = ToolRun.Of("score", "--events", file, "--format", "json");
        var objects = ndjson.Lines.Select(static line => JsonDocument.Parse(line).RootElement).ToArray();
        var array = JsonDocument.Parse(json.Out).RootElement.EnumerateArray().ToArray();
        Assert.Equal(3, objects.Length);
        Assert.Equal(objects.Select(static o => o.GetRawText()), array.Select(static o => o.GetRawText()));
        for (var row = 0; row < objects.Length; row++)
        {
            Assert.Equal(csv.Cells[0], objects[row].EnumerateObject().Select(static p => p.Name));
            Assert.Equal(csv.Cells[row + 1], objects[row].EnumerateObject().Select(static p => p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString() : p.Value.ValueKind == JsonValueKind.Null ? string.Empty : p.Value.GetRawText()));
        }

        Assert.Equal(JsonValueKind.Null, objects[0].GetProperty("response_delay_days").ValueKind);
        Assert.Equal(JsonValueKind.Number, objects[0].GetProperty("events").ValueKind);
    }

    [Fact]
    public void Without_rows_json_is_an_empty_array_and_ndjson_is_nothing()
    {
        Assert.Equal("[]\n", ToolRun.With("customer,at,kind\n", "score", "--events", "-", "--format", "json").Out);
        Assert.Equal(string.Empty, ToolRun.With("customer,at,kind\n", "score", "--events", "-", "--format", "ndjson").Out);
    }

    [Fact]
    public void Customers_round_trip_whatever_is_in_their_names()
    {
        const string Input = "customer,at\n\"a,\"\"b\"\"\",2024-01-01\n=1+1,2024-01-01\n Ünï ,2024-01-01\n\"two\nlines\",2024-01-01\n";
        var csv = ToolRun.With(Input, "score", "--events", "-", "--kind", "purchase");
        Assert.Contains("\n\"a,\"\"b\"\"\",brand:brand,", csv.Out, StringComparison.Ordinal);
        Assert.Contains("\n=1+1,brand:brand,", csv.Out, StringComparison.Ordinal);
        Assert.Contains("\n Ünï ,brand:brand,", csv.Out, StringComparison.Ordinal);
        Assert.Contains("\n\"two\nlines\",brand:brand,", csv.Out, StringComparison.Ordinal);
        var again = ToolRun.With(csv.Out, "score", "--events", "-", "--kind", "purchase", "--columns", "at=as_of");
        Assert.Equal(4, JsonDocument.Parse(ToolRun.With(csv.Out, "score", "--events", "-", "--kind", "purchase", "--columns", "at=as_of", "--format", "json").Out).RootElement.GetArrayLength());
        Assert.Contains("\n\"a,\"\"b\"\"\",brand:brand,", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_standard_input_and_packed_files_are_one_log()
    {
        var whole = ToolRun.Of("score", "--events", _folder.Write("e.csv", Events));
        var lines = Events.Split('\n');
        var first = _folder.WritePacked("first.csv.gz", $"{lines[0]}\n{lines[1]}\n{lines[3]}\n");
        var second = $"{lines[0]}\n{lines[2]}\n{lines[4]}\n";
        Assert.Equal(whole.Out, ToolRun.With(second, "score", "--events", first, "--events", "-").Out);
        Assert.Equal(whole.Out, ToolRun.Of("score", "--events", first, _folder.Write("second.csv", second)).Out);
    }

    [Fact]
    public void Ndjson_input_scores_alike()
    {
        var csv = ToolRun.With("customer,at,kind\na,2024-01-01,purchase\n", "score", "--events", "-");
        const string Line = """{"customer":"a","at":"2024-01-01","kind":"purchase"}""";
        Assert.Equal(csv.Out, ToolRun.With(Line, "score", "--events", "-", "--input-format", "ndjson").Out);
        Assert.Equal(csv.Out, ToolRun.Of("score", "--events", _folder.Write("e.ndjson", Line)).Out);
    }

    [Fact]
    public void Files_written_otherwise_score_alike()
    {
        var plain = ToolRun.With("customer,at,amount\na,2024-01-31T00:00:00Z,12.5\n", "score", "--events", "-", "--kind", "purchase");
        var other = ToolRun.With("wer;wann;betrag;egal\na;31.01.2024;12,5;x\n", "score", "--events", "-", "--kind", "purchase", "--columns", "customer=wer,at=wann,amount=betrag", "--delimiter", ";", "--decimal-comma", "--date-format", "dd.MM.yyyy");
        var unix = ToolRun.With("customer\tat\na\t1706659200\n", "score", "--events", "-", "--kind", "purchase", "--delimiter", "tab", "--date-format", "unix");
        Assert.Equal(plain.Out, other.Out);
        Assert.Equal(plain.Out, unix.Out);
    }

    [Theory]
    [InlineData("product:x")]
    [InlineData("brand:")]
    [InlineData("")]
    public void A_blank_counterpart_is_a_brand(string name)
    {
        var run = ToolRun.With("customer,at\na,2024-01-01\n", "score", "--events", "-", "--kind", "purchase", "--brand-name", name);
        Assert.Equal((1, string.Empty), (run.Code, run.Out));
        Assert.Contains("--brand-name: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Acme")]
    [InlineData("brand:Acme")]
    public void A_named_brand_is_the_blank_counterpart(string name)
    {
        var run = ToolRun.With("customer,at\na,2024-01-01\n", "score", "--events", "-", "--kind", "purchase", "--brand-name", name);
        Assert.Equal(["brand:Acme"], run.Column("counterpart"));
    }

    [Fact]
    public void A_rollup_adds_the_brand_rows_of_products_people_and_communities()
    {
        const string Input = "customer,at,counterpart,brand\na,2024-01-01,person:Jo,\nb,2024-01-01,product:x,Acme\nc,2024-01-01,,\n";
        string[] score = ["score", "--events", "-", "--kind", "conversation"];
        Assert.Equal(["person:Jo", "product:x", "brand:brand"], ToolRun.With(Input, score).Column("counterpart"));
        var half = ToolRun.With(Input, [.. score, "--rollup"]);
        var whole = ToolRun.With(Input, [.. score, "--rollup=1"]);
        Assert.Equal(["brand:brand", "person:Jo", "brand:Acme", "product:x", "brand:brand"], half.Column("counterpart"));
        Assert.Equal(whole.Column("continuum")[1], whole.Column("continuum")[0]);
        Assert.NotEqual(half.Column("continuum")[1], half.Column("continuum")[0]);
        Assert.Equal(half.Out, ToolRun.With(Input, [.. score, "--rollup=0.5"]).Out);
    }

    [Fact]
    public void A_log_of_more_than_a_chunk_keeps_every_row()
    {
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(static i => $"c{i:D6},2024-01-01\n"));
        var run = ToolRun.With("customer,at\n" + lines, "score", "--events", "-", "--kind", "purchase");
        Assert.Equal(Enumerable.Range(0, 20_000).Select(static i => $"c{i:D6}"), run.Column("customer"));
        Assert.Single(run.Column("continuum").Distinct());
    }
}
