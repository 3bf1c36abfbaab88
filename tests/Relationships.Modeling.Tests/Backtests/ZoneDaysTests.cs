using Relationships.Modeling.Backtests;

namespace Relationships.Modeling.Tests.Backtests;

public class ZoneDaysTests
{
    /// <summary>Clocks went back at 00:01, to 23:01 of the day before: 2010-11-07 had begun at 02:30Z, and the evening came again at 02:31Z.</summary>
    [Theory]
    [InlineData("2010-11-07T02:29:59Z", "2010-11-06")]
    [InlineData("2010-11-07T02:30:00Z", "2010-11-07")]
    [InlineData("2010-11-07T02:31:00Z", "2010-11-07")]
    [InlineData("2010-11-07T03:29:59Z", "2010-11-07")]
    [InlineData("2010-11-07T12:00:00Z", "2010-11-07")]
    [InlineData("2010-11-08T03:30:00Z", "2010-11-08")]
    public void An_evening_that_comes_again_is_of_the_day_that_has_begun(string at, string day)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/St_Johns");
        Assert.Equal(Day(day).DayNumber, ZoneDays.Number(Instant(at), zone));
    }

    /// <summary>So that what lies before a split by its instant lies before it by its day.</summary>
    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/St_Johns")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("America/Havana")]
    [InlineData("Africa/Cairo")]
    [InlineData("Pacific/Apia")]
    [InlineData("Asia/Kathmandu")]
    public void Every_instant_lies_between_the_starts_of_its_day_and_the_next(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        for (var at = Instant("2009-12-31T00:07:00Z"); at < Instant("2012-01-02T00:00:00Z"); at = at.AddMinutes(23))
        {
            var day = DateOnly.FromDayNumber(ZoneDays.Number(at, zone));
            Assert.True(ZoneDays.Start(day, zone) <= at && at < ZoneDays.Start(day.AddDays(1), zone), $"{at:O} is not on {day:O}");
        }
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
