using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Outcomes;
using Relationships.Policies;

namespace Relationships.Core.Tests.FrontDoor;

/// <summary>A model of purchases in the place of loyalty, by key.</summary>
public class PurchaseModelTests
{
    private static readonly EventLog s_log = EventLog.Create(
        [.. new History().Every(30, 5, EventKind.Purchase).Events, .. new History("bob").Every(30, 5, EventKind.Purchase).Events]);

    [Fact]
    public void TakesLoyaltysPlaceWhereItKnowsARelationship()
    {
        var plain = Scores(null);
        var scores = Scores(new Fitted("ann", new Estimate(0.1, 0.2, 0.3, 0.5, 4), 0.25));
        var loyalty = scores[0].Outcomes.Loyalty;
        Assert.Equal(new Estimate(0.1, 0.1, 0.3, 0.5, 4), loyalty.Estimate);
        Assert.Equal((0.25, 0.1, 0, 0), (loyalty.Expected, loyalty.BaseRate, loyalty.FromActs, loyalty.FromExposure));
        Assert.Equal(plain[0].Outcomes.Loyalty.Observed, loyalty.Observed);
        Assert.Equal(plain[0].Outcomes.Advocacy, scores[0].Outcomes.Advocacy);
        Assert.Equal(plain[1].Outcomes, scores[1].Outcomes);
        Assert.Equal((LoyaltyPattern.None, LoyaltyPattern.Spurious), (scores[0].Outcomes.Pattern, scores[1].Outcomes.Pattern));
    }

    [Fact]
    public void IsAskedForOneAsForMany()
    {
        var model = new Fitted("ann", new Estimate(0.9, 0.8, 1, 0.5, 4), 3);
        var one = new RelationshipScorer(new RelationshipScorerOptions { Purchases = model }).Score(s_log.Events(0).ToArray(), History.At(200));
        Assert.Equal(Scores(model)[0].Outcomes, one.Outcomes);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(1.01, 1)]
    [InlineData(-0.01, 1)]
    [InlineData(0.5, double.NaN)]
    [InlineData(0.5, -1)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void WhatIsNoChanceIsRefused(double chance, double expected) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Scores(new Fitted("ann", new Estimate(chance, 0, 1, 0.5, 0), expected)));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void LockInIsAShare(double lockIn)
    {
        Assert.Throws<ArgumentOutOfRangeException>("options", () => new RelationshipScorer(new RelationshipScorerOptions { LockIn = lockIn }));
        var byKey = new RelationshipScorer(new RelationshipScorerOptions { LockInOf = _ => lockIn });
        Assert.Throws<InvalidOperationException>(() => byKey.Score(s_log.Events(0).ToArray(), History.At(200)));
    }

    private static RelationshipScores Scores(ILoyaltyModel? model) => new RelationshipScorer(new RelationshipScorerOptions { Purchases = model })
        .Score(LedgerTable.Fold(s_log, History.At(200), cancellation: TestContext.Current.CancellationToken), History.At(200));

    private sealed class Fitted(string customer, Estimate chance, double expected) : ILoyaltyModel
    {
        public void Score(EvidenceBatch evidence, ReadOnlySpan<RelationshipKey> relationships, DateTimeOffset asOf, EvidencePolicy policy, LoyaltyColumn destination)
        {
            Assert.Equal(History.At(200), asOf);
            Assert.Equal(12, policy.Outcomes.Loyalty.Horizon);
            for (var i = 0; i < destination.Count; i++)
            {
                if (relationships[i].Customer == customer)
                    destination.Set(i, chance, expected);
            }
        }
    }
}
