using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

public class BetaExceedanceTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.72)]
    public void IsNearTheExactProbability(double threshold)
    {
        var above = new BetaExceedance(threshold);
        for (var octave = -2.0; octave < 20; octave += 0.37)
        {
            for (var mean = 0.0005; mean < 1; mean += 0.0137)
                AssertNear(above, threshold, mean, Math.Pow(2, octave));

            // Within a few standard deviations of the threshold, where the probability is neither 0 nor 1.
            for (var z = -6.0; z <= 6; z += 0.61)
                AssertNear(above, threshold, Math.Clamp(threshold + (z * Math.Sqrt(threshold * (1 - threshold) / Math.Pow(2, octave))), 1e-5, 1 - 1e-5), Math.Pow(2, octave));
        }
    }

    [Fact]
    public void AMeanAtTheEndsIsCertain()
    {
        var above = new BetaExceedance(0.5);
        Assert.Equal(0, above.Of(0, 2));
        Assert.Equal(1, above.Of(1, 2));
        Assert.Equal(0.5, above.Of(0.5, 2), 1e-12);
    }

    private static void AssertNear(BetaExceedance above, double threshold, double mean, double mass)
    {
        var exact = BetaDistribution.Cdf(1 - threshold, mass * (1 - mean), mass * mean);
        var fast = above.Of(mean, mass);
        Assert.InRange(fast, 0, 1);
        Assert.True(Math.Abs(exact - fast) <= 1e-9, $"mean {mean:R}, mass {mass:R}, above {threshold:R}: {fast:R}, not {exact:R}");
    }
}
