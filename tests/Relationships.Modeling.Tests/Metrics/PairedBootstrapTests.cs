using Relationships.Modeling.Metrics;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Metrics;

public sealed class PairedBootstrapTests
{
    [Fact]
    public void Counted_area_is_the_ranked_one() => Samples.Check((scores, outcomes) =>
        Samples.Same(Auc.Of(scores, outcomes), new ResampledAuc(scores, outcomes).Of([.. scores.Select(_ => 1)])));

    [Fact]
    public void Counted_area_of_a_resample_is_that_of_the_drawn_customers() => Samples.Check((scores, outcomes) =>
    {
        var random = new RandomStream(3);
        var counts = new int[scores.Length];
        for (var i = 0; i < counts.Length; i++)
            counts[random.NextInt32(counts.Length)]++;
        var drawn = counts.SelectMany((c, i) => Enumerable.Repeat(i, c)).ToArray();
        return Samples.Same(
            Auc.Of([.. drawn.Select(i => scores[i])], [.. drawn.Select(i => outcomes[i])]),
            new ResampledAuc(scores, outcomes).Of(counts));
    });

    [Fact]
    public void Same_seed_same_interval_other_seed_another()
    {
        var (first, second, outcomes) = Two(300, 5);
        var options = new BootstrapOptions { Resamples = 200, Seed = 9 };
        var one = PairedBootstrap.AucDifference(first, second, outcomes, options);
        Assert.Equal(one, PairedBootstrap.AucDifference(first, second, outcomes, options));
        Assert.NotEqual(one, PairedBootstrap.AucDifference(first, second, outcomes, options with { Seed = 10 }));
    }

    [Fact]
    public void Difference_to_itself_is_nothing()
    {
        var (first, _, outcomes) = Two(200, 5);
        Assert.Equal(new BootstrapInterval(0, 0, 0, 1000), PairedBootstrap.AucDifference(first, Array.ConvertAll(first, x => x * 2), outcomes));
    }

    [Fact]
    public void Interval_of_a_mean_has_the_width_that_theory_gives()
    {
        // The mean of 400 standard normals: 90 % within 1.645 / sqrt(400) of it.
        var random = new RandomStream(11);
        var values = Enumerable.Range(0, 400).Select(_ => random.NextNormal()).ToArray();
        double Mean(ReadOnlySpan<int> counts)
        {
            var sum = 0.0;
            for (var i = 0; i < counts.Length; i++)
                sum += counts[i] * values[i];
            return sum / counts.Length;
        }

        var interval = PairedBootstrap.Intervals(400, [Mean], options: new BootstrapOptions { Resamples = 4000 })[0];
        Assert.Equal(values.Average(), interval.Own.Value, 12);
        Assert.Equal(2 * 1.645 / 20, interval.Own.High - interval.Own.Low, .015);
        Assert.Null(interval.Difference);
    }

    [Fact]
    public void Interval_covers_the_true_difference_at_about_its_rate()
    {
        var covered = 0;
        for (ulong seed = 1; seed <= 200; seed++)
        {
            // Two equally noisy views of the same truth: the true difference is 0.
            var (first, second, outcomes) = Two(200, seed);
            var interval = PairedBootstrap.AucDifference(first, second, outcomes, new BootstrapOptions { Resamples = 200, Seed = seed });
            covered += interval.Low <= 0 && interval.High >= 0 ? 1 : 0;
        }

        Assert.InRange(covered, 166, 194);
    }

    [Fact]
    public void Resamples_without_a_class_are_left_out()
    {
        var interval = PairedBootstrap.AucDifference([1, 2, 3], [3, 1, 2], [true, false, false]);
        Assert.InRange(interval.Resamples, 1, 999);
        Assert.Equal(0, PairedBootstrap.AucDifference([1, 2], [2, 1], [true, true]).Resamples);
        Assert.Equal(double.NaN, PairedBootstrap.AucDifference([], [], []).Value);
    }

    [Fact]
    public void Bad_options_are_refused_together()
    {
        var message = Assert.Throws<ArgumentException>(() =>
            PairedBootstrap.AucDifference([1, 2], [2, 1], [true, false], new BootstrapOptions { Resamples = 0, Level = double.NaN })).Message;
        Assert.Contains("resamples", message, StringComparison.Ordinal);
        Assert.Contains("level", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => PairedBootstrap.Intervals(1, [_ => 1], reference: 1));
    }

    private static (double[] First, double[] Second, bool[] Outcomes) Two(int n, ulong seed)
    {
        var random = new RandomStream(seed);
        var truth = Enumerable.Range(0, n).Select(_ => random.NextNormal()).ToArray();
        return (
            Array.ConvertAll(truth, t => t + random.NextNormal()),
            Array.ConvertAll(truth, t => t + random.NextNormal()),
            Array.ConvertAll(truth, t => t + random.NextNormal() > .5));
    }
}
