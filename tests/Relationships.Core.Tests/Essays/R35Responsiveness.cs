using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R35Responsiveness
{
    private static Story Approaches(int count, Func<int, double?> answeredAfterDays)
    {
        var story = new Story();
        for (var i = 0; i < count; i++)
        {
            var episode = $"question-{i}";
            story.On(i * 20, EventKind.Approach, Channel.Email, e => e with { Episode = episode });
            if (answeredAfterDays(i) is { } delay)
                story.On((i * 20) + delay, EventKind.Answer, Channel.Email, e => e with { Episode = episode });
        }

        return story;
    }

    [Fact]
    public void R35_those_with_a_need_have_access_to_you_and_you_hear_them()
    {
        var heard = Approaches(15, _ => 0.5).Score(365).Exchange;
        var unheard = Approaches(15, _ => null).Score(365).Exchange;

        Assert.True(heard.ResponseShare.Estimate.Low > 0.7);
        Assert.True(unheard.ResponseShare.Estimate.High < 0.3);
        Assert.Equal(0.5, heard.ResponseDelayDays!.Value, 1e-9);
        Assert.Null(unheard.ResponseDelayDays);
    }

    [Fact]
    public void R35_how_soon_counts_beside_whether()
    {
        var soon = Approaches(10, _ => 0.1).Score(365).Exchange;
        var late = Approaches(10, _ => 12).Score(365).Exchange;

        Assert.True(soon.ResponseDelayDays < late.ResponseDelayDays);
        Assert.Equal(12, late.ResponseDelayDays!.Value, 1e-9);
    }

    [Fact]
    public void R35_an_hour_of_waiting_is_not_yet_silence()
    {
        var story = new Story().On(0, EventKind.Approach, Channel.Email);

        Assert.Equal(0, story.Score(0.05).Exchange.ResponseShare.Estimate.EvidenceMass);
        Assert.True(story.Score(3).Exchange.ResponseShare.Value < 0.5);
    }

    [Fact]
    public void R35_one_answer_without_a_name_answers_every_open_approach_without_one()
    {
        var score = new Story().On(0, EventKind.Approach).On(1, EventKind.Approach).On(3, EventKind.Answer).Score(10).Exchange;

        Assert.Equal(2.5, score.ResponseDelayDays!.Value, 1e-9);
        Assert.True(score.ResponseShare.Value > 0.7);
    }
}
