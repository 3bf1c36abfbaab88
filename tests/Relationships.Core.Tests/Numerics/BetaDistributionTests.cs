using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

public class BetaDistributionTests
{
    [Fact]
    public void QuantileAgreesWithGoldenValues()
    {
        // The tolerance of each row stands in the file: 1e-12, and for shapes below 1/2 what the
        // rounding of p alone can do.
        foreach (string[] row in GoldenTable.Read("beta_quantile.csv", 300))
        {
            double actual = BetaDistribution.Quantile(
                GoldenTable.Number(row[0]), GoldenTable.Number(row[1]), GoldenTable.Number(row[2]));
            GoldenTable.AssertRelative(GoldenTable.Number(row[3]), actual, GoldenTable.Number(row[4]), row);
        }
    }

    [Fact]
    public void CentralIntervalHoldsNinetyPercentByDefault()
    {
        (double low, double high) = BetaDistribution.CentralInterval(12.0, 80.0);
        Assert.Equal(BetaDistribution.Quantile(0.05, 12.0, 80.0), low, 1e-14);
        Assert.Equal(BetaDistribution.Quantile(0.95, 12.0, 80.0), high, 1e-14);
    }

    [Theory]
    [InlineData(1e-6, 1e-6)]
    [InlineData(1e-6, 1e6)]
    [InlineData(5e-324, 1e12)]
    [InlineData(1e12, 1e-300)]
    [InlineData(1e12, 1e12)]
    public void ExtremeShapesGiveQuantilesInRange(double a, double b)
    {
        double previous = 0.0;
        foreach (double p in new[] { 0.0, 5e-324, 1e-300, 1e-6, 0.3, 0.5, 0.7, 1.0 - 1e-6, 1.0 - 1e-16, 1.0 })
        {
            double x = BetaDistribution.Quantile(p, a, b);
            Assert.InRange(x, previous, 1.0);
            previous = x;
        }
    }

    [Fact]
    public void TinyShapesUnderflowToTheEnds()
    {
        Assert.Equal(0.0, BetaDistribution.Quantile(0.3, 1e-6, 1e-6));
        Assert.Equal(1.0, BetaDistribution.Quantile(0.7, 1e-6, 1e-6));
        Assert.Equal(0.5, BetaDistribution.Quantile(0.5, 3.0, 3.0), 1e-15);
    }

    [Fact]
    public void UniformDistributionIsTheIdentity()
    {
        foreach (double p in new[] { 1e-300, 1e-6, 0.25, 0.5, 0.875, 1.0 - 1e-12 })
        {
            Assert.Equal(p, BetaDistribution.Quantile(p, 1.0, 1.0), 1e-15);
            Assert.Equal(p, BetaDistribution.Cdf(p, 1.0, 1.0), 1e-15);
        }
    }

    [Fact]
    public void MessageNamesParameterValueAndRange()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(
            "a", () => BetaDistribution.Quantile(0.5, 1.5e12, 1.0));
        Assert.Contains("a is 1500000000000", error.Message, StringComparison.Ordinal);
        Assert.Contains("at most 1e12", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(-1.0)]
    [InlineData(1.1e12)]
    public void ArgumentsOutOfRangeThrow(double bad)
    {
        Assert.Throws<ArgumentOutOfRangeException>("x", () => BetaDistribution.Cdf(bad, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("a", () => BetaDistribution.Cdf(0.5, bad, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("b", () => BetaDistribution.Cdf(0.5, 1.0, bad));
        Assert.Throws<ArgumentOutOfRangeException>("p", () => BetaDistribution.Quantile(bad, 1.0, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("a", () => BetaDistribution.Quantile(0.5, bad, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("b", () => BetaDistribution.Quantile(0.5, 1.0, bad));
        Assert.Throws<ArgumentOutOfRangeException>("a", () => BetaDistribution.CentralInterval(bad, 1.0));
        Assert.Throws<ArgumentOutOfRangeException>("b", () => BetaDistribution.CentralInterval(1.0, bad));
        Assert.Throws<ArgumentOutOfRangeException>("mass", () => BetaDistribution.CentralInterval(1.0, 1.0, bad));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void IntervalOfNoOrFullMassThrows(double mass) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            nameof(mass), () => BetaDistribution.CentralInterval(1.0, 1.0, mass));

    [Fact]
    public void NothingIsAllocated()
    {
        double sum = Intervals();
        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Intervals();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0.0);

        static double Intervals() =>
            BetaDistribution.CentralInterval(3.0, 4.0).High
            + BetaDistribution.CentralInterval(300.0, 400.0).High
            + BetaDistribution.Cdf(0.5, 1e6, 1e6);
    }
}
