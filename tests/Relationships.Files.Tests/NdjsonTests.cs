using System.Text;
using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Correctness: one JSON object a line.</summary>
public sealed class NdjsonTests
{
    private static string With(string property) => "{\"customer\":\"c\",\"at\":\"2024-01-01\",\"kind\":\"purchase\"," + property + "}";

    [Fact]
    public void Every_field_is_read()
    {
        var e = Texts.Event(
            """
            {"id":"i1","customer":"c","counterpart":"product:p","brand":"acme","at":"2024-01-01T10:00:00Z","kind":"promise-made","channel":"email","initiator":"counterpart","human":true,"amount":1.5,"strength":"2","severity":0.25,"due":"2024-02-01","episode":"e1","representative":"ann","other":"bob","connection":"shared-values","tag":"caf\u00e9 \ud83d\ude00","unknown":{"a":[1,{"customer":"no"}]}}
            """,
            Texts.Ndjson);
        var expected = new RelationshipEvent("c", EventKind.PromiseMade, new DateTimeOffset(2024, 1, 1, 10, 0, 0, TimeSpan.Zero))
        {
            Counterpart = Counterpart.Product("p"), Brand = "acme", Channel = Channel.Email, Initiator = Initiator.Counterpart,
            Human = true, Amount = 1.5, Strength = 2, Severity = 0.25, Due = new DateTimeOffset(2024, 2, 2, 0, 0, 0, TimeSpan.Zero),
            Episode = "e1", Representative = "ann", Other = "bob", Connection = ConnectionType.SharedValues, Tag = "café 😀", Id = "i1",
        };
        Assert.Equal(expected, e);
    }

    [Fact]
    public void A_property_given_to_one_field_is_not_read_for_another_of_its_name()
    {
        var options = Texts.Ndjson with { Columns = new Dictionary<string, string> { ["customer"] = "id" } };
        var e = Texts.Event("""{"id":17,"at":"2024-01-01","kind":"purchase"}""", options);
        Assert.Equal(("17", null), (e.Customer, e.Id));
    }

    [Fact]
    public void Null_is_blank() => Assert.Null(Texts.Event(With("\"amount\":null,\"tag\":null,\"counterpart\":null"), Texts.Ndjson).Amount);

    [Theory]
    [InlineData("\"human\":true", true)]
    [InlineData("\"human\":\"False\"", false)]
    public void Truth_values(string property, bool expected) => Assert.Equal(expected, Texts.Event(With(property), Texts.Ndjson).Human);

    [Fact]
    public void Ids_may_be_numbers()
    {
        var e = Texts.Event("""{"customer":12.50,"at":"2024-01-01","kind":"purchase","id":7,"counterpart":3}""", Texts.Ndjson);
        Assert.Equal(("12.50", "7", Counterpart.Brand("3")), (e.Customer, e.Id, e.Counterpart));
    }

    [Fact]
    public void A_number_is_an_instant_only_in_unix_seconds()
    {
        var line = """{"customer":"c","at":1289192400,"kind":"purchase"}""";
        Assert.Equal(RejectReason.BadInstant, Texts.Reject(line, Texts.Ndjson).Reason);
        Assert.Equal(1289192400, Texts.Event(line, Texts.Ndjson with { DateFormat = "unix", DecimalComma = true }).At.ToUnixTimeSeconds());
        Assert.Equal(RejectReason.BadInstant, Texts.Reject(line, Texts.Ndjson with { DateFormat = "yyyyMMddHH" }).Reason);
    }

    [Fact]
    public void A_decimal_comma_is_for_texts()
    {
        var options = Texts.Ndjson with { DecimalComma = true };
        Assert.Equal(1.5, Texts.Event(With("\"amount\":1.5"), options).Amount);
        Assert.Equal(1.5, Texts.Event(With("\"amount\":\"1,5\""), options).Amount);
        Assert.Equal(RejectReason.BadNumber, Texts.Reject(With("\"amount\":\"1.5\""), options).Reason);
    }

    [Fact]
    public void Properties_may_have_other_names_and_one_may_tell_two_fields()
    {
        var options = Texts.Ndjson with
        {
            Columns = new Dictionary<string, string> { ["customer"] = "user", ["id"] = "ref", ["tag"] = "ref" },
            KindFrom = KindMap.Parse("type:1=purchase,true=return"),
        };
        var read = Texts.Read("{\"user\":\"c\",\"customer\":\"no\",\"at\":\"2024-01-01\",\"type\":1,\"ref\":\"r\"}\n{\"user\":\"c\",\"at\":\"2024-01-01\",\"type\":true}", options);
        Assert.Equal(("c", EventKind.Purchase, "r", "r"), (read[0].Event!.Customer, read[0].Event!.Kind, read[0].Event!.Id, read[0].Event!.Tag));
        Assert.Equal(EventKind.Return, read[1].Event!.Kind);
    }

