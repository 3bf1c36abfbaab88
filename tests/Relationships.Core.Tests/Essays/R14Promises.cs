using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R14Promises
{
    private const double Due = 20;

    private static double Trust(Story story, double day = 60) => story.Score(day).Trust.InCounterpart.Value;

    private static Story Promised() => new Story()
        .On(0, EventKind.Purchase)
        .On(1, EventKind.PromiseMade, with: e => e with { Episode = "delivery", Due = Story.Day(Due) });

    private static Story Ended(EventKind end, double day) => Promised().On(day, end, with: e => e with { Episode = "delivery" });

    [Fact]
    public void R14_a_kept_promise_raises_trust_and_a_broken_one_lowers_it_by_more()
    {
        var none = Trust(new Story().On(0, EventKind.Purchase));
        var kept = Trust(Ended(EventKind.PromiseKept, Due));
        var broken = Trust(Ended(EventKind.PromiseBroken, Due));

        Assert.True(kept > none);
        Assert.True(broken < none);
        Assert.True(none - broken > kept - none);
    }

    [Fact]
    public void R14_an_overdue_promise_lowers_trust_with_nobody_saying_so()
    {
        Assert.Equal(Trust(new Story().On(0, EventKind.Purchase), Due), Trust(Promised(), Due), 1e-12);
        Assert.True(Trust(Promised()) < Trust(new Story().On(0, EventKind.Purchase)));
        Assert.Equal(Trust(Ended(EventKind.PromiseBroken, Due)), Trust(Promised()), 1e-12);
    }

    [Fact]
    public void R14_late_lies_between_kept_and_broken_and_the_later_the_lower()
    {
        var kept = Trust(Ended(EventKind.PromiseKept, Due));
        var aDayLate = Trust(Ended(EventKind.PromiseKept, Due + 1));
        var threeWeeksLate = Trust(Ended(EventKind.PromiseKept, Due + 21));
        var broken = Trust(Ended(EventKind.PromiseBroken, Due));

        Assert.True(broken < threeWeeksLate);
        Assert.True(threeWeeksLate < aDayLate);
        Assert.True(aDayLate < kept);
    }

    [Fact]
    public void R14_a_customers_promise_feeds_trust_in_the_customer_alone()
    {
        Story Customers(EventKind end) => new Story()
            .On(1, EventKind.PromiseMade, with: e => e with { Episode = "deposit", Initiator = Initiator.Customer })
            .On(2, end, with: e => e with { Episode = "deposit", Initiator = Initiator.Customer });

        Assert.True(Customers(EventKind.PromiseKept).Score(5).Trust.OfCustomer.Value > 0.5);
        Assert.True(Customers(EventKind.PromiseBroken).Score(5).Trust.OfCustomer.Value < 0.5);
        Assert.Equal(0.5, Customers(EventKind.PromiseBroken).Score(5).Trust.InCounterpart.Value, 1e-12);
    }

    [Fact]
    public void R14_failure_and_recovery_never_end_above_no_failure()
    {
        Story Failed() => EssayCases.Barista().On(200, EventKind.Failure, with: e => e with { Episode = "f" });
        var none = Trust(EssayCases.Barista(), 365);
        var recovered = Trust(Failed().On(201, EventKind.Recovery, with: e => e with { Episode = "f" }), 365);
        var left = Trust(Failed(), 365);

        Assert.True(left < recovered);
        Assert.True(recovered < none);
    }

    [Fact]
    public void R14_a_second_failed_recovery_hurts_more_than_twice_the_first()
    {
        double Trusted(int failedRecoveries)
        {
            var story = new Story().On(0, EventKind.Failure, with: e => e with { Episode = "f" });
            for (var i = 0; i < failedRecoveries; i++)
                story.On(0.01 * (i + 1), EventKind.RecoveryFailed, with: e => e with { Episode = "f" });
            return story.Score(1).Trust.InCounterpart.Value;
        }

        var first = Trusted(0) - Trusted(1);
        var second = Trusted(1) - Trusted(2);
        Assert.True(first > 0);
        Assert.True(second > 2 * first);
    }
}
