using System.Runtime.Intrinsics;
using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

public class CentralIntervalsTests
{
    /// <summary>On a dense grid of parameters, on and off the edges of patches. Observed: 6e-14 from 1 on, 4e-13 from 1/2 on, 2e-11 elsewhere.</summary>
    [Theory]
    [InlineData(0, 12, 1e-12)]
    [InlineData(-1, 12, 2e-12)]
    [InlineData(-7, 12, 1e-9)]
    [InlineData(10, 22, 1e-12)]
    public void BetaIsNearTheExactOne(double from, double to, double tolerance)
    {
        double worst = 0;
        for (var i = 0; i <= 60; i++)
        {
            for (var j = 0; j <= 60; j++)
            {
                var (a, b) = (Math.Pow(2, from + ((to - from) * i / 60)), Math.Pow(2, from + ((to - from) * j / 60)));
                var (exact, fast) = (BetaDistribution.CentralInterval(a, b), CentralIntervals.Beta(a, b));
                worst = Math.Max(worst, Math.Max(Math.Abs(exact.Low - fast.Low), Math.Abs(exact.High - fast.High)));
                Assert.InRange(fast.Low, 0, fast.High);
                Assert.InRange(fast.High, fast.Low, 1);
            }
        }

        Assert.InRange(worst, 0, tolerance);
    }

    /// <summary>Shapes of every size, most of them beyond the patches.</summary>
    [Fact]
    public void BetaIsNearTheExactOneAtExtremes()
    {
        double[] shapes = [1e-300, 1e-9, 1e-4, 2e-4, 3e-4, 0.004, 0.0077, 0.0079, 0.03, 0.12, 0.13, 0.25, 1, 1e3, 1e6, 1.1e6, 1e9, 1e12];
        foreach (var a in shapes)
        {
            foreach (var b in shapes)
            {
                var (exact, fast) = (BetaDistribution.CentralInterval(a, b), CentralIntervals.Beta(a, b));
                Assert.True(
                    Math.Abs(exact.Low - fast.Low) <= 1e-8 && Math.Abs(exact.High - fast.High) <= 1e-8,
                    $"Beta({a:R}, {b:R}): {fast}, not {exact}");
            }
        }
    }

    [Fact]
    public void GammaIsNearTheExactOne()
    {
        for (var octave = -14.0; octave < 24; octave += 1.0 / 16)
        {
            var shape = Math.Pow(2, octave);
            var (exact, fast) = (GammaDistribution.CentralInterval(shape), CentralIntervals.Gamma(shape));
            Assert.Equal(exact.Low, fast.Low, 1e-9 * exact.Low);
            Assert.Equal(exact.High, fast.High, 1e-9 * exact.High);
        }
    }

    [Fact]
    public void AParameterOfNothingIsAPoint()
    {
        Assert.Equal((0, 0), CentralIntervals.Beta(0, 3));
        Assert.Equal((1, 1), CentralIntervals.Beta(3, 0));
    }

    /// <summary>Beyond what quantiles can be computed for an interval is as narrow as there.</summary>
    [Fact]
    public void LargeParametersAreBounded()
    {
        var (low, high) = CentralIntervals.Beta(1e15, 3e15);
        Assert.InRange(low, 0.2499, 0.25);
        Assert.InRange(high, 0.25, 0.2501);
    }

    /// <summary>Found by a damaged ledger: bounded in proportion, a parameter was rounded to a bit above the bound.</summary>
    [Fact]
    public void LargeParametersAreBoundedWhateverTheRounding()
    {
        var random = new Random(1);
        var rounded = 0;
        for (var i = 0; i < 2000; i++)
        {
            var a = Math.Pow(10, 12 + (16 * random.NextDouble()));
            rounded += a * (1e12 / a) > 1e12 ? 1 : 0;
            foreach (var (low, high) in new[] { CentralIntervals.Beta(a, 1), CentralIntervals.Beta(1, a), CentralIntervals.Beta(a, a), Estimates.Interval(a, 3), Estimates.Interval(3, a) })
                Assert.True(low >= 0 && low <= high && high <= 1, $"{a:R}: {low:R} to {high:R}");
        }

        Assert.InRange(rounded, 10, 1990);
    }

    [Fact]
    public void NotANumberThrows()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CentralIntervals.Beta(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CentralIntervals.Gamma(double.NaN));
    }

    /// <summary>Alone, eight alike, or eight that differ.</summary>
    [Fact]
    public void EveryLaneHasTheBitsOfOneAlone()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            double[] a = [.. Enumerable.Range(0, 8).Select(_ => round % 4 == 0 ? 1 : Math.Exp((random.NextDouble() * 12) - 4))];
            double[] b = [.. Enumerable.Range(0, 8).Select(i => i == round % 9 ? 0 : Math.Exp((random.NextDouble() * 12) - 4))];
            var (low, high) = CentralIntervals.Beta(Vector512.Create(a), Vector512.Create(b));
            var (shortest, longest) = CentralIntervals.Gamma(Vector512.Create(a));
            for (var lane = 0; lane < 8; lane++)
            {
                Assert.Equal(CentralIntervals.Beta(a[lane], b[lane]), (low[lane], high[lane]));
                Assert.Equal(CentralIntervals.Gamma(a[lane]), (shortest[lane], longest[lane]));
            }
        }
    }
}
