using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Core.Tests.Generators;
using Relationships.Events;

namespace Relationships.Core.Tests.FrontDoor;

/// <summary>Scoring a stream, one relationship's events at a time.</summary>
public class StreamTests
{
    private static readonly DateTimeOffset s_asOf = History.At(10);

    private static readonly RelationshipEvent[] s_events =
    [
        .. new History("ann").On(5, EventKind.Purchase).On(1, EventKind.Conversation).Events,
        .. new History("ann", Counterpart.Person("x")).On(2, EventKind.Purchase).Events,
        .. new History("bob").On(3, EventKind.Purchase).Events,
    ];

    [Fact]
    public async Task EachRelationshipIsScoredAsItWouldBeAlone()
    {
        var scores = await All(s_events);
        Assert.Equal(3, scores.Count);
        Assert.Equal(s_events.GroupBy(e => e.Relationship).Select(g => RelationshipScorer.Default.Score(g, s_asOf)), scores);
    }

    [Fact]
    public void AStreamScoresAsATableDoes() => Always.Holds(Stories.Valid, story =>
    {
        var batch = RelationshipScorer.Default.Score(story);
        var stream = RelationshipScorer.Default.ScoreAsync(Stream([.. story.Log().AllEvents()]), story.AsOf, cancellation: TestContext.Current.CancellationToken)
            .ToBlockingEnumerable(TestContext.Current.CancellationToken).Select(s => s with { Exchange = s.Exchange with { Channels = [] } });
        Assert.Equal(Enumerable.Range(0, batch.Count).Select(row => batch[row]), stream);
    });

    [Fact]
    public async Task ARelationshipOutOfOrderIsRefused()
    {
        RelationshipEvent[] events = [s_events[3], s_events[0]];
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => All(events));
        Assert.Contains("ann with brand:brand comes after bob with brand:brand", thrown.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => All([s_events[0], s_events[2], s_events[1]]));
    }

    [Fact]
    public async Task RejectsAreTold()
    {
        var told = new List<RejectedEvent>();
        var broken = s_events[0] with { Strength = -1, Origin = new("x.csv", 4) };
        var scores = await All([broken, .. s_events], told.Add);
        Assert.Equal(3, scores.Count);
        Assert.Equal(("x.csv line 4", RejectReason.BadNumber), (Assert.Single(told).Origin.ToString(), told[0].Reason));
    }

    [Fact]
    public async Task WhereNobodyIsToldARejectThrows()
    {
        var thrown = await Assert.ThrowsAsync<ArgumentException>(() => All([s_events[0] with { Strength = -1, Origin = new("x.csv", 4) }]));
        Assert.Contains("x.csv line 4", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotSeenHasNoScore() =>
        Assert.Equal(["ann with person:x"], (await All(s_events, asOf: History.At(2.5), from: 2)).Select(s => $"{s.Customer} with {s.Counterpart}"));

    [Fact]
    public async Task AnEmptyStreamHasNoScores() => Assert.Empty(await All([]));

    [Fact]
    public async Task AScoreComesAsSoonAsItsRelationshipHasPassed()
    {
        var read = 0;
        await foreach (var score in RelationshipScorer.Default.ScoreAsync(Stream(s_events, () => read++), s_asOf, cancellation: TestContext.Current.CancellationToken))
        {
            Assert.Equal(3, read);
            break;
        }
    }

    [Fact]
    public async Task AStreamCanBeStoppedThoughItsSourceDoesNotListen()
    {
        using var stop = new CancellationTokenSource();
        var scores = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var score in RelationshipScorer.Default.ScoreAsync(Stream(s_events), s_asOf, cancellation: stop.Token))
            {
                scores++;
                await stop.CancelAsync();
            }
        });
        Assert.Equal(1, scores);
    }

    [Fact]
    public async Task AStreamCanBeStoppedByWhoeverReadsIt()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var score in RelationshipScorer.Default.ScoreAsync(Stream(s_events), s_asOf, cancellation: TestContext.Current.CancellationToken).WithCancellation(stop.Token))
            {
            }
        });
    }

    private static async Task<List<RelationshipScore>> All(RelationshipEvent[] events, Action<RejectedEvent>? rejected = null, DateTimeOffset? asOf = null, int from = 0)
    {
        var scores = new List<RelationshipScore>();
        await foreach (var score in RelationshipScorer.Default.ScoreAsync(Stream(events[from..]), asOf ?? s_asOf, rejected, TestContext.Current.CancellationToken))
            scores.Add(score);
        return scores;
    }

    private static async IAsyncEnumerable<RelationshipEvent> Stream(RelationshipEvent[] events, Action? read = null)
    {
        foreach (var e in events)
        {
            await Task.CompletedTask;
            read?.Invoke();
            yield return e;
        }
    }
}
