using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

/// <summary>The README says how much of a change is noise; these are its numbers.</summary>
public sealed class NoiseTests
{
    [Theory]
    [InlineData(5, 0.14, 0.69)]
    [InlineData(20, 0.30, 0.64)]
    [InlineData(100, 0.41, 0.57)]
    public void TheIntervalAtTheMiddleRunsAsTheReadmeSays(double evidence, double low, double high)
    {
        var interval = BetaDistribution.CentralInterval((evidence * 0.5) + 0.5, (evidence * 0.5) + 2);

        Assert.Equal(low, interval.Low, 0.005);
        Assert.Equal(high, interval.High, 0.005);
    }
}