    [Theory]
    [InlineData("{}", RejectReason.MissingField)]
    [InlineData("{\"customer\":\"c\",\"at\":\"2024-01-01\"}", RejectReason.MissingField)]
    [InlineData("[]", RejectReason.Unreadable)]
    [InlineData("a,b,c", RejectReason.Unreadable)]
    [InlineData("{\"customer\":\"c\"", RejectReason.Unreadable)]
    [InlineData("{\"customer\":\"c\",}", RejectReason.Unreadable)]
    [InlineData("{\"customer\":\"c\"} {}", RejectReason.Unreadable)]
    [InlineData("{\"customer\":NaN}", RejectReason.Unreadable)]
    [InlineData("{'customer':'c'}", RejectReason.Unreadable)]
    public void Lines_that_are_no_event(string line, RejectReason reason) => Assert.Equal(reason, Texts.Reject(line, Texts.Ndjson).Reason);

    [Theory]
    [InlineData("\"kind\":\"return\"", "kind")]
    [InlineData("\"tag\":{}", "tag")]
    [InlineData("\"tag\":[\"x\"]", "tag")]
    [InlineData("\"tag\":true", "tag")]
    [InlineData("\"amount\":[1]", "amount")]
    [InlineData("\"tag\":\"\\ud800\"", "surrogate")]
    [InlineData("\"\\ud800\":1", "surrogate")]
    public void Values_that_cannot_be_taken(string property, string named)
    {
        var reject = Texts.Reject(With(property), Texts.Ndjson);
        Assert.Equal(RejectReason.Unreadable, reject.Reason);
        Assert.Contains(named, reject.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"amount\":true", RejectReason.BadNumber)]
    [InlineData("\"amount\":1e999", RejectReason.BadNumber)]
    [InlineData("\"human\":1", RejectReason.BadWord)]
    [InlineData("\"channel\":5", RejectReason.BadWord)]
    public void Values_that_break_a_rule(string property, RejectReason reason) => Assert.Equal(reason, Texts.Reject(With(property), Texts.Ndjson).Reason);

    [Fact]
    public void Escaped_names_are_names() =>
        Assert.Equal("t", Texts.Event(With("\"t\\u0061g\":\"t\""), Texts.Ndjson).Tag);

    [Fact]
    public void Blank_lines_are_passed_and_counted_and_a_byte_order_mark_is_skipped()
    {
        var line = With("\"tag\":\"x\"");
        var read = Texts.Read($"\uFEFF{line}\r\n\n   \n{line}\r{line}", Texts.Ndjson);
        Assert.Equal([1L, 4L, 5L], read.Select(r => r.Origin.Line));
        Assert.All(read, r => Assert.True(r.IsEvent));
        Assert.Empty(Texts.Read("", Texts.Ndjson));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_set_their_line_aside()
    {
        var line = Encoding.UTF8.GetBytes(With("\"tag\":\"x\""));
        var read = Texts.Read([.. line, (byte)'\n', .. "{\"customer\":\""u8, 0xC3, .. "\"}\n"u8, .. line], Texts.Ndjson);
        Assert.Equal([true, false, true], read.Select(r => r.IsEvent));
    }

    [Fact]
    public void Long_fields_and_lines_are_rejects()
    {
        var reject = Texts.Reject(With($"\"tag\":\"{new string('x', 40_000)}\""), Texts.Ndjson);
        Assert.Equal(RejectReason.FieldTooLong, reject.Reason);
        Assert.Contains("tag", reject.Detail, StringComparison.Ordinal);
        var read = Texts.Read(With($"\"tag\":\"{new string('x', 3_000_000)}\"") + "\n" + With("\"tag\":1"), Texts.Ndjson);
        Assert.Equal([false, true], read.Select(r => r.IsEvent));
        Assert.Equal(RejectReason.FieldTooLong, read[0].Reject!.Value.Reason);
        Assert.Equal(2, read[1].Origin.Line);
    }

    [Fact]
    public void Deep_values_of_other_properties_are_rejects_not_failures() =>
        Assert.False(Texts.Read(With($"\"x\":{new string('[', 100_000)}"), Texts.Ndjson).Single().IsEvent);
}
