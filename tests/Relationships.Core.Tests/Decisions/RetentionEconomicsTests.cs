using Relationships.Decisions;

namespace Relationships.Core.Tests.Decisions;

public class RetentionEconomicsTests
{
    [Theory]
    [InlineData(.8, .1, 3)]
    [InlineData(0, .1, 4)]
    [InlineData(1, 0, 7)]
    [InlineData(.9, 0, 1)]
    public void The_factor_is_the_sum_over_the_periods(double retention, double discount, int periods) => Assert.Equal(
        Enumerable.Range(0, periods).Sum(t => Math.Pow(retention / (1 + discount), t)),
        RetentionEconomics.Factor(retention, discount, periods),
        1e-12);

    [Fact]
    public void Without_end_it_is_the_limit()
    {
        Assert.Equal(RetentionEconomics.Factor(.8, .1), RetentionEconomics.Factor(.8, .1, 1000), 1e-12);
        Assert.Equal(RetentionEconomics.Factor(.8, .1), RetentionEconomics.Factor(.8, .1, double.PositiveInfinity));
        Assert.Equal(1.1 / .3, RetentionEconomics.Factor(.8, .1), 1e-12);
    }

    [Fact]
    public void It_is_defined_below_one_plus_the_discount_only()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.Factor(1, 0));
        Assert.True(double.IsFinite(RetentionEconomics.Factor(1, 1e-6)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.RelativeGain(.95, .05, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.RelativeGain(.98, .05, .1));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-.1)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_out_of_range_is_refused(double bad)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.Factor(bad, .1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.Factor(.5, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.Factor(.5, .1, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.KeepingBudget(bad, .5, .1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.AcquisitionOverKeeping(1, bad));
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.BreakEvenRetention(1, bad, .1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RetentionEconomics.ValueOfChange(double.NaN, .5, .1, .1));
    }

    [Fact]
    public void Negative_zero_is_zero()
    {
        Assert.Equal(1, RetentionEconomics.Factor(-0.0, -0.0));
        Assert.Equal(0, RetentionEconomics.Factor(.5, .1, -0.0));
    }
}
