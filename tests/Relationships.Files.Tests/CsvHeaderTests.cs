using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Correctness: columns, and files that cannot be used.</summary>
public sealed class CsvHeaderTests
{
    private static readonly Dictionary<string, string> s_cdnow = new() { ["customer"] = "customer_id", ["at"] = "date", ["amount"] = "value_usd" };

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public void An_empty_file_is_unusable(string text) => Assert.Contains("empty", Texts.Unusable(text).Message, StringComparison.Ordinal);

    [Fact]
    public void A_header_alone_is_a_log_without_events() => Assert.Empty(Texts.Read("customer,at,kind"));

    [Theory]
    [InlineData("customer,kind", "'at'")]
    [InlineData("at,kind", "'customer'")]
    [InlineData("customer,at", "'kind'")]
    public void A_missing_needed_column_is_named_with_the_header(string header, string missing)
    {
        var message = Texts.Unusable(header + "\n").Message;
        Assert.Contains(missing, message, StringComparison.Ordinal);
        Assert.All(header.Split(','), column => Assert.Contains($"'{column}'", message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_column_that_the_options_name_is_needed()
    {
        var options = new EventFileOptions { Columns = new Dictionary<string, string> { ["tag"] = "note" } };
        Assert.Contains("'note' for tag", Texts.Unusable("customer,at,kind,tag\n", options).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_renamed_and_those_that_nothing_names_ignored()
    {
        var options = new EventFileOptions { Columns = s_cdnow, Kind = EventKind.Purchase };
        var e = Texts.Event("customer_id,date,units,value_usd\n4,1997-01-01,2,29.33\n", options);
        Assert.Equal(("4", 29.33, EventKind.Purchase), (e.Customer, e.Amount, e.Kind));
    }

    [Theory]
    [InlineData("id,date,total")]
    [InlineData("ID,date,total")]
    public void A_column_given_to_one_field_is_not_read_for_another_of_its_name(string header)
    {
        // Else each customer's second purchase would repeat the first one's id.
        var options = new EventFileOptions { Columns = new Dictionary<string, string> { ["customer"] = "id", ["at"] = "date", ["amount"] = "total" }, Kind = EventKind.Purchase };
        var read = Texts.Read(header + "\n17,2024-01-01,5\n17,2024-01-08,6\n", options);
        Assert.All(read, r => Assert.Equal(("17", null), (r.Event!.Customer, r.Event.Id)));

        // Where the column of that name is another one, or both are given it, it is read.
        Assert.Equal("a", Texts.Event("customer_id,date,total,id\n17,2024-01-01,5,a\n", options with { Columns = new Dictionary<string, string>(options.Columns) { ["customer"] = "customer_id" } }).Id);
        Assert.Equal("17", Texts.Event(header + "\n17,2024-01-01,5\n", options with { Columns = new Dictionary<string, string>(options.Columns) { ["id"] = "id" } }).Id);
    }

    [Fact]
    public void An_empty_column_name_keeps_a_field_from_being_read()
    {
        var options = new EventFileOptions { Columns = new Dictionary<string, string> { ["channel"] = "" } };
        Assert.Equal(Channel.Unknown, Texts.Event(Texts.With("channel", "Internet"), options).Channel);
        Assert.Equal(RejectReason.BadWord, Texts.Reject(Texts.With("channel", "Internet")).Reason);
    }

    [Fact]
    public void Header_names_are_trimmed_and_an_exact_name_goes_before_another_case()
    {
        Assert.Equal("b", Texts.Event("Customer, customer ,AT,kind\na,b,2024-01-01,purchase\n").Customer);
    }

    [Theory]
    [InlineData("customer,customer,at,kind")]
    [InlineData("Customer,CUSTOMER,at,kind")]
    public void A_used_column_that_stands_there_twice_is_unusable(string header) =>
        Assert.Contains("more than once", Texts.Unusable(header + "\n").Message, StringComparison.Ordinal);

    [Fact]
    public void Another_column_may_stand_there_twice() => Texts.Event("customer,at,kind,x,x\na,2024-01-01,purchase,1,2");

    [Theory]
    [InlineData("customer,at,ki\"nd\n")]
    [InlineData("customer,at,\"kind\na,2024-01-01,purchase\n")]
    public void A_header_that_cannot_be_read_is_unusable(string text) =>
        Assert.Contains("header", Texts.Unusable(text).Message, StringComparison.Ordinal);

    [Fact]
    public void A_header_that_is_no_utf8_is_unusable() =>
        Assert.Throws<UnusableInputException>(() => Texts.Read([.. "customer,at,kind,"u8, 0xFF, .. "\n"u8]));

    [Fact]
    public void Utf16_is_unusable_and_says_so() => Assert.Contains(
        "UTF-16",
        Assert.Throws<UnusableInputException>(() => Texts.Read([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("customer,at,kind\n")])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void One_currency_a_log_over_all_files()
    {
        (string, byte[]) File(string name, string currency) => (name, System.Text.Encoding.UTF8.GetBytes(Texts.With("currency", currency)));

        var one = Texts.ReadAll(File("a.csv", "EUR"), File("b.csv", ""), File("c.csv", " EUR "));
        Assert.Equal(("EUR", 3), (one.Currency, one.Events.Count));
        var two = Assert.Throws<UnusableInputException>(() => Texts.ReadAll(File("a.csv", "EUR"), File("b.csv", "USD")));
        Assert.Contains("'USD'", two.Message, StringComparison.Ordinal);
        Assert.Contains("a.csv line 2", two.Message, StringComparison.Ordinal);
        Assert.Throws<UnusableInputException>(() => EventFile.Read(Inputs(File("a.csv", "EUR"), File("b.csv", "USD")), null, TestContext.Current.CancellationToken).Count());

        static IEnumerable<EventInput> Inputs(params (string Name, byte[] Bytes)[] files) => files.Select(file => EventInput.Of(new MemoryStream(file.Bytes), file.Name));
    }

    [Fact]
    public void Options_that_cannot_be_are_told_all_at_once()
    {
        var options = new EventFileOptions
        {
            Columns = new Dictionary<string, string> { ["custmer"] = "id", ["customer"] = "" },
            Delimiter = '"',
            DateFormat = "d",
            MaxFieldLength = 0,
            BrandName = " ",
            Kind = EventKind.Purchase,
            KindFrom = KindMap.Parse("c:0=purchase"),
        };
        var message = Assert.Throws<ArgumentException>(() => Texts.Read(Stream.Null, options)).Message;
        Assert.All(["custmer", "customer is needed", "delimiter", "date format", "MaxFieldLength", "brand", "more than once"], part => Assert.Contains(part, message, StringComparison.Ordinal));
    }
}
