using Relationships.Core.Tests.Generators;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

public class CustomerLifeTests
{
    private static readonly DateTimeOffset s_day = new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void EveryVisibleEventIsInOneLifeInOrder() => Always.Holds(Stories.Any, story =>
    {
        var log = story.Log();
        var lives = CustomerLife.In(log, story.AsOf);
        Assert.Equal(log.AllEvents().Count(e => e.At < story.AsOf), lives.Sum(l => l.Events.Length));
        Assert.Equal(lives.Select(l => l.Key).Order(), lives.Select(l => l.Key));
        Assert.All(lives, l =>
        {
            Assert.Equal(l.Events.Order(CanonicalOrder.Instance), l.Events);
            Assert.Equal(CounterpartType.Brand, l.Key.Counterpart.Type);
            Assert.All(l.Events, e => Assert.Equal(l.Key.Customer, e.Customer));
        });
    });

    [Fact]
    public void ProductsPeopleAndCommunitiesGoToTheirParentOrTheOneBrand()
    {
        RelationshipEvent Of(Counterpart with, string? brand) => new("ann", EventKind.Conversation, s_day) { Counterpart = with, Brand = brand };
        var log = EventLog.Create([Of(default, null), Of(Counterpart.Product("kettle"), "acme"), Of(Counterpart.Person("jo"), "brand:acme"), Of(Counterpart.Community("tea"), null)]);

        var lives = CustomerLife.In(log, s_day.AddDays(1), "house");
        Assert.Equal(["brand:acme", "brand:brand", "brand:house"], lives.Select(l => l.Key.Counterpart.ToString()));
        Assert.Equal(["person:jo", "product:kettle"], lives[0].Relationships.Select(r => r.Counterpart.ToString()));
        Assert.Empty(CustomerLife.In(log, s_day));
    }

    [Fact]
    public void SalesOfOneInstantAreOneAndRenewalsAreSales()
    {
        RelationshipEvent On(EventKind kind, double day) => new("ann", kind, s_day.AddDays(day));
        var log = EventLog.Create([On(EventKind.Purchase, 0), On(EventKind.Purchase, 0), On(EventKind.Offer, 1), On(EventKind.Renewal, 2)]);
        Assert.Equal([s_day, s_day.AddDays(2)], CustomerLife.In(log, s_day.AddDays(3))[0].Sales(EvidencePolicy.Default));
    }
}
