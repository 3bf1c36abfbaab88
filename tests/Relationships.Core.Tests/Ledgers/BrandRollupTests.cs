using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>A brand's row is its own evidence plus the discount times that of its children.</summary>
public class BrandRollupTests
{
    private static readonly DateTimeOffset s_asOf = History.At(100);

    private static readonly History s_brand = new History().Every(10, 3, EventKind.Purchase).In("f", 30, EventKind.Failure);

    private static readonly History s_person = new History(counterpart: Counterpart.Person("Maria")).Every(7, 4, EventKind.Conversation, from: 5).Promise("p", 40, due: 50);

    private static readonly History s_product = new History(counterpart: Counterpart.Product("Kettle")).On(60, EventKind.ProductUsed, e => e with { Brand = "acme" });

    [Fact]
    public void SumsAreAddedAtADiscount()
    {
        var rolled = Rollup(0.25);
        Assert.Equal(["brand:acme", "brand:brand", "person:Maria", "product:Kettle"], rolled.Keys.ToArray().Select(k => k.Counterpart.ToString()));
        var evidence = new EvidenceBatch(4);
        rolled.Evaluate(0, 4, s_asOf, evidence);
        var (brand, person, product) = (s_brand.Ledger().Evidence(s_asOf), s_person.Ledger().Evidence(s_asOf), s_product.Ledger().Evidence(s_asOf));
        foreach (var sum in EvidenceSums.All)
        {
            Columns.AssertNear(0.25 * product[sum][0], evidence[sum][0], sum.Name());
            Columns.AssertNear(brand[sum][0] + (0.25 * person[sum][0]), evidence[sum][1], sum.Name());
            Columns.AssertNear(person[sum][0], evidence[sum][2], sum.Name());
            Columns.AssertNear(product[sum][0], evidence[sum][3], sum.Name());
        }

        Assert.Equal([1, 9, 5, 1], evidence.Events.ToArray());
        Assert.Equal([40, 100, 95, 40], evidence.DaysSinceFirst.ToArray());
        Assert.Equal([40, 60, 60, 40], evidence.DaysSinceLast.ToArray());
    }

    [Fact]
    public void IsScoredAsATableIs()
    {
        var scores = RelationshipScorer.Default.Score(Rollup(0.5), s_asOf);
        Assert.Equal(4, scores.Count);
        Assert.True(scores[1].Continuum.Value > s_brand.Score(100).Continuum.Value);
        Assert.Equal(s_product.Score(100).Continuum, scores[3].Continuum);
    }

    [Fact]
    public void ASecondLookSeesTheSame()
    {
        var rolled = Rollup(0.5);
        Assert.Equal(RelationshipScorer.Default.Score(rolled, s_asOf).Bits(), RelationshipScorer.Default.Score(rolled, s_asOf).Bits());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void TheDiscountIsAShare(double discount) => Assert.Throws<ArgumentOutOfRangeException>(() => Rollup(discount));

    [Fact]
    public void NoScoreIsAsOfAnEventOfAChild() => Assert.Throws<ArgumentException>(() => RelationshipScorer.Default.Score(Rollup(0.5), History.At(60)));

    private static BrandRollup Rollup(double discount) => new(
        LedgerTable.Fold(EventLog.Create([.. s_brand.Events, .. s_person.Events, .. s_product.Events]), s_asOf, cancellation: TestContext.Current.CancellationToken), discount);
}
