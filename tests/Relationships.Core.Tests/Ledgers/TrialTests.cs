using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Trials: strictly later, within sixty days, leaving before staying, silence no trial.</summary>
public class TrialTests
{
    private const double Tick = 1.0 / TimeSpan.TicksPerDay;

    [Theory]
    [InlineData(10, 0.5)]
    [InlineData(60, 0.5)]
    [InlineData(60 + Tick, 0)]
    [InlineData(0, 0)]
    [InlineData(Tick, 0.5)]
    public void AnActWithinTheWindowSurvives(double after, double survived) => AssertTrials(Failed().On(100 + after, EventKind.Purchase), 300, survived, 0);

    [Theory]
    [InlineData(10, 0.5)]
    [InlineData(60, 0.5)]
    [InlineData(60 + Tick, 0)]
    [InlineData(0, 0)]
    public void LeavingWithinTheWindowFails(double after, double failed) => AssertTrials(Failed().On(100 + after, EventKind.Switched), 300, 0, failed);

    [Fact]
    public void LeavingOutweighsHavingStayedBefore() =>
        AssertTrials(Failed().On(110, EventKind.Purchase).On(130, EventKind.Cancellation).On(140, EventKind.Purchase), 300, 0, 0.5);

    [Fact]
    public void WhoLeavesLaterHasSurvived() => AssertTrials(Failed().On(110, EventKind.Purchase).On(170, EventKind.Switched), 300, 0.5, 0);

    [Fact]
    public void SilenceIsNoTrialAndWhatTheBrandDoesIsNoAct() => AssertTrials(Failed().On(110, EventKind.Offer).On(120, EventKind.Recovery), 300, 0, 0);

    [Fact]
    public void NothingCountsAsSurvivedBeforeTheWindowHasEnded()
    {
        var story = Failed().On(110, EventKind.Purchase);
        AssertTrials(story, 160, 0, 0);
        AssertTrials(story, 160 + Tick, 0.5, 0);
        AssertTrials(Failed().On(110, EventKind.Attack), 111, 0, 0.5);
    }

    [Fact]
    public void OneActMeetsEveryOpenTrialByItsSeverity()
    {
        var story = Failed().On(120, EventKind.MisSold, e => e with { Severity = 1 }).On(130, EventKind.ProductProblem, e => e with { Severity = 0 }).On(150, EventKind.CommunityLeft);
        var evidence = story.Ledger().Evidence(History.At(300));
        Assert.Equal(Left(0.5, 200) + Left(1, 180), evidence[EvidenceSum.TrialsFailed][0], 1e-12);
    }

    [Fact]
    public void EveryKindOfTheDefaultPolicyTriesOrLeavesAsTheDesignSays()
    {
        EventKind[] Where(Func<KindPolicy, bool> which) => [.. EvidencePolicy.Default.Kinds.Where(k => which(k.Value)).Select(k => k.Key)];
        Assert.Equal([EventKind.Failure, EventKind.MisSold, EventKind.ProductProblem, EventKind.ServicePoor], Where(k => k.Tries));
        Assert.Equal([EventKind.Attack, EventKind.Cancellation, EventKind.CommunityLeft, EventKind.Switched], Where(k => k.Leaves));
    }

    [Fact]
    public void AFailedRecoveryWithoutAnEpisodeStandsForPoorService() =>
        AssertTrials(new History().On(0, EventKind.Purchase).On(100, EventKind.RecoveryFailed).On(110, EventKind.Switched), 300, 0, 0.5);

    [Fact]
    public void ARivalDeclinedIsATrialSurvivedAtHalfItsStrength()
    {
        var evidence = new History().On(100, EventKind.RivalOfferDeclined, e => e with { Strength = 3 }).Ledger().Evidence(History.At(300));
        Assert.Equal(Left(1.5, 200), evidence[EvidenceSum.TrialsSurvived][0], 1e-12);
    }

    [Fact]
    public void AnOwnKindCanTryAndLeave()
    {
        var (strike, exit) = (EventKind.Of("strike"), EventKind.Of("exit"));
        var policy = EvidencePolicy.Default.With(strike, new KindPolicy { Tries = true }).With(exit, new KindPolicy { Leaves = true });
        var ledger = new History().On(100, strike).On(110, exit).Ledger(policy: policy);
        Assert.Equal(Left(0.5, 200), ledger.Evidence(History.At(300))[EvidenceSum.TrialsFailed][0], 1e-12);
    }

    [Fact]
    public void TheFirstDayWithAPurchaseIsNoRepeatAndADayCountsOnce()
    {
        double Repeats(History history) => history.Ledger().Evidence(History.At(365))[EvidenceSum.RepeatDays][0];
        Assert.Equal(0, Repeats(new History().On(0, EventKind.Purchase).On(0.2, EventKind.Purchase)));
        Assert.Equal(1, Repeats(new History().On(-100, EventKind.Purchase).On(0, EventKind.Purchase).On(0.2, EventKind.Renewal)) * 2, 1e-12);
    }

    [Fact]
    public void ASwitchStaysSeen()
    {
        var switched = new History().On(0, EventKind.Switched).Every(10, 40, EventKind.Purchase, from: 5).Ledger();
        Assert.True(switched.HasSwitched);
        Assert.True(Ledger.FromJson(switched.ToJson()).HasSwitched);
        Assert.False(new History().On(0, EventKind.Cancellation).Ledger().HasSwitched);
    }

    [Fact]
    public void ASwitchOfAChildIsSeenAtItsBrand()
    {
        var brand = new History().On(0, EventKind.Purchase);
        var person = new History(counterpart: Counterpart.Person("Maria")).On(5, EventKind.Switched);
        var table = LedgerTable.Fold(EventLog.Create([.. brand.Events, .. person.Events]), History.At(100), cancellation: TestContext.Current.CancellationToken);
        var evidence = new EvidenceBatch(2);
        new BrandRollup(table).Evaluate(0, 2, History.At(100), evidence);
        Assert.Equal([true, true], evidence.HasSwitched.ToArray());
        table.Evaluate(0, 2, History.At(100), evidence);
        Assert.Equal([false, true], evidence.HasSwitched.ToArray());
    }

    private static History Failed() => new History().On(0, EventKind.Purchase).On(100, EventKind.Failure);

    private static void AssertTrials(History history, double asOf, double survived, double failed)
    {
        var evidence = history.Ledger().Evidence(History.At(asOf));
        Assert.Equal(Left(survived, asOf - 100), evidence[EvidenceSum.TrialsSurvived][0], 1e-9);
        Assert.Equal(Left(failed, asOf - 100), evidence[EvidenceSum.TrialsFailed][0], 1e-9);
    }

    private static double Left(double weight, double days) => weight * Math.Pow(2, -days / 1095);
}
