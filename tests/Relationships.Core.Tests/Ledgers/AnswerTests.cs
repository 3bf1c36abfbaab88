using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Approaches and answers, by hand. Half-life 365 days, answer window 2 days.</summary>
public class AnswerTests
{
    [Fact]
    public void AnAnswerEndsTheApproachOfItsEpisode()
    {
        var history = new History().In("a", 0, EventKind.Approach).In("b", 0, EventKind.Approach).In("b", 3, EventKind.Answer);
        Assert.Equal(0.5, history.Sum(EvidenceSum.Answered, 368), 1e-15);
        Assert.Equal(3 * 0.5, history.Sum(EvidenceSum.AnswerDelay, 368), 1e-15);
        Assert.Equal(0.5, history.Sum(EvidenceSum.Unanswered, 365), 1e-15);
        Assert.Equal(3, history.Score(400).Exchange.ResponseDelayDays!.Value, 1e-12);
    }

    [Fact]
    public void AnAnswerWithoutAnEpisodeEndsEveryApproachWithoutOne()
    {
        var history = new History().On(0, EventKind.Approach).On(1, EventKind.Approach).In("a", 1, EventKind.Approach).On(3, EventKind.Answer).On(4, EventKind.Approach);
        Assert.Equal(2 * 0.5, history.Sum(EvidenceSum.Answered, 368), 1e-15);
        Assert.Equal((3 + 2) * 0.5, history.Sum(EvidenceSum.AnswerDelay, 368), 1e-15);
        Assert.Equal(double.Exp2(-399 / 365.0) + double.Exp2(-396 / 365.0), history.Sum(EvidenceSum.Unanswered, 400), 1e-15);
        Assert.Equal(2.5, history.Score(400).Exchange.ResponseDelayDays!.Value, 1e-12);
    }

    [Fact]
    public void AnApproachWaitsForTheWholeWindow()
    {
        var history = new History().On(0, EventKind.Approach);
        Assert.Equal(0, history.Sum(EvidenceSum.Unanswered, 2));
        Assert.Equal(1, history.Sum(EvidenceSum.Unanswered, 2.0001), 0.01);
        Assert.Null(history.Score(9).Exchange.ResponseDelayDays);
    }

    [Fact]
    public void AnAnswerMendsWhatWasCountedAsUnanswered()
    {
        var history = new History().In("a", 0, EventKind.Approach);
        Assert.True(history.Sum(EvidenceSum.Unanswered, 100) > 0);
        history.In("a", 100, EventKind.Answer);
        Assert.Equal(0, history.Sum(EvidenceSum.Unanswered, 101));
        Assert.Equal(100, history.Score(101).Exchange.ResponseDelayDays!.Value, 1e-12);
    }

    [Fact]
    public void OnlyTheCustomersApproachesWantAnAnswer()
    {
        var history = new History().In("a", 0, EventKind.Approach, e => e with { Initiator = Initiator.Counterpart }).On(1, EventKind.Approach, e => e with { Initiator = Initiator.Counterpart })
            .In("a", 2, EventKind.Answer, e => e with { Initiator = Initiator.Customer }).On(3, EventKind.Answer);
        Assert.Equal((0, 0), (history.Sum(EvidenceSum.Answered, 30), history.Sum(EvidenceSum.Unanswered, 30)));
    }

    [Fact]
    public void StrengthWeighs() => Assert.Equal(
        (2 * 4) / (2 + 1.0),
        new History().On(0, EventKind.Approach, e => e with { Strength = 2 }).On(4, EventKind.Answer).In("a", 4, EventKind.Approach).In("a", 4, EventKind.Answer).Score(5).Exchange.ResponseDelayDays!.Value,
        1e-12);
}
