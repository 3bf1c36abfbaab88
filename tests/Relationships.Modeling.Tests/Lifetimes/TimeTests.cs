using Relationships.Modeling.Lifetimes;

namespace Relationships.Modeling.Tests.Lifetimes;

public class TimeTests
{
    [Fact]
    public void DurationsKeepTheirBitsAndCompareByLength()
    {
        Assert.Equal(30.43, Duration.Weeks(30.43).In(TimeUnit.Week));
        Assert.Equal(272 / 7.0, Duration.Days(272).In(TimeUnit.Week));
        Assert.Equal(273, Duration.Weeks(39).In(TimeUnit.Day));
        Assert.Equal(Duration.Days(273), Duration.Weeks(39));
        Assert.Equal(Duration.Days(273).GetHashCode(), Duration.Weeks(39).GetHashCode());
        Assert.True(Duration.Days(6) < Duration.Weeks(1) && Duration.Weeks(1) <= Duration.Days(7) && Duration.Weeks(2) > Duration.Days(13) && Duration.Days(7) >= Duration.Weeks(1));
        Assert.Equal(default, Duration.Zero);
        Assert.Equal("39 weeks", Duration.Weeks(39).ToString());
        Assert.Equal("1 day", Duration.Of(1, TimeUnit.Day).ToString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void WhatIsNoDurationIsRefused(double value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.Days(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.Weeks(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => Duration.Of(1, (TimeUnit)5));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountRate.Annual(value));
        Assert.Throws<ArgumentOutOfRangeException>(() => DiscountRate.Continuous(value, TimeUnit.Week));
    }

    [Fact]
    public void DiscountRatesAgreeWhateverTheirForm()
    {
        Assert.Equal(.0027, DiscountRate.Continuous(.0027, TimeUnit.Week).ContinuousPer(TimeUnit.Week));
        Assert.Equal(.0027 / 7, DiscountRate.Continuous(.0027, TimeUnit.Week).ContinuousPer(TimeUnit.Day), 1e-18);
        Assert.Equal(Math.Log(1.15), 365.25 * DiscountRate.Annual(.15).ContinuousPer(TimeUnit.Day), 1e-15);
        Assert.Equal(Math.Log(1.01), DiscountRate.Effective(.01, TimeUnit.Week).ContinuousPer(TimeUnit.Week), 1e-16);
        Assert.Equal(0, default(DiscountRate).ContinuousPer(TimeUnit.Week));
        Assert.Equal(DiscountRate.Continuous(.7, TimeUnit.Week), DiscountRate.Continuous(.1, TimeUnit.Day), (x, y) => Math.Abs(x.ContinuousPer(TimeUnit.Day) - y.ContinuousPer(TimeUnit.Day)) < 1e-16);
    }
}
