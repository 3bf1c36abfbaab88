using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R38NextGesture
{
    [Fact]
    public void R38_the_momentum_of_a_sale_is_converted_by_the_gesture_that_most_raises_the_score()
    {
        var advice = EssayCases.NeighbourhoodGasStation().On(364.5, EventKind.Purchase).Advise(Stations.Neighbourhood, 365);

        Assert.NotNull(advice.NextGesture);
        Assert.Equal(EventKind.Recognition, advice.NextGesture.Kind);
        Assert.True(advice.NextGesture.Gain > 0);
        Assert.Equal("recognition", advice.NextGesture.Moved.Part);
        Assert.Equal(advice.Gestures.Select(g => g.Gain).OrderDescending(), advice.Gestures.Select(g => g.Gain));
    }

    [Fact]
    public void R38_the_counterfactual_is_the_score_of_the_log_with_the_gesture_in_it()
    {
        var story = EssayCases.NeighbourhoodGasStation();
        var gesture = story.Advise(Stations.Neighbourhood, 365).NextGesture!;
        var done = RelationshipScorer.Default.Score(
            [.. story.Events, new RelationshipEvent("customer", gesture.Kind, Story.Day(365).AddTicks(-1)) { Channel = gesture.Channel }], Story.Day(365));

        Assert.Equal(story.Score(365).Continuum, gesture.Without.Continuum);
        Assert.Equal(done.Continuum, gesture.With.Continuum);
    }

    [Fact]
    public void R38_of_gestures_that_do_alike_the_smallest_is_named()
    {
        var dear = Stations.Neighbourhood with { Actions = [new ActionTerms(EventKind.Recognition, 10), new ActionTerms(EventKind.Gesture, 3)] };
        var cheap = dear with { Actions = [new ActionTerms(EventKind.Recognition, 1), new ActionTerms(EventKind.Gesture, 3)] };

        Assert.Equal(EventKind.Gesture, EssayCases.NeighbourhoodGasStation().Advise(dear, 365).NextGesture?.Kind);
        Assert.Equal(EventKind.Recognition, EssayCases.NeighbourhoodGasStation().Advise(cheap, 365).NextGesture?.Kind);
    }

    [Fact]
    public void R38_after_a_chain_of_failures_the_gesture_is_to_make_them_good()
    {
        var advice = EssayCases.NeighbourhoodGasStation()
            .Every(5, EventKind.Failure, from: 345, with: e => e with { Episode = "brakes", Severity = 1 })
            .Advise(Stations.Neighbourhood, 365);

        Assert.Equal(EventKind.Recovery, advice.NextGesture?.Kind);
        Assert.Contains("next: recovery", advice.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void R38_where_a_relationship_does_not_pay_no_gesture_is_paid_for()
    {
        var advice = EssayCases.HighwayGasStation().Advise(Stations.Highway, 30);

        Assert.All(advice.Gestures, g => Assert.Equal(0, g.Cost));
    }
}
