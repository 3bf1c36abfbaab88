using Relationships.Connections;

namespace Relationships.Core.Tests.Essays;

public sealed class R06Lasting
{
    [Fact]
    public void R06_every_further_live_point_betters_the_chance_of_lasting_with_diminishing_returns()
    {
        var story = new Story().On(0, Relationships.Events.EventKind.Research);
        var chances = new List<double> { story.Score(365).Connections.Lasting };
        foreach (var type in Eras.Types)
            chances.Add(R03PointsOfConnection.Connect(story, type).Score(365).Connections.Lasting);

        var gains = chances.Zip(chances.Skip(1), (before, after) => after - before).ToList();
        Assert.Equal(0.05, chances[0], 1e-12);
        Assert.All(gains, gain => Assert.True(gain > 0));
        Assert.Equal(gains.OrderDescending(), gains);
        Assert.InRange(chances[^1], 0.9, 1);
    }
}
