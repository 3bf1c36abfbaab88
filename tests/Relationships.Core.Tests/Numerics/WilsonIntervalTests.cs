using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

public class WilsonIntervalTests
{
    // Computed at 50 digits from the textbook formula
    // (p + z²/2n ± z sqrt(p (1 - p) / n + z²/4n²)) / (1 + z²/n).
    [Theory]
    [InlineData(0.0, 10.0, 0.9, 0.0, 0.21294197008340712)]
    [InlineData(1.0, 10.0, 0.9, 0.022634908730867195, 0.3477186673358585)]
    [InlineData(5.0, 10.0, 0.95, 0.23659309051256402, 0.763406909487436)]
    [InlineData(2.5, 7.25, 0.9, 0.13565063531841512, 0.63834462567616)]
    [InlineData(10.0, 10.0, 0.99, 0.6011459066950919, 1.0)]
    [InlineData(1.0, 1000000.0, 0.9, 2.230922523521043e-07, 4.482438470725465e-06)]
    [InlineData(999999.0, 1000000.0, 0.9, 0.9999955175615293, 0.9999997769077477)]
    [InlineData(0.25, 0.5, 0.9, 0.04064713770904254, 0.9593528622909575)]
    public void AgreesWithTheTextbookFormula(double successes, double trials, double mass, double low, double high)
    {
        (double actualLow, double actualHigh) = WilsonInterval.Of(successes, trials, mass);
        Assert.Equal(low, actualLow, 1e-14);
        Assert.Equal(high, actualHigh, 1e-14);
    }

    [Fact]
    public void EndsAreExactWithoutSuccessesOrFailures()
    {
        Assert.Equal((0.0, 1.0), WilsonInterval.Of(0.0, 0.0, 0.90));
        Assert.Equal(0.0, WilsonInterval.Of(0.0, 7.0, 0.90).Low);
        Assert.Equal(1.0, WilsonInterval.Of(7.0, 7.0, 0.90).High);
    }

    [Fact]
    public void ContainsTheProportionAndStaysInTheUnitInterval()
    {
        foreach (double trials in new[] { 5e-324, 1e-9, 0.5, 3.0, 1e3, 1e15, 1e300, double.MaxValue })
        {
            foreach (double share in new[] { 0.0, 1e-12, 0.3, 0.5, 1.0 - 1e-12, 1.0 })
            {
                double successes = Math.Min(share * trials, trials);
                (double low, double high) = WilsonInterval.Of(successes, trials, 0.90);
                double proportion = successes / trials;
                Assert.InRange(low, 0.0, Math.Min(proportion * (1.0 + 1e-14), 1.0));
                Assert.InRange(high, proportion * (1.0 - 1e-14), 1.0);
            }
        }
    }

    [Theory]
    [InlineData(double.NaN, 1.0, 0.9, "successes")]
    [InlineData(-1.0, 1.0, 0.9, "successes")]
    [InlineData(2.0, 1.0, 0.9, "successes")]
    [InlineData(0.0, double.NaN, 0.9, "trials")]
    [InlineData(0.0, double.PositiveInfinity, 0.9, "trials")]
    [InlineData(0.0, -1.0, 0.9, "trials")]
    [InlineData(0.0, 1.0, double.NaN, "mass")]
    [InlineData(0.0, 1.0, 0.0, "mass")]
    [InlineData(0.0, 1.0, 1.0, "mass")]
    public void ArgumentsOutOfRangeThrow(double successes, double trials, double mass, string name) =>
        Assert.Throws<ArgumentOutOfRangeException>(name, () => WilsonInterval.Of(successes, trials, mass));
}
