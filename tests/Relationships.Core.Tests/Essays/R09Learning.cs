using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Decisions.Learning;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R09Learning
{
    [Fact]
    public void R09_what_is_not_known_is_ranked_by_how_much_knowing_would_narrow_the_scores()
    {
        var items = ToLearn(Brew.Profile(Brew.Said(BrandDimension.Values, "craft")));

        Assert.Equal(items.OrderByDescending(i => i.Width - i.ExpectedWidth), items);
        Assert.Equal(["fair trade", "patience"], items.Single(i => i.Subject == LearningSubject.Values).Topics);
        Assert.True(items[0].Narrowing > 0);
        Assert.True(items[0].Narrowing > items[^1].Narrowing);
    }

    [Fact]
    public void R09_what_was_learnt_is_no_longer_worth_asking()
    {
        var before = ToLearn(Brew.Profile());
        var learnt = before.First(i => i.Score == "compatibility");
        var known = learnt.Topics.Select(t => Brew.Said(BrandDimensions.All.Single(d => d.ToString() == learnt.Subject.ToString()), t)).ToArray();
        var after = ToLearn(Brew.Profile(known));

        Assert.Equal(3, learnt.Pieces);
        Assert.DoesNotContain(after, i => i.Subject == learnt.Subject);
        Assert.True(after.First(i => i.Score == "compatibility").Width < learnt.Width);
    }

    [Fact]
    public void R09_each_is_known_to_serve_the_customer_and_who_declines_is_not_asked()
    {
        var items = ToLearn(Brew.Profile(), (0, 4));

        Assert.All(items, i => Assert.NotEmpty(i.Purpose));
        Assert.All(items, i => Assert.DoesNotContain("sell", i.Purpose, StringComparison.OrdinalIgnoreCase));
        Assert.All(items, i => Assert.False(i.MayAsk));
    }

    private static IReadOnlyList<LearningItem> ToLearn(CustomerProfile profile, (double, double)? desire = null)
    {
        var table = Story.Table(300, new Story().Every(30, EventKind.Purchase, to: 299).Every(60, EventKind.ServiceGood, to: 299));
        return Brew.Scorer.WhatToLearn(table, 0, Brew.Today, profile, desire);
    }
}
