using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Failures and recoveries, by hand. Half-life of bad events: 180 days.</summary>
public class FailureTests
{
    [Fact]
    public void AFailureWeighsInFull() => Assert.Equal(0.5, new History().In("f", 0, EventKind.Failure).Sum(EvidenceSum.Bad, 180), 1e-15);

    [Fact]
    public void ARecoveryCancelsFourFifths()
    {
        var history = new History().In("f", 0, EventKind.Failure).In("f", 5, EventKind.Recovery);
        Assert.Equal(0.2 * 0.5, history.Sum(EvidenceSum.Bad, 180), 1e-15);
        Assert.Equal(0.2 * 2 * 0.5, history.Sum(EvidenceSum.QualityBad, 365), 1e-15);
        Assert.Equal(0, history.Sum(EvidenceSum.QualityGood, 365));
        Assert.Equal(0.5, history.Sum(EvidenceSum.CareAfterSale, 370), 1e-15);
    }

    [Fact]
    public void OneFailedRecoveryAddsTheSecondMultiplies()
    {
        var history = new History().In("f", 0, EventKind.Failure).In("f", 0, EventKind.RecoveryFailed);
        Assert.Equal(2 * 0.5, history.Sum(EvidenceSum.Bad, 180), 1e-15);
        Assert.Equal(((2 * 1) + (2 * 0.5)) * 0.5, history.Sum(EvidenceSum.QualityBad, 365), 1e-15);
        history.In("f", 0, EventKind.RecoveryFailed);
        Assert.Equal(2 * 3 * 0.5, history.Sum(EvidenceSum.Bad, 180), 1e-15);
        history.In("f", 0, EventKind.RecoveryFailed);
        Assert.Equal(2 * 4 * 0.5, history.Sum(EvidenceSum.Bad, 180), 1e-15);
        history.In("f", 1, EventKind.Recovery);
        Assert.Equal(0.2 * 2 * 4 * 0.5, history.Sum(EvidenceSum.Bad, 180), 1e-14);
    }

    [Fact]
    public void FailuresThatShareAnEpisodeAreHealedTogether() => Assert.Equal(
        0.2 * (0.5 + double.Exp2(-90 / 180.0)),
        new History().In("f", 0, EventKind.Failure).In("f", 90, EventKind.Failure).In("f", 100, EventKind.Recovery).Sum(EvidenceSum.Bad, 180),
        1e-15);

    [Fact]
    public void EpisodesAreHealedApart() => Assert.Equal(
        (0.2 + 1) * 0.5,
        new History().In("f", 0, EventKind.Failure).In("g", 0, EventKind.Failure).In("g", 1, EventKind.Recovery).Sum(EvidenceSum.Bad, 180),
        1e-15);

    [Fact]
    public void WithoutAnEpisodeAFailureStaysAndARecoveryIsGoodService()
    {
        var history = new History().On(0, EventKind.Failure).On(0, EventKind.Recovery);
        Assert.Equal(0.5, history.Sum(EvidenceSum.Bad, 180), 1e-15);
        Assert.Equal(0.5 * 0.5, history.Sum(EvidenceSum.AfterSale, 365), 1e-15);
        var poor = new History().On(0, EventKind.RecoveryFailed);
        var service = new History().On(0, EventKind.ServicePoor);
        Assert.All(EvidenceSums.All, sum => Assert.Equal(service.Sum(sum, 100), poor.Sum(sum, 100)));
    }
}
