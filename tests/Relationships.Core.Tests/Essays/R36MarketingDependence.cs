using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R36MarketingDependence
{
    [Fact]
    public void R36_the_advice_shows_how_far_purchases_depend_on_marketing()
    {
        var connected = EssayCases.NeighbourhoodGasStation().Advise(Stations.Neighbourhood, 365).MarketingDependence;
        var marketed = new Story().Every(14, EventKind.Offer).Every(14, EventKind.Purchase, from: 2).Advise(Stations.Neighbourhood, 365);

        Assert.True(connected.High < 0.2);
        Assert.True(marketed.MarketingDependence.Low > 0.8);
        Assert.InRange(marketed.MarketingDependence.Value, marketed.MarketingDependence.Low, marketed.MarketingDependence.High);
        Assert.Contains("followed a contact", Relationships.Decisions.InvestmentExplanation.Explain(marketed), StringComparison.Ordinal);
    }
}
