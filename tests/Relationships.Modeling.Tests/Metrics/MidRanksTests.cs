using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Tests.Metrics;

public sealed class MidRanksTests
{
    [Fact]
    public void By_hand()
    {
        Assert.Equal([2.5, 1, 2.5, 4], MidRanks.Of([3, 1, 3, 9]));
        Assert.Equal([], MidRanks.Of([]));
        Assert.Equal([2, 2, 2], MidRanks.Of([7, 7, 7]));
    }

    [Fact]
    public void Sum_is_that_of_the_places() =>
        Samples.Check((scores, _) => MidRanks.Of(scores).Sum() == scores.Length * (scores.Length + 1) / 2.0);

    [Fact]
    public void NaN_is_refused() => Assert.Throws<ArgumentException>(() => MidRanks.Of([double.NaN]));
}
