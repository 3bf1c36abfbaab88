using FsCheck.Fluent;
using Relationships.Core.Tests.Generators;
using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

public class GammaDistributionTests
{
    [Fact]
    public void TailsAgreeWithGoldenValues()
    {
        foreach (string[] row in GoldenTable.Read("gamma_cdf.csv", 90))
        {
            var (x, a) = (GoldenTable.Number(row[0]), GoldenTable.Number(row[1]));
            var (lower, upper) = (GoldenTable.Number(row[2]), GoldenTable.Number(row[3]));

            // The tail that is computed is good relatively, its complement absolutely.
            if (x < a + 1)
                GoldenTable.AssertRelative(lower, GammaDistribution.Cdf(x, a), 1e-11, row);
            else
                GoldenTable.AssertRelative(upper, GammaDistribution.CdfComplement(x, a), 1e-11, row);
            Assert.Equal(lower, GammaDistribution.Cdf(x, a), 1e-12);
            Assert.Equal(upper, GammaDistribution.CdfComplement(x, a), 1e-12);
        }
    }

    [Fact]
    public void QuantilesAgreeWithGoldenValues()
    {
        // The tolerance of each row stands in the file: for shapes below 1/2 what the rounding of p alone can do.
        foreach (string[] row in GoldenTable.Read("gamma_quantile.csv", 130))
        {
            double actual = GammaDistribution.Quantile(GoldenTable.Number(row[0]), GoldenTable.Number(row[1]));
            GoldenTable.AssertRelative(GoldenTable.Number(row[2]), actual, GoldenTable.Number(row[3]), row);
        }
    }

    [Fact]
    public void QuantilesInvertTheDistribution() => Always.Holds(
        Both.Of(Arb.From(Gen.Choose(-2000, 4900).Select(i => Math.Pow(10, i / 1000.0))), Gen.Choose(1, 9999).Select(i => i / 10000.0)),
        t => Assert.Equal(t.Second, GammaDistribution.Cdf(GammaDistribution.Quantile(t.Second, t.First), t.First), 1e-11));

    [Fact]
    public void TheExpansionMeetsTheIteration()
    {
        foreach (var p in new[] { 0.05, 0.5, 0.95 })
        {
            var ratio = GammaDistribution.Quantile(p, 100000) / GammaDistribution.Quantile(p, Math.BitDecrement(100000.0));
            Assert.Equal(1, ratio, 1e-13);
        }
    }

    [Fact]
    public void CentralIntervalHoldsNinetyPercentByDefault()
    {
        var (low, high) = GammaDistribution.CentralInterval(3.5);
        Assert.Equal(GammaDistribution.Quantile(0.05, 3.5), low, 1e-14);
        Assert.Equal(GammaDistribution.Quantile(0.95, 3.5), high, 1e-14);
    }

    [Theory]
    [InlineData(5e-324)]
    [InlineData(1e-300)]
    [InlineData(1e-6)]
    [InlineData(1e9)]
    [InlineData(1e12)]
    public void ExtremeShapesGiveFiniteQuantilesInOrder(double shape)
    {
        double previous = 0.0;
        foreach (double p in new[] { 0.0, 1e-6, 0.05, 0.5, 0.95, 1.0 - 1e-6 })
        {
            double x = GammaDistribution.Quantile(p, shape);
            Assert.InRange(x, previous, double.MaxValue);
            previous = x;
        }
    }

    [Fact]
    public void WhatIsOutOfRangeIsRefused()
    {
        foreach (double shape in new[] { 0.0, -1.0, double.NaN, double.PositiveInfinity, 1.1e12 })
        {
            Assert.Throws<ArgumentOutOfRangeException>("shape", () => GammaDistribution.Quantile(0.5, shape));
            Assert.Throws<ArgumentOutOfRangeException>("shape", () => GammaDistribution.Cdf(0.5, shape));
            Assert.Throws<ArgumentOutOfRangeException>("shape", () => GammaDistribution.CentralInterval(shape));
        }

        foreach (double p in new[] { -1e-300, 1.0, double.NaN })
            Assert.Throws<ArgumentOutOfRangeException>("p", () => GammaDistribution.Quantile(p, 1));
        foreach (double x in new[] { -1.0, double.NaN, double.PositiveInfinity })
            Assert.Throws<ArgumentOutOfRangeException>("x", () => GammaDistribution.Cdf(x, 1));
        Assert.Throws<ArgumentOutOfRangeException>("mass", () => GammaDistribution.CentralInterval(1, 1));
    }

    [Fact]
    public void TheEndsAreExact()
    {
        Assert.Equal(0, GammaDistribution.Cdf(-0.0, 2));
        Assert.Equal(1, GammaDistribution.CdfComplement(0, 2));
        Assert.Equal(1, GammaDistribution.Cdf(double.MaxValue, 2));
        Assert.Equal(0, GammaDistribution.Quantile(0, 2));
    }
}
