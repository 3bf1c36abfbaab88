using FsCheck;
using FsCheck.Fluent;
using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

public class BetaDistributionProperties
{
    // Monotone and inverse up to the documented error of the quantile.
    private const double QuantileError = 1e-12;

    private static Config Thorough => Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void QuantileLiesInTheUnitIntervalForAnyShape() =>
        Prop.ForAll(
            Cases(1e-12, 1e12),
            t => BetaDistribution.Quantile(t.P, t.A, t.B) is >= 0.0 and <= 1.0)
        .Check(Thorough);

    [Fact]
    public void QuantileGrowsWithTheProbability() =>
        Prop.ForAll(
            Cases(0.5, 1e8),
            t => BetaDistribution.Quantile(t.P, t.A, t.B)
                <= BetaDistribution.Quantile(t.P + ((1.0 - t.P) * 0.01), t.A, t.B) * (1.0 + QuantileError))
        .Check(Thorough);

    [Fact]
    public void QuantileInvertsTheDistributionFunction() =>
        Prop.ForAll(Cases(0.5, 1e8), Inverts).Check(Thorough);

    [Fact]
    public void MirroredShapesGiveTheMirroredQuantile() =>
        Prop.ForAll(
            Cases(0.5, 1e8),
            t => Math.Abs(
                BetaDistribution.Quantile(t.P, t.A, t.B) + BetaDistribution.Quantile(1.0 - t.P, t.B, t.A) - 1.0)
                <= 1e-13)
        .Check(Thorough);

    [Fact]
    public void MoreEvidenceAtTheSameMeanNarrowsTheInterval() =>
        Prop.ForAll(
            Cases(0.5, 1e6),
            t => Width(t.A * (1.0 + t.P), t.B * (1.0 + t.P)) < Width(t.A, t.B))
        .Check(Thorough);

    [Fact]
    public void IntervalEndsAreTheQuantilesOfItsTails() =>
        Prop.ForAll(
            Cases(0.5, 1e8),
            t =>
            {
                (double low, double high) = BetaDistribution.CentralInterval(t.A, t.B, 1.0 - t.P);
                double below = BetaDistribution.Quantile(0.5 * t.P, t.A, t.B);
                double above = BetaDistribution.Quantile(1.0 - (0.5 * t.P), t.A, t.B);
                return low <= high
                    && Math.Abs(low - below) <= QuantileError * below
                    && Math.Abs(high - above) <= QuantileError * above;
            })
        .Check(Thorough);

    private static bool Inverts((double P, double A, double B) t)
    {
        double x = BetaDistribution.Quantile(t.P, t.A, t.B);
        double below = BetaDistribution.Cdf(x * (1.0 - QuantileError), t.A, t.B);
        double above = BetaDistribution.Cdf(Math.Min(x * (1.0 + QuantileError), 1.0), t.A, t.B);
        return below <= t.P && t.P <= above;
    }

    private static double Width(double a, double b)
    {
        (double low, double high) = BetaDistribution.CentralInterval(a, b);
        return high - low;
    }

    // Shapes uniform in their logarithm; probabilities that are exact, and so is 1 - p.
    private static Arbitrary<(double P, double A, double B)> Cases(double smallest, double largest)
    {
        Gen<double> shapes = Gen.Choose(0, 1_000_000)
            .Select(k => smallest * Math.Pow(largest / smallest, k / 1e6));
        return (from p in Gen.Choose(1, 4095)
                from a in shapes
                from b in shapes
                select (p / 4096.0, Math.Min(a, largest), Math.Min(b, largest)))
            .ToArbitrary();
    }
}
