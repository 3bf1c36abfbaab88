using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Tests.Metrics;

public sealed class QuintilesTests
{
    [Fact]
    public void By_hand()
    {
        Assert.Equal([5, 1, 3, 2, 4], Quintiles.Of([50, 10, 30, 20, 40]));
        Assert.Equal([1, 1, 2, 2, 3, 3, 4, 4, 5, 5], Quintiles.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
        Assert.Equal([3, 3, 3, 3], Quintiles.Of([1, 1, 1, 1]));
        Assert.Equal([3], Quintiles.Of([1]));
        Assert.Equal([], Quintiles.Of([]));
    }

    [Fact]
    public void Ties_share_one()
    {
        // Six zeros occupy places 1 to 6 of 10, the middle is 3.5: 1 + floor(1.5) = 2.
        Assert.Equal([2, 2, 2, 2, 2, 2, 4, 4, 5, 5], Quintiles.Of([0, 0, 0, 0, 0, 0, 1, 2, 3, 4]));
        Assert.Equal([1, 4, 4], Quintiles.Of([double.NegativeInfinity, 1, 1]));
    }

    [Fact]
    public void Follow_the_order_and_stay_in_range() => Samples.Check((scores, _) =>
    {
        var quintiles = Quintiles.Of(scores);
        return quintiles.All(q => q is >= 1 and <= 5)
            && scores.SelectMany((a, i) => scores.Select((b, j) => a < b ? quintiles[i] <= quintiles[j] : a != b || quintiles[i] == quintiles[j])).All(x => x);
    });

    [Fact]
    public void NaN_is_refused() => Assert.Throws<ArgumentException>(() => Quintiles.Of([double.NaN]));
}
