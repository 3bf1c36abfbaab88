using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

public class NormalDistributionTests
{
    // Observed: 5e-16; the documented 1e-15 holds up to the platform's Math.Exp and Math.Log.
    private const double Tolerance = 3e-15;

    [Fact]
    public void AgreesWithGoldenValues()
    {
        foreach (string[] row in GoldenTable.Read("normal.csv", 28))
        {
            double argument = GoldenTable.Number(row[1]);
            double actual = string.Equals(row[0], "cdf", StringComparison.Ordinal)
                ? NormalDistribution.Cdf(argument)
                : NormalDistribution.Quantile(argument);
            GoldenTable.AssertRelative(GoldenTable.Number(row[2]), actual, Tolerance, row);
        }
    }

    [Fact]
    public void EndsAreInfinite()
    {
        Assert.Equal(double.NegativeInfinity, NormalDistribution.Quantile(0.0));
        Assert.Equal(double.PositiveInfinity, NormalDistribution.Quantile(1.0));
        Assert.Equal(0.0, NormalDistribution.Quantile(0.5));
        Assert.Equal(0.0, NormalDistribution.Cdf(double.NegativeInfinity));
        Assert.Equal(1.0, NormalDistribution.Cdf(double.PositiveInfinity));
    }

    [Fact]
    public void QuantileInvertsCdf()
    {
        for (double z = -8.0; z <= 5.0; z += 0.0625)
        {
            // Above 0 the rounding of a probability near 1 costs digits of z.
            Assert.Equal(z, NormalDistribution.Quantile(NormalDistribution.Cdf(z)), z < 0.0 ? 1e-14 : 1e-10);
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void ProbabilityOutOfRangeThrows(double bad) =>
        Assert.Throws<ArgumentOutOfRangeException>("p", () => NormalDistribution.Quantile(bad));

    [Fact]
    public void CdfOfNotANumberThrows() =>
        Assert.Throws<ArgumentOutOfRangeException>("z", () => NormalDistribution.Cdf(double.NaN));
}
