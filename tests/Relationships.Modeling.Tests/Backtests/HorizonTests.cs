using Relationships.Modeling.Backtests;

namespace Relationships.Modeling.Tests.Backtests;

public sealed class HorizonTests
{
    [Theory]
    [InlineData("39w", 273, "39w")]
    [InlineData("90d", 90, "90d")]
    [InlineData("7d", 7, "1w")]
    [InlineData("36525d", 36525, "36525d")]
    public void Reads_days_and_weeks(string text, int days, string written)
    {
        Assert.Equal(days, Horizon.Parse(text).Length);
        Assert.Equal(written, Horizon.Parse(text).ToString());
        Assert.Equal(Horizon.Days(days), Horizon.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("w")]
    [InlineData("39")]
    [InlineData("0d")]
    [InlineData("-1d")]
    [InlineData("+1d")]
    [InlineData("1.5w")]
    [InlineData(" 9w")]
    [InlineData("9 w")]
    [InlineData("6m")]
    [InlineData("9W")]
    [InlineData("36526d")]
    [InlineData("99999999999w")]
    [InlineData("٣w")]
    public void Refuses_the_rest(string text)
    {
        Assert.False(Horizon.TryParse(text, out _));
        Assert.Contains($"horizon '{text}'", Assert.Throws<FormatException>(() => Horizon.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Factories_check_their_range()
    {
        Assert.Equal(Horizon.Weeks(39), Horizon.Days(273));
        Assert.Throws<ArgumentOutOfRangeException>(() => Horizon.Days(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Horizon.Weeks(5218));
        Assert.Equal("0d", default(Horizon).ToString());
    }
}
