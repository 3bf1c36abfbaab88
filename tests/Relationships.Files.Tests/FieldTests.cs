using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Correctness: words, texts, kinds, numbers.</summary>
public sealed class FieldTests
{
    [Fact]
    public void Every_field_is_read()
    {
        var e = Texts.Event(
            "customer,counterpart,brand,at,kind,channel,initiator,human,amount,strength,severity,due,episode,representative,other,connection,tag,id\n"
            + "c,product:p,acme,2024-01-01T10:00:00Z,promise-made,pay-per-click,counterpart,TRUE,1.5,2,0.25,2024-02-01,e1,ann,bob,shared-values,free text,i1\n");
        var expected = new RelationshipEvent("c", EventKind.PromiseMade, new DateTimeOffset(2024, 1, 1, 10, 0, 0, TimeSpan.Zero))
        {
            Counterpart = Counterpart.Product("p"), Brand = "acme", Channel = Channel.PayPerClick, Initiator = Initiator.Counterpart,
            Human = true, Amount = 1.5, Strength = 2, Severity = 0.25, Due = new DateTimeOffset(2024, 2, 2, 0, 0, 0, TimeSpan.Zero),
            Episode = "e1", Representative = "ann", Other = "bob", Connection = ConnectionType.SharedValues, Tag = "free text", Id = "i1",
        };
        Assert.Equal(expected, e);
        Assert.Equal(new EventOrigin("-", 2), e.Origin);
    }

    [Fact]
    public void Blank_fields_are_none()
    {
        var e = Texts.Event(
            "customer,counterpart,brand,at,kind,channel,initiator,human,amount,strength,severity,due,episode,representative,other,connection,tag,id\n"
            + "c, ,,2024-01-01,purchase,,,,,,,,,,,, ,\n");
        Assert.Equal(new RelationshipEvent("c", EventKind.Purchase, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero)), e);
        Assert.Null(e.Tag);
        Assert.Null(e.Id);
    }

    [Fact]
    public void A_blank_counterpart_is_the_one_brand()
    {
        Assert.Equal(Counterpart.Default, Texts.Event(Texts.With("counterpart", "")).Counterpart);
        var options = new EventFileOptions { BrandName = "Acme" };
        Assert.Equal(Counterpart.Brand("Acme"), Texts.Event(Texts.With("counterpart", ""), options).Counterpart);
        Assert.Equal(Counterpart.Brand("x"), Texts.Event(Texts.With("counterpart", " x "), options).Counterpart);
    }

    [Fact]
    public void The_customer_is_untrimmed_and_needed()
    {
        Assert.Equal(" c ", Texts.Event("customer,at,kind\n c ,2024-01-01,purchase").Customer);
        Assert.Equal(RejectReason.MissingField, Texts.Reject("customer,at,kind\n,2024-01-01,purchase").Reason);
    }

    [Fact]
    public void Other_fields_are_trimmed()
    {
        var e = Texts.Event("customer,at,kind,tag,amount\nc, 2024-01-01 , purchase ,\" t \", 5 ");
        Assert.Equal((EventKind.Purchase, "t", 5.0), (e.Kind, e.Tag, e.Amount));
    }

    [Theory]
    [InlineData("counterpart", "product:")]
    [InlineData("channel", "Email")]
    [InlineData("channel", "unknown")]
    [InlineData("initiator", "brand")]
    [InlineData("human", "1")]
    [InlineData("human", "yes")]
    [InlineData("connection", "SharedValues")]
    public void A_word_that_is_not_allowed_is_a_reject_that_shows_it(string field, string value)
    {
        var reject = Texts.Reject(Texts.With(field, value));
        Assert.Equal(RejectReason.BadWord, reject.Reason);
        Assert.Contains(field, reject.Detail, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", reject.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Purchase")]
    [InlineData("service good")]
    [InlineData("1st")]
    public void A_kind_that_is_no_name_is_a_reject(string kind) =>
        Assert.Equal(RejectReason.UnknownKind, Texts.Reject($"customer,at,kind\nc,2024-01-01,{kind}").Reason);

    [Fact]
    public void A_kind_that_only_a_policy_may_know_is_an_event()
    {
        Assert.Equal(EventKind.Of("workshop-attended"), Texts.Event("customer,at,kind\nc,2024-01-01,workshop-attended").Kind);
        Assert.Equal(RejectReason.MissingField, Texts.Reject("customer,at,kind\nc,2024-01-01, ").Reason);
    }

    [Fact]
    public void A_column_may_tell_the_kind()
    {
        var options = new EventFileOptions { KindFrom = KindMap.Parse("is_cancellation:0=purchase, 1 = return") };
        var read = Texts.Read("customer,at,is_cancellation,amount\na,2024-01-01,0,1\na,2024-01-01,1,-1\na,2024-01-01,2,1\na,2024-01-01,,1\n", options);
        Assert.Equal([EventKind.Purchase, EventKind.Return], read.Where(r => r.IsEvent).Select(r => r.Event!.Kind));
        Assert.Equal(-1, read[1].Event!.Amount);
        Assert.Equal(RejectReason.UnknownKind, read[2].Reject!.Value.Reason);
        Assert.Contains("'2' of is_cancellation", read[2].Reject!.Value.Detail, StringComparison.Ordinal);
        Assert.Equal(RejectReason.MissingField, read[3].Reject!.Value.Reason);
    }

    [Theory]
    [InlineData("purchase")]
    [InlineData(":0=purchase")]
    [InlineData("c:0")]
    [InlineData("c:0=Purchase")]
    [InlineData("c:0=purchase,0=return")]
    public void A_map_of_kinds_that_is_none_says_so(string text) => Assert.Throws<FormatException>(() => KindMap.Parse(text));

    [Theory]
    [InlineData("12.5", 12.5)]
    [InlineData("-3", -3.0)]
    [InlineData("+3", 3.0)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5.0)]
    [InlineData("1e3", 1000.0)]
    [InlineData("1E-2", 0.01)]
    [InlineData("-0", 0.0)]
    [InlineData("1e-400", 0.0)]
    [InlineData("007", 7.0)]
    public void Numbers(string text, double number)
    {
        var amount = Texts.Event(Texts.With("amount", text)).Amount!.Value;
        Assert.Equal(number, amount);
        Assert.False(double.IsNegative(amount) && number == 0, "-0");
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-∞")]
    [InlineData("1e999")]
    [InlineData("0x10")]
    [InlineData("\"1,000\"")]
    [InlineData("1 000")]
    [InlineData("1'000")]
    [InlineData("(5)")]
    [InlineData("5-")]
    [InlineData("$5")]
    [InlineData("1e")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("٣")]
    [InlineData("--5")]
    public void What_is_no_number_is_a_reject(string text)
    {
        foreach (var field in new[] { "amount", "strength", "severity" })
            Assert.Equal(RejectReason.BadNumber, Texts.Reject(Texts.With(field, text)).Reason);
    }

    [Theory]
    [InlineData("\"12,5\"", 12.5)]
    [InlineData("12", 12.0)]
    [InlineData("12.5", null)]
    [InlineData("\"1.000,5\"", null)]
    public void A_decimal_comma_where_it_is_asked_for(string text, double? number)
    {
        var read = Texts.Read(Texts.With("amount", text), new EventFileOptions { DecimalComma = true }).Single();
        Assert.Equal(number, read.Event?.Amount);
        Assert.Equal(number is null, !read.IsEvent);
    }
}
