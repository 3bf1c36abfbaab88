using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Tests.Numerics;

public sealed class GammaQuantileTests
{
    [Fact]
    public void Inverts_the_distribution_over_all_shapes()
    {
        for (var shape = 1e-4; shape < 1e9; shape *= 3.7)
        {
            foreach (var p in new[] { 1e-6, .05, .3, .5, .8, .95, .999999 })
            {
                var log = GammaQuantile.Log(p, shape);
                var tails = GammaTails.At(shape, log);
                var error = p <= .5 ? tails.Lower - p : 1 - p - tails.Upper;
                Assert.True(Math.Abs(error / tails.Weight) <= 1e-11 * Math.Max(1, Math.Abs(log)), $"shape {shape:R}, p {p}: off by {error / tails.Weight:E1} in ln x");
            }
        }
    }

    [Fact]
    public void Tails_by_hand()
    {
        // Shape 1 is the exponential distribution, shape 2 has the upper tail (1 + x) e^-x.
        foreach (var x in new[] { 1e-9, .1, 1, 1.9, 3.1, 20, 300 })
        {
            Assert.Equal(1, GammaTails.At(1, Math.Log(x)).Upper / Math.Exp(-x), 1e-12);
            Assert.Equal(1, GammaTails.At(2, Math.Log(x)).Upper / ((1 + x) * Math.Exp(-x)), 1e-12);
        }
    }
}
