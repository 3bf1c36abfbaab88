using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R33HonestReferral
{
    private static double Benevolence(Story story) => story.Score(10).Trust.InCounterpart.Benevolence.Estimate.Value;

    private static Story Referral(double? forgone) => new Story().On(0, EventKind.HonestReferral, with: e => e with { Amount = forgone, Other = "a colleague" });

    [Fact]
    public void R33_having_sent_a_customer_to_a_competitor_is_strong_evidence_of_benevolence()
    {
        var referral = Benevolence(Referral(null));

        Assert.True(referral > Benevolence(new Story().On(0, EventKind.Gesture)));
        Assert.True(referral > Benevolence(new Story().On(0, EventKind.Recognition)));
        Assert.True(referral > 0.7);
    }

    [Fact]
    public void R33_the_more_is_forgone_the_stronger_the_signal()
    {
        Assert.Equal(Benevolence(Referral(null)), Benevolence(Referral(0)));
        Assert.True(Benevolence(Referral(50)) > Benevolence(Referral(null)));
        Assert.True(Benevolence(Referral(5000)) > Benevolence(Referral(50)));
        Assert.True(Benevolence(Referral(1e12)) < 1);
    }
}
