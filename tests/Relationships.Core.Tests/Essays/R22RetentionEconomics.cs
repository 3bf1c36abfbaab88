using Relationships.Decisions;

namespace Relationships.Core.Tests.Essays;

public sealed class R22RetentionEconomics
{
    [Theory]
    [InlineData(.80, .10, .20)]
    [InlineData(.85, .10, .25)]
    [InlineData(.90, .10, 1 / 3.0)]
    [InlineData(.80, 0, 1 / 3.0)]
    [InlineData(.90, 0, 1)]
    public void R22_five_points_of_retention_raise_profit_by_what_margins_and_discount_say(double retention, double discount, double gain)
    {
        Assert.Equal(gain, RetentionEconomics.RelativeGain(retention, .05, discount), 1e-12);
        Assert.Equal(1 + gain, RetentionEconomics.Factor(retention + .05, discount) / RetentionEconomics.Factor(retention, discount), 1e-12);
    }

    [Fact]
    public void R22_the_essays_25_percent_is_one_point_on_the_curve()
    {
        var gains = Enumerable.Range(0, 19).Select(i => RetentionEconomics.RelativeGain(.05 * i, .05, .10)).ToList();

        Assert.Equal(gains.Order(), gains);
        Assert.Single(gains, g => Math.Abs(g - .25) < 1e-9);
        Assert.True(gains[0] < .05);
        Assert.True(gains[^1] > .3);
    }

    [Fact]
    public void R22_winning_a_customer_against_keeping_one_from_the_users_own_margins()
    {
        Assert.Equal(5, RetentionEconomics.AcquisitionOverKeeping(100, 20));
        Assert.Equal(100 / RetentionEconomics.Factor(.8, .1), RetentionEconomics.KeepingBudget(100, .8, .1), 1e-12);

        var needed = RetentionEconomics.BreakEvenRetention(100, 40, .1);
        Assert.Equal(100, 40 * RetentionEconomics.Factor(needed, .1), 1e-9);
        Assert.Equal(0, RetentionEconomics.BreakEvenRetention(40, 40, .1));
        Assert.True(RetentionEconomics.BreakEvenRetention(1000, 40, .1) > 1, "no retention pays that back");
    }

    [Fact]
    public void R22_what_a_change_of_retention_is_worth_is_the_difference_of_two_customers()
    {
        var worth = RetentionEconomics.ValueOfChange(50, .8, .05, .1);

        Assert.Equal(50 * (RetentionEconomics.Factor(.85, .1) - RetentionEconomics.Factor(.8, .1)), worth, 1e-9);
        Assert.Equal(-worth, RetentionEconomics.ValueOfChange(50, .85, -.05, .1), 1e-9);
    }
}
