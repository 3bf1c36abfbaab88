using System.Reflection;
using Relationships.Events;
using Relationships.Policies;
using Relationships.Reporting.Customers;

namespace Relationships.Reporting.Tests.Customers;

public sealed class EventLaneTests
{
    [Fact]
    public void Every_kind_of_the_vocabulary_has_a_lane_of_its_own_choice()
    {
        var lanes = (Dictionary<EventKind, EventLane>)typeof(EventLanes).GetField("s_lanes", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal(EventVocabulary.Standard.Kinds, lanes.Keys.Order());
    }

    [Fact]
    public void What_the_policy_counts_as_bad_goes_wrong() =>
        Assert.All(
            EvidencePolicy.Default.Kinds.Where(static k => k.Value.Feeds.Any(static f => f.Sum == EvidenceSum.Bad)),
            static k => Assert.Equal(EventLane.Trouble, EventLanes.Of(k.Key, EvidencePolicy.Default)));

    [Fact]
    public void Own_kinds_go_by_what_they_count_for()
    {
        var policy = EvidencePolicy.Default.With(EventKind.Of("a"), Evidence.Bad(1)).With(EventKind.Of("b"), Evidence.Repeat(1)).With(EventKind.Of("c"), Evidence.Social(1))
            .With(EventKind.Of("d"), Evidence.Dialogue(1)).With(EventKind.Of("e"), Evidence.AfterSale(1)).With(EventKind.Of("f"));
        Assert.Equal(
            [EventLane.Trouble, EventLane.Buying, EventLane.Belonging, EventLane.Talking, EventLane.Serving, EventLane.Serving],
            "abcdef".Select(c => EventLanes.Of(EventKind.Of(c.ToString()), policy)));
    }
}
