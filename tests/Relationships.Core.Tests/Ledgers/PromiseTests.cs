using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Promises, by hand: kept 1 good; broken 1 * 2 * severity * lambda = 2 bad.</summary>
public class PromiseTests
{
    [Fact]
    public void KeptInTimeIsGood()
    {
        var history = new History().Promise("p", 0, due: 10).In("p", 10, EventKind.PromiseKept);
        Assert.Equal(0.5, history.Sum(EvidenceSum.QualityGood, 375), 1e-15);
        Assert.Equal(0, history.Sum(EvidenceSum.QualityBad, 375));
    }

    [Theory]
    [InlineData(14, 0.5)]
    [InlineData(28, 0.25)]
    [InlineData(7, 0.70710678118654752)]
    public void KeptLateIsPartKeptPartBroken(double delay, double kept)
    {
        var history = new History().Promise("p", 0, due: 10).In("p", 10 + delay, EventKind.PromiseKept);
        Assert.Equal(kept / 2, history.Sum(EvidenceSum.QualityGood, 10 + delay + 365), 1e-15);
        Assert.Equal(2 * (1 - kept) / 2, history.Sum(EvidenceSum.QualityBad, 10 + 365), 1e-15);
    }

    [Fact]
    public void BrokenIsBadWhenItWasBroken()
    {
        var history = new History().Promise("p", 0, due: 10).In("p", 5, EventKind.PromiseBroken, e => e with { Severity = 1 });
        Assert.Equal(0, history.Sum(EvidenceSum.QualityGood, 370));
        Assert.Equal(2, history.Sum(EvidenceSum.QualityBad, 370), 1e-14);
    }

    [Fact]
    public void OverdueWeighsAsBrokenFromItsDueInstantWithNobodySayingSo()
    {
        var history = new History().Promise("p", 0, due: 10);
        Assert.Equal(0, history.Sum(EvidenceSum.QualityBad, 10));
        Assert.Equal(2, history.Sum(EvidenceSum.QualityBad, 10 + 1e-9), 1e-9);
        Assert.Equal(1, history.Sum(EvidenceSum.QualityBad, 375), 1e-15);
        Assert.Equal(1, history.Ledger().Events);
    }

    [Fact]
    public void WithoutDueItIsNeverOverdueNorLate()
    {
        Assert.Equal(0, new History().Promise("p", 0).Sum(EvidenceSum.QualityBad, 100000));
        var kept = new History().Promise("p", 0).In("p", 5000, EventKind.PromiseKept);
        Assert.Equal(0.5, kept.Sum(EvidenceSum.QualityGood, 5365), 1e-14);
        Assert.Equal(0, kept.Sum(EvidenceSum.QualityBad, 5365));
    }

    [Fact]
    public void ACustomersPromiseSaysNothingOfTheBrandsQuality()
    {
        var history = new History().Promise("late", 0, due: 1, by: Initiator.Customer).In("late", 9, EventKind.PromiseKept, e => e with { Initiator = Initiator.Customer })
            .Promise("overdue", 0, due: 1, by: Initiator.Customer)
            .Promise("broken", 0, by: Initiator.Customer).In("broken", 2, EventKind.PromiseBroken, e => e with { Initiator = Initiator.Customer })
            .On(3, EventKind.PromiseKept, e => e with { Initiator = Initiator.Customer });
        Assert.Equal((0, 0), (history.Sum(EvidenceSum.QualityGood, 30), history.Sum(EvidenceSum.QualityBad, 30)));
    }

    [Fact]
    public void StrengthSaysHowMuchWasPromised() => Assert.Equal(
        3 * 2 / 2.0,
        new History().In("p", 0, EventKind.PromiseMade, e => e with { Due = History.At(1), Strength = 3 }).Sum(EvidenceSum.QualityBad, 366),
        1e-15);
}
