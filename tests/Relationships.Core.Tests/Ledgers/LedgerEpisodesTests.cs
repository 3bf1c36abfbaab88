using Relationships.Events;
using Relationships.Ledgers;

namespace Relationships.Core.Tests.Ledgers;

public sealed class LedgerEpisodesTests
{
    private static readonly DateTimeOffset s_start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static RelationshipEvent Opener(string kind, double day) => new("a", EventKind.Of(kind), s_start.AddDays(day)) { Episode = "p" };

    [Theory]
    [InlineData("promise-made", "approach")]
    [InlineData("promise-made", "failure")]
    [InlineData("promise-made", "promise-made")]
    [InlineData("approach", "promise-made")]
    [InlineData("approach", "failure")]
    [InlineData("approach", "approach")]
    [InlineData("failure", "promise-made")]
    [InlineData("failure", "approach")]
    public void AnOpenEpisodeNamesOneThingOnly(string first, string second)
    {
        var ledger = Ledger.Fold([Opener(first, 0)]);

        Assert.Throws<ArgumentException>(() => ledger.Add(Opener(second, 1)));
        Assert.Equal(1, ledger.Events);
    }

    [Fact]
    public void FailuresMayShareOne()
    {
        var ledger = Ledger.Fold([Opener("failure", 0)]);
        ledger.Add(Opener("failure", 1));

        Assert.Equal(2, ledger.Events);
    }

    [Fact]
    public void TheLatestNamedBrandIsTheParentABlankOneIsNone()
    {
        RelationshipEvent Use(double day, string? brand) => new("a", EventKind.ProductUsed, s_start.AddDays(day)) { Counterpart = Counterpart.Product("x"), Brand = brand };
        var table = LedgerTable.Fold(EventLog.Create([Use(0, "old"), Use(1, "acme"), Use(2, null)]), s_start.AddDays(3), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal(["brand:acme", "product:x"], new BrandRollup(table).Keys.ToArray().Select(k => k.Counterpart.ToString()));
    }
}
