using System.Text;
using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Correctness: records, lines and what is no record.</summary>
public sealed class CsvLineTests
{
    private const string Header = "customer,at,kind,tag\n";

    private static (long Line, bool IsEvent)[] Lines(string text) => [.. Texts.Read(text).Select(r => (r.Origin.Line, r.IsEvent))];

    [Fact]
    public void The_header_is_line_1_and_events_know_their_lines()
    {
        Assert.Equal([(2, true), (3, true)], Lines(Header + "a,2024-01-01,purchase,x\nb,2024-01-02,purchase,\n"));
    }

    [Fact]
    public void Blank_lines_are_passed_and_counted()
    {
        Assert.Equal([(3, true), (6, true)], Lines(Header + "\na,2024-01-01,purchase,x\n\r\n\rb,2024-01-02,purchase,"));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Any_line_end_will_do(string end)
    {
        var text = Header.Replace("\n", end) + $"a,2024-01-01,purchase,x{end}b,2024-01-02,purchase,y{end}";
        var read = Texts.Read(text);
        Assert.Equal([2L, 3L], read.Select(r => r.Origin.Line));
        Assert.Equal(["x", "y"], read.Select(r => r.Event!.Tag));
    }

    [Fact]
    public void Line_ends_may_be_mixed()
    {
        Assert.Equal(
            [(2, true), (3, true), (4, true), (6, true)],
            Lines("customer,at,kind,tag\r\na,2024-01-01,purchase,1\rb,2024-01-01,purchase,2\nc,2024-01-01,purchase,3\n\rd,2024-01-01,purchase,4"));
    }

    [Fact]
    public void A_byte_order_mark_is_skipped()
    {
        Assert.Equal("a", Texts.Event("\uFEFF" + Header + "a,2024-01-01,purchase,x").Customer);
    }

    [Fact]
    public void Quoted_line_ends_count_as_lines_and_stay_in_the_text()
    {
        var read = Texts.Read(Header + "a,2024-01-01,purchase,\"1\n2\r\n3\r4\"\r\nb,2024-01-01,purchase,y\n");
        Assert.Equal([2L, 6L], read.Select(r => r.Origin.Line));
        Assert.Equal([5L, 6L], read.Select(r => r.LastLine));
        Assert.Equal("1\n2\r\n3\r4", read[0].Event!.Tag);
    }

    [Fact]
    public void Doubled_quotes_and_delimiters_in_quotes_are_text()
    {
        Assert.Equal("say \"hi\", twice", Texts.Event(Header + "a,2024-01-01,purchase,\"say \"\"hi\"\", twice\"").Tag);
    }

    [Theory]
    [InlineData("a,2024-01-01,purchase")]
    [InlineData("a,2024-01-01,purchase,x,y")]
    [InlineData("a")]
    [InlineData("   ")]
    public void Another_number_of_fields_is_a_reject(string line)
    {
        var reject = Texts.Reject(Header + line + "\n");
        Assert.Equal(RejectReason.Unreadable, reject.Reason);
        Assert.Equal(2, reject.Origin.Line);
        Assert.Contains("the header has 4", reject.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,2024-01-01,purchase,5\" pipe")]
    [InlineData("a,2024-01-01,purchase,\"x\"y")]
    [InlineData("a,2024-01-01,purchase, \"x\"")]
    public void Malformed_quotes_set_their_line_aside_and_no_other(string line)
    {
        var read = Texts.Read(Header + "z,2024-01-01,purchase,x\n" + line + "\nb,2024-01-01,purchase,x\n");
        Assert.Equal([true, false, true], read.Select(r => r.IsEvent));
        Assert.Equal(RejectReason.Unreadable, read[1].Reject!.Value.Reason);
        Assert.Equal(3, read[1].Origin.Line);
    }

    [Fact]
    public void A_quote_that_closes_in_the_wrong_place_sets_each_of_its_lines_aside()
    {
        var read = Texts.Read(Header + "a,2024-01-01,purchase,\"x\nb,2024-01-01,purchase,y\nc,2024-01-01,purchase,\"z\"\nd,2024-01-01,purchase,w\n");
        Assert.Equal([2L, 3L, 4L, 5L], read.Select(r => r.Origin.Line));
        Assert.Equal([false, false, false, true], read.Select(r => r.IsEvent));
        Assert.All(read.Take(3), r => Assert.Contains("line 2", r.Reject!.Value.Detail, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_quote_that_never_closes_sets_every_line_to_the_end_aside(string end)
    {
        var read = Texts.Read(Header + "a,2024-01-01,purchase,x\nb,2024-01-01,purchase,\"x\n\nc,2024-01-01,purchase,y\nd,2024-01-01,purchase,z" + end);
        Assert.Equal([2L, 3L, 4L, 5L, 6L], read.Select(r => r.Origin.Line));
        Assert.True(read[0].IsEvent);
        Assert.All(read.Skip(1), r => Assert.Contains("line 3", r.Reject!.Value.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_set_their_line_aside()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Header + "a,2024-01-01,purchase,"), 0xFC, .. "\nb,2024-01-01,purchase,ü\n"u8];
        var read = Texts.Read(bytes);
        Assert.Equal([false, true], read.Select(r => r.IsEvent));
        Assert.Contains("UTF-8", read[0].Reject!.Value.Detail, StringComparison.Ordinal);
        Assert.Equal("ü", read[1].Event!.Tag);
    }

    [Fact]
    public void A_zero_character_is_a_character()
    {
        Assert.Equal("x\0y", Texts.Event(Header + "a,2024-01-01,purchase,x\0y").Tag);
        Assert.Equal(RejectReason.BadNumber, Texts.Reject(Texts.With("amount", "12\0")).Reason);
    }

    [Fact]
    public void A_field_that_is_too_long_is_named()
    {
        var reject = Texts.Reject(Header + "a,2024-01-01,purchase," + new string('x', 32_769));
        Assert.Equal(RejectReason.FieldTooLong, reject.Reason);
        Assert.Contains("tag", reject.Detail, StringComparison.Ordinal);
        Assert.Equal(32_768, Texts.Event(Header + "a,2024-01-01,purchase," + new string('x', 32_768)).Tag!.Length);
    }

    [Theory]
    [InlineData("", 3_000_000)]
    [InlineData("\"", 3_000_000)]
    [InlineData("", 2_120_000)] // what is left behind the limit is over the limit again
    [InlineData("", 1_060_000)]
    public void A_record_that_is_too_long_names_its_column_and_the_next_is_read(string quote, int length)
    {
        var huge = new string('x', length);
        var read = Texts.Read(Header + $"a,2024-01-01,purchase,{quote}{huge}{quote}\nb,2024-01-01,purchase,y\n");
        Assert.Equal([false, true], read.Select(r => r.IsEvent));
        Assert.Equal(RejectReason.FieldTooLong, read[0].Reject!.Value.Reason);
        Assert.Contains("tag", read[0].Reject!.Value.Detail, StringComparison.Ordinal);
        Assert.Equal(3, read[1].Origin.Line);
    }

    [Fact]
    public void The_limit_of_a_record_does_not_depend_on_how_the_bytes_come()
    {
        var options = new EventFileOptions { MaxFieldLength = 100, MaxRecordLength = 100 };
        var line = "a,2024-01-01,purchase,";
        var bytes = Encoding.UTF8.GetBytes(Header + line + new string('x', 100 - line.Length) + "\n" + line + new string('x', 101 - line.Length) + "\n");
        foreach (var most in new[] { 1, 7, 1000 })
        {
            var read = Texts.Read(new TricklingStream(bytes, most), options);
            Assert.Equal([true, false], read.Select(r => r.IsEvent));
        }
    }

    [Fact]
    public void Ten_thousand_columns_are_fine()
    {
        var header = "customer,at,kind," + string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"c{i}"));
        var row = "a,2024-01-01,purchase," + string.Join(',', Enumerable.Range(0, 10_000));
        var read = Texts.Read($"{header}\n{row}\n{row},1\n{row}\n");
        Assert.Equal([true, false, true], read.Select(r => r.IsEvent));
    }

    [Fact]
    public void Nothing_is_lost_however_few_bytes_come_at_a_time()
    {
        var bytes = Encoding.UTF8.GetBytes("\uFEFF" + Header + "a,2024-01-01,purchase,\"1\r\n2\"\r\nb,2024-01-01,purchase,\"x\"y\rc,2024-01-01,purchase,ü\n\nd,2024-01-01,purchase,\"open\n1\n2");
        var whole = Texts.Read(bytes);
        Assert.Equal([2L, 4, 5, 7, 8, 9], whole.Select(r => r.Origin.Line));
        for (var most = 1; most < 8; most++)
            Assert.Equal(whole, Texts.Read(new TricklingStream(bytes, most)));
    }

    [Fact]
    public void The_delimiter_may_be_another()
    {
        var options = new EventFileOptions { Delimiter = ';', DecimalComma = true };
        var e = Texts.Event("customer;at;kind;amount;tag\na,b;2024-01-01;purchase;12,5;\"x;y\"\n", options);
        Assert.Equal(("a,b", 12.5, "x;y"), (e.Customer, e.Amount, e.Tag));
    }
}
