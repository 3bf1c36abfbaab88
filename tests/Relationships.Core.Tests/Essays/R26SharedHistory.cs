using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R26SharedHistory
{
    private static Story Show(double to) => new Story()
        .Every(7, EventKind.Purchase, Channel.Tv, to: to)
        .Every(14, EventKind.Conversation, Channel.Social, to: to);

    [Fact]
    public void R26_shows_get_better_as_you_get_to_know_the_characters()
    {
        double AfterYears(double years) => Show(365 * years).Score(365 * years).Continuum.Contributions.History;

        Assert.True(AfterYears(1) < AfterYears(2));
        Assert.True(AfterYears(2) < AfterYears(4));
        Assert.True(Show(365).Score(365).Continuum.Value < Show(4 * 365).Score(4 * 365).Continuum.Value);
    }

    [Fact]
    public void R26_losing_a_deep_relationship_weighs_more_than_losing_a_shallow_one()
    {
        double Loss(Story story) => story.Score(365).Continuum.Value - story.Score(365 + 3650).Continuum.Value;

        Assert.True(Loss(EssayCases.Barista()) > Loss(EssayCases.BankTeller()));
        Assert.True(Loss(EssayCases.BankTeller()) > Loss(EssayCases.HighwayGasStation()));
    }

    [Fact]
    public void R26_running_on_the_fumes_of_past_greatness_shows_as_coasting()
    {
        var steady = Show(4 * 365).Score(4 * 365).Continuum;
        var coasting = Show(3 * 365).Score(4 * 365).Continuum;
        var newcomer = Show(30).Score(31).Continuum;

        Assert.True(steady.Coasting < 0.1);
        Assert.True(coasting.Coasting > 0.5);
        Assert.True(newcomer.Coasting < 0.1);
        Assert.True(coasting.Momentum < 0.2);
        Assert.InRange(steady.Momentum, 0.9, 1.1);
    }

    [Fact]
    public void R26_coasting_is_flagged_and_says_what_it_rests_on()
    {
        var steady = Show(4 * 365).Score(4 * 365).Continuum;
        var coasting = Show(3 * 365).Score(4 * 365).Continuum;

        Assert.False(steady.IsCoasting);
        Assert.True(coasting.IsCoasting);
        Assert.True(coasting.Stock > 0.8, "old stock high");
        Assert.Equal(coasting.Stock * (1 - coasting.Momentum), coasting.Coasting, 1e-12);
    }

    /// <summary>The same silence after a long and after a short history.</summary>
    [Fact]
    public void R26_a_deep_relationship_run_down_weighs_more_than_a_shallow_one()
    {
        var deep = Show(3 * 365).Score((3 * 365) + 200).Continuum;
        var shallow = Show(60).Score(260).Continuum;

        Assert.True(deep.Coasting > shallow.Coasting + 0.3);
        Assert.False(shallow.IsCoasting);
    }
}
