using Relationships.Explanations;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Core.Tests.FrontDoor;

public sealed class ScoreNoiseTests
{
    // The table of docs/how-to-read-a-score.md.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(30, .33)]
    [InlineData(91, .56)]
    [InlineData(182, .76)]
    [InlineData(365, 1)]
    [InlineData(730, 1.22)]
    [InlineData(36_500, 1.41)]
    public void Its_share_of_half_the_interval_is_as_the_page_says(int days, double share) =>
        Assert.Equal(share, new ScoreNoise(TimeSpan.FromDays(days)).Share, .006);

    [Fact]
    public void The_example_of_the_page_holds()
    {
        var (noise, before) = (new ScoreNoise(TimeSpan.FromDays(30)), new Estimate(.69, .58, .79, .04, 50));
        Assert.Equal(.035, noise.Of(before.Low, before.High), .0005);
        Assert.True(noise.IsExceeded(before, .74));
        Assert.True(noise.IsExceeded(before, .64));
        Assert.False(noise.IsExceeded(before, .71));
        Assert.False(noise.IsExceeded(before, before.Value));
        Assert.False(noise.IsExceeded(before, double.NaN));
    }

    [Fact]
    public void It_follows_the_half_life_of_certainty()
    {
        var policy = EvidencePolicy.Default with { Continuum = EvidencePolicy.Default.Continuum with { MassHalfLifeDays = 90 } };
        Assert.Equal(1, new ScoreNoise(TimeSpan.FromDays(90), policy).Share, 1e-12);
        Assert.Equal(Math.Sqrt(2 * (1 - Math.Pow(2, -1 / 3.0))), new ScoreNoise(TimeSpan.FromDays(30), policy).Share, 1e-12);
    }

    [Fact]
    public void Sums_of_a_steady_stream_spread_as_it_says()
    {
        const int Streams = 400;
        const int HalfLife = 30;
        var random = new Random(5);
        foreach (var days in new[] { 7, 30, 60 })
        {
            var (moves, sums) = (new List<double>(), new List<double>());
            for (var stream = 0; stream < Streams; stream++)
            {
                double sum = 0, before = 0;
                for (var day = 0; day < (20 * HalfLife) + days; day++)
                {
                    sum = (sum * Math.Pow(2, -1.0 / HalfLife)) + (random.NextDouble() < .3 ? 1 : 0);
                    before = day == (20 * HalfLife) - 1 ? sum : before;
                }

                moves.Add(sum - before);
                sums.Add(sum);
            }

            // The half-life of the default policy is 365 days: times are stretched to it.
            var expected = new ScoreNoise(TimeSpan.FromDays(days * 365.0 / HalfLife)).Share;
            Assert.Equal(expected, Spread(moves) / Spread(sums), .1);
        }

        static double Spread(List<double> values) => Math.Sqrt(values.Average(v => Math.Pow(v - values.Average(), 2)));
    }

    [Fact]
    public void A_time_below_zero_is_refused() =>
        Assert.Contains("below zero", Assert.Throws<ArgumentOutOfRangeException>(static () => new ScoreNoise(TimeSpan.FromTicks(-1))).Message, StringComparison.Ordinal);
}
