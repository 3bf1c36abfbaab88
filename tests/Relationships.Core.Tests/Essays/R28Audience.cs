using Relationships.Audiences;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R28Audience
{
    private const double AsOf = 365;

    private static readonly Counterpart s_loved = Counterpart.Parse("brand:loved");
    private static readonly Counterpart s_followed = Counterpart.Parse("brand:followed");

    [Fact]
    public void R28_ten_engaged_fans_outweigh_a_horde_of_disengaged_followers()
    {
        var fans = Enumerable.Range(0, 10).Select(i => Fan(s_loved, $"fan{i}"));
        var horde = Enumerable.Range(0, 3000).Select(i => Follower(s_followed, $"follower{i}"));
        var audiences = Audiences([.. fans, .. horde]);
        var (loved, followed) = (audiences[s_loved].Score(), audiences[s_followed].Score());

        Assert.Equal((10, 3000), (loved.Members, followed.Members));
        Assert.True(loved.Fans.Low > 1, $"{loved.Fans}");
        Assert.Equal(0, followed.Fans.Value);
        Assert.True(loved.Fans.Low > followed.Fans.High);
        Assert.True(loved.Density > followed.Density);
    }

    [Fact]
    public void R28_hostile_load_stands_apart()
    {
        var fans = Enumerable.Range(0, 10).Select(i => Fan(s_loved, $"fan{i}")).ToArray();
        var foes = Enumerable.Range(0, 5).Select(i => new Story(s_loved, $"foe{i}").Every(30, EventKind.Attack)).ToArray();
        var (without, with) = (Audiences(fans)[s_loved].Score(), Audiences([.. fans, .. foes])[s_loved].Score());

        Assert.Equal(0, without.HostileLoad);
        Assert.Equal(5, with.Hostile);
        Assert.True(with.HostileLoad > 1);
        Assert.Equal(without.Fans.Value, with.Fans.Value, 1e-12);
    }

    [Fact]
    public void R28_concentration_tells_on_how_few_it_rests()
    {
        var audiences = Audiences([Fan(s_loved, "fan"), .. Enumerable.Range(0, 99).Select(i => Follower(s_loved, $"follower{i}"))]);
        var score = audiences[s_loved].Score();

        Assert.Equal(1, score.TopShare);
        Assert.Equal(1, score.EffectiveMembers, 1e-9);
        Assert.Equal(.99, score.Gini, 1e-9);
    }

    private static Story Fan(Counterpart brand, string name) => new Story(brand, name)
        .Every(7, EventKind.Purchase)
        .Every(7, EventKind.Conversation)
        .Every(14, EventKind.Recognition)
        .Every(21, EventKind.Recommendation)
        .Every(21, EventKind.CommunityTookPart);

    private static Story Follower(Counterpart brand, string name) => new Story(brand, name).Every(7, EventKind.Broadcast).On(100, EventKind.Purchase);

    private static SortedDictionary<Counterpart, AudienceTally> Audiences(params Story[] stories) =>
        RelationshipScorer.Default.Audiences(Story.Table(AsOf, stories), Story.Day(AsOf));
}
