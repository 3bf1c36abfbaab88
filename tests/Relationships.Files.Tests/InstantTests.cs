using System.Globalization;
using Relationships.Events;

namespace Relationships.Files.Tests;

/// <summary>Correctness: instants.</summary>
public sealed class InstantTests
{
    private static string At(string text, string zone = "UTC", string? format = null) =>
        Shown(Texts.Event($"customer,at,kind\nc,{text},purchase", Options(zone, format)).At);

    private static string Due(string text, string zone = "UTC", string? format = null) =>
        Shown(Texts.Event($"customer,at,kind,due\nc,{(format == "unix" ? "0" : format is null ? "2024-01-01" : text)},purchase,{text}", Options(zone, format)).Due!.Value);

    private static EventFileOptions Options(string zone, string? format) =>
        new() { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone), DateFormat = format };

    private static string Shown(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("2024-02-29", "2024-02-29T00:00:00")]
    [InlineData("2024-02-29T10:11", "2024-02-29T10:11:00")]
    [InlineData("2024-02-29 10:11:12", "2024-02-29T10:11:12")]
    [InlineData("2024-02-29T10:11:12Z", "2024-02-29T10:11:12")]
    [InlineData("2024-02-29T10:11:12.5+01:00", "2024-02-29T09:11:12.5")]
    [InlineData("2024-02-29 10:11:12-0330", "2024-02-29T13:41:12")]
    [InlineData("2024-02-29 10:11+02", "2024-02-29T08:11:00")]
    [InlineData("2024-02-29T10:11:12.123456789Z", "2024-02-29T10:11:12.1234567")]
    [InlineData("0001-01-01", "0001-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999")]
    public void Iso(string text, string expected) => Assert.Equal(expected, At(text));

    [Theory]
    [InlineData("0000-01-01")]
    [InlineData("2023-02-29")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-01")]
    [InlineData("2024-01-32")]
    [InlineData("24-01-01")]
    [InlineData("2024-1-1")]
    [InlineData("20240101")]
    [InlineData("2024/01/01")]
    [InlineData("01.02.2024")]
    [InlineData("10000-01-01")]
    [InlineData("-2024-01-01")]
    [InlineData("2024-01-01T24:00")]
    [InlineData("2024-01-01T10")]
    [InlineData("2024-01-01T")]
    [InlineData("2024-01-01Z")]
    [InlineData("2024-01-01T10:60")]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("2024-01-01T10:00:00.")]
    [InlineData("2024-01-01T10:00:00.5.5")]
    [InlineData("2024-01-01T10:00:00Zx")]
    [InlineData("2024-01-01T10:00:00+1")]
    [InlineData("2024-01-01T10:00:00+01:0")]
    [InlineData("2024-01-01T10:00:00+24:00")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("٢٠٢٤-01-01")]
    [InlineData("yesterday")]
    [InlineData("1704067200")]
    public void What_is_no_instant_is_a_reject(string text)
    {
        var reject = Texts.Reject($"customer,at,kind\nc,{text},purchase");
        Assert.Equal(RejectReason.BadInstant, reject.Reason);
        Assert.Contains(text, reject.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", RejectReason.MissingField)]
    [InlineData(" ", RejectReason.MissingField)]
    public void An_instant_is_needed(string text, RejectReason reason) =>
        Assert.Equal(reason, Texts.Reject($"customer,at,kind\nc,{text},purchase").Reason);

    [Theory]
    [InlineData("Europe/Berlin", "2024-01-15 12:00", "2024-01-15T11:00:00")]
    [InlineData("Europe/Berlin", "2024-07-15 12:00", "2024-07-15T10:00:00")]
    [InlineData("Europe/Berlin", "2024-07-15 12:00Z", "2024-07-15T12:00:00")]
    [InlineData("Europe/Berlin", "2024-03-31 01:59:59", "2024-03-31T00:59:59")]
    [InlineData("Europe/Berlin", "2024-03-31 02:00", "2024-03-31T01:00:00")] // skipped: 03:00 summer time
    [InlineData("Europe/Berlin", "2024-03-31 02:30", "2024-03-31T01:30:00")] // skipped: 03:30 summer time
    [InlineData("Europe/Berlin", "2024-03-31 03:00", "2024-03-31T01:00:00")]
    [InlineData("Europe/Berlin", "2024-10-27 01:59", "2024-10-26T23:59:00")]
    [InlineData("Europe/Berlin", "2024-10-27 02:30", "2024-10-27T00:30:00")] // twice: the earlier, in summer time
    [InlineData("Europe/Berlin", "2024-10-27 03:00", "2024-10-27T02:00:00")]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00")] // midnight skipped: the day begins at 01:00
    [InlineData("America/Sao_Paulo", "2018-11-04 00:30", "2018-11-04T03:30:00")]
    [InlineData("America/Sao_Paulo", "2018-11-03 23:59", "2018-11-04T02:59:00")]
    [InlineData("America/Sao_Paulo", "2018-02-17 23:30", "2018-02-18T01:30:00")] // twice: the earlier
    [InlineData("America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00")]
    [InlineData("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T22:00:00")] // a day that never was: a day forward
    [InlineData("Australia/Lord_Howe", "2024-10-06 02:15", "2024-10-05T15:45:00")] // a gap of half an hour
    [InlineData("Europe/Dublin", "2024-10-27 01:30", "2024-10-27T00:30:00")]
    public void Times_without_an_offset_are_of_the_zone(string zone, string text, string expected) => Assert.Equal(expected, At(text, zone));

    [Fact]
    public void A_local_time_outside_the_years_is_a_reject()
    {
        Assert.Equal(RejectReason.BadInstant, Texts.Reject("customer,at,kind\nc,0001-01-01,purchase", Options("Europe/Berlin", null)).Reason);
        Assert.Equal(RejectReason.BadInstant, Texts.Reject("customer,at,kind\nc,9999-12-31T23:00,purchase", Options("America/Sao_Paulo", null)).Reason);
    }

    [Theory]
    [InlineData("2024-02-29", "UTC", "2024-03-01T00:00:00")]
    [InlineData("2024-02-29T10:00", "UTC", "2024-02-29T10:00:00")]
    [InlineData("2024-03-31", "Europe/Berlin", "2024-03-31T22:00:00")]
    [InlineData("2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00")]
    [InlineData("9999-12-31", "UTC", "9999-12-31T23:59:59.9999999")]
    [InlineData("9999-12-30", "America/Sao_Paulo", "9999-12-31T03:00:00")]
    [InlineData("9999-12-31", "Europe/Berlin", "9999-12-31T23:59:59.9999999")]
    public void A_due_date_alone_is_its_end(string text, string zone, string expected) => Assert.Equal(expected, Due(text, zone));

    [Theory]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("0000-12-31")]
    [InlineData("soon")]
    public void A_due_that_is_none_is_a_reject(string text) =>
        Assert.Equal(RejectReason.BadInstant, Texts.Reject(Texts.With("due", text)).Reason);

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00")]
    [InlineData("1289192400", "2010-11-08T05:00:00")]
    [InlineData("1289192400.25", "2010-11-08T05:00:00.25")]
    [InlineData("-1", "1969-12-31T23:59:59")]
    [InlineData("-0.5", "1969-12-31T23:59:59.5")]
    [InlineData("1.28919e9", "2010-11-08T04:20:00")]
    [InlineData("253402300799.9999999", "9999-12-31T23:59:59.9999999")]
    [InlineData("-62135596800", "0001-01-01T00:00:00")]
    public void Unix_seconds(string text, string expected)
    {
        Assert.Equal(expected, At(text, "Europe/Berlin", "unix"));
        Assert.Equal(expected, Due(text, "Europe/Berlin", "unix"));
    }

    [Theory]
    [InlineData("253402300800")]
    [InlineData("-62135596801")]
    [InlineData("1e30")]
    [InlineData("NaN")]
    [InlineData("2024-01-01")]
    [InlineData("1,5")]
    public void What_is_no_unix_second_is_a_reject(string text) => Assert.Equal(
        RejectReason.BadInstant, Texts.Reject($"customer,at,kind\nc,\"{text}\",purchase", Options("UTC", "unix")).Reason);

    [Theory]
    [InlineData("dd.MM.yyyy", "31.03.2024", "2024-03-30T23:00:00", "2024-03-31T22:00:00")]
    [InlineData("dd.MM.yyyy HH:mm", "31.03.2024 02:30", "2024-03-31T01:30:00", "2024-03-31T01:30:00")]
    [InlineData("yyyyMMdd'h'", "20240115h", "2024-01-14T23:00:00", "2024-01-15T23:00:00")]
    [InlineData("MMM d yyyy h:mm tt", "Jul 4 2024 5:00 PM", "2024-07-04T15:00:00", "2024-07-04T15:00:00")]
    [InlineData("yyyy-MM-dd HH:mm zzz", "2024-01-15 12:00 +05:00", "2024-01-15T07:00:00", "2024-01-15T07:00:00")]
    [InlineData("dd/MM/yy", "01/02/49", "2049-01-31T23:00:00", "2049-02-01T23:00:00")]
    [InlineData("dd/MM/yy", "01/02/50", "1950-01-31T23:00:00", "1950-02-01T23:00:00")]
    public void Custom_formats(string format, string text, string at, string due)
    {
        Assert.Equal(at, At(text, "Europe/Berlin", format));
        Assert.Equal(due, Due(text, "Europe/Berlin", format));
    }

    [Theory]
    [InlineData("dd.MM.yyyy", "2024-03-31")]
    [InlineData("dd.MM.yyyy", "31.02.2024")]
    [InlineData("dd.MM.yyyy", "31.03.2024 10:00")]
    public void What_is_not_of_the_format_is_a_reject(string format, string text) => Assert.Equal(
        RejectReason.BadInstant, Texts.Reject($"customer,at,kind\nc,{text},purchase", Options("UTC", format)).Reason);

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("dd.MM")]
    [InlineData("'yyyy'MM")]
    [InlineData("yyyy'x")]
    public void A_format_that_cannot_be_is_told(string format) =>
        Assert.Throws<ArgumentException>(() => new EventFileOptions { DateFormat = format }.Validate());
}
