using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Tests.Metrics;

public sealed class RankCorrelationTests
{
    [Fact]
    public void By_hand()
    {
        // No ties: 1 - 6 sum d^2 / (n (n^2 - 1)), the textbook's IQ and hours of television: -29/165.
        double[] iq = [86, 97, 99, 100, 101, 103, 106, 110, 112, 113];
        double[] hours = [2, 20, 28, 27, 50, 29, 7, 17, 6, 12];
        Assert.Equal(-29 / 165.0, RankCorrelation.Spearman(iq, hours), 14);

        // Ties: ranks (1, 2.5, 2.5, 4) and (1, 2, 3, 4); covariance 4.5 over sqrt(4.5 * 5).
        Assert.Equal(4.5 / Math.Sqrt(4.5 * 5), RankCorrelation.Spearman([1, 2, 2, 3], [1, 2, 3, 4]), 14);
    }

    [Fact]
    public void Constant_or_too_few_has_none()
    {
        Assert.Equal(double.NaN, RankCorrelation.Spearman([1, 1, 1], [1, 2, 3]));
        Assert.Equal(double.NaN, RankCorrelation.Spearman([], []));
        Assert.Equal(double.NaN, RankCorrelation.Spearman([1], [2]));
    }

    [Fact]
    public void Is_one_with_itself_and_odd_in_each_side() => Samples.Check((scores, outcomes) =>
    {
        var other = outcomes.Select((o, i) => o ? i : -i / 2.0).ToArray();
        var rho = RankCorrelation.Spearman(scores, other);
        var self = RankCorrelation.Spearman(scores, scores);
        return (double.IsNaN(self) || Samples.Same(1, self))
            && Samples.Same(-rho, RankCorrelation.Spearman(Array.ConvertAll(scores, s => -s), other))
            && Samples.Same(rho, RankCorrelation.Spearman(other, scores))
            && (double.IsNaN(rho) || Math.Abs(rho) <= 1);
    });

    [Fact]
    public void NaN_is_refused() => Assert.Throws<ArgumentException>(() => RankCorrelation.Spearman([1, 2], [1, double.NaN]));
}
