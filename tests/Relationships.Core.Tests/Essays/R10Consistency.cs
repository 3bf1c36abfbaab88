using Relationships.Consistency;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Essays;

public sealed class R10Consistency
{
    private static ConsistencyScore Score(ConsistencyGrouping by, double day, params Story[] stories) => ConsistencyStrategies.BetaBinomial.Score(
        EventLog.Create(stories.SelectMany(s => s.Events)), Story.Day(day), EvidencePolicy.Default, by);

    /// <summary>A representative who serves well but for every so-manieth time.</summary>
    private static Story Served(string by, int times, int poorEvery, Channel channel = Channel.Phone)
    {
        var story = new Story(customer: "customer of " + by);
        for (var i = 1; i <= times; i++)
            story.On(300.0 * i / times, i % poorEvery == 0 ? EventKind.ServicePoor : EventKind.ServiceGood, channel, e => e with { Representative = by });
        return story;
    }

    [Fact]
    public void R10_representatives_of_the_same_quality_are_consistent_and_one_who_is_not_is_found()
    {
        Story[] same = [.. Enumerable.Range(0, 12).Select(i => Served($"rep{i:00}", 600, 10))];
        Assert.Equal(ConsistencyVerdict.Consistent, Score(ConsistencyGrouping.Representative, 365, same).Verdict);

        var score = Score(ConsistencyGrouping.Representative, 365, [.. same[..11], Served("rude", 600, 2)]);
        Assert.Equal(ConsistencyVerdict.Inconsistent, score.Verdict);
        Assert.Equal("rude", score.Groups.MaxBy(g => g.ProbabilityBelow).Name);
        Assert.True(score.ProbabilityInconsistent > 0.95);
        Assert.True(score.Spread.Low > 0.03);
    }

    [Fact]
    public void R10_one_bad_day_of_a_newcomer_is_no_inconsistency()
    {
        var score = Score(ConsistencyGrouping.Representative, 365, Served("ana", 40, 10), Served("ben", 40, 10), Served("new", 1, 1));
        Assert.Equal(ConsistencyVerdict.NotEnoughEvidence, score.Verdict);
        var newcomer = score.Groups.Single(g => g.Name == "new");
        Assert.Equal(0, newcomer.Observed);
        Assert.True(newcomer.Quality.Value > 0.3);
        Assert.True(newcomer.Quality.High - newcomer.Quality.Low > 0.3);
    }

    [Fact]
    public void R10_channels_are_compared_too_and_a_person_counts_by_their_name()
    {
        var channels = Score(ConsistencyGrouping.Channel, 365, Served("a", 400, 20, Channel.InPerson), Served("b", 400, 2, Channel.Chat), new Story().On(1, EventKind.ServicePoor));
        Assert.Equal(["chat", "in-person"], channels.Groups.Select(g => g.Name));
        Assert.Equal(ConsistencyVerdict.Inconsistent, channels.Verdict);

        var people = Score(ConsistencyGrouping.Representative, 365, Served("ana", 10, 5), new Story(Counterpart.Person("ben")).Every(30, EventKind.ServiceGood));
        Assert.Equal(["ana", "ben"], people.Groups.Select(g => g.Name));
    }

    [Fact]
    public void R10_broken_and_overdue_promises_and_failures_count_by_who_acted_recoveries_make_good()
    {
        Story Promised(EventKind? end)
        {
            var story = new Story().On(1, EventKind.PromiseMade, with: e => e with { Episode = "p", Due = Story.Day(5), Representative = "ana" });
            return end is { } kind ? story.On(4, kind, with: e => e with { Episode = "p", Representative = "ben" }) : story;
        }

        GroupQuality Only(Story story) => Assert.Single(Score(ConsistencyGrouping.Representative, 30, story).Groups);
        Assert.Equal(("ben", 1.0), (Only(Promised(EventKind.PromiseKept)).Name, Only(Promised(EventKind.PromiseKept)).Observed));
        Assert.Equal(("ben", 0.0), (Only(Promised(EventKind.PromiseBroken)).Name, Only(Promised(EventKind.PromiseBroken)).Observed));
        Assert.Equal(("ana", 0.0), (Only(Promised(null)).Name, Only(Promised(null)).Observed));

        Story Failed(bool recovered)
        {
            var story = new Story().On(1, EventKind.Failure, with: e => e with { Episode = "f", Representative = "ana" }).On(2, EventKind.ServiceGood, with: e => e with { Representative = "ana" });
            return recovered ? story.On(3, EventKind.Recovery, with: e => e with { Episode = "f", Representative = "ana" }) : story;
        }

        Assert.Equal(0.5, Only(Failed(false)).Observed, 1e-12);
        Assert.Equal(1 / 1.2, Only(Failed(true)).Observed, 1e-12);
    }

    [Fact]
    public void R10_only_the_window_and_only_the_brand_that_is_asked_for()
    {
        var log = EventLog.Create([.. Served("ana", 10, 5).Events, .. new Story(Counterpart.Brand("other")).On(290, EventKind.ServicePoor, with: e => e with { Representative = "eve" }).Events]);
        string[] Names(ConsistencyOptions options, double day) =>
            [.. ((IConsistencyStrategy)new BetaBinomialConsistency(options)).Score(log, Story.Day(day), EvidencePolicy.Default, ConsistencyGrouping.Representative).Groups.Select(g => g.Name)];

        Assert.Equal(["ana", "eve"], Names(ConsistencyOptions.Default, 365));
        Assert.Equal(["ana"], Names(ConsistencyOptions.Default with { Brand = default(Counterpart) }, 365));
        Assert.Equal(["eve"], Names(ConsistencyOptions.Default with { Brand = Counterpart.Brand("other") }, 365));
        Assert.Equal(["ana"], Names(ConsistencyOptions.Default with { WindowDays = 70 }, 361));
        Assert.Empty(Names(ConsistencyOptions.Default, 1000));
    }
}
