using Relationships.Continuum;
using Relationships.Events;

namespace Relationships.Core.Tests.Essays;

public sealed class R01Continuum
{
    [Fact]
    public void R01_one_time_exchange_lies_at_the_transaction_end()
    {
        var score = EssayCases.HighwayGasStation().Score(30).Continuum;

        Assert.Equal(ContinuumStage.Transaction, score.Stage);
        Assert.InRange(score.Value, 0.001, 0.05);
        Assert.True(score.Uncertainty > 0.6, "one visit tells little");
    }

    [Fact]
    public void R01_gas_station_teller_barista_hairstylist_come_out_in_the_essays_order()
    {
        var gasStation = EssayCases.HighwayGasStation().Score(365).Continuum;
        var teller = EssayCases.BankTeller().Score(365).Continuum;
        var barista = EssayCases.Barista().Score(365).Continuum;
        var hairstylist = EssayCases.Hairstylist().Score(1095).Continuum;

        Assert.True(gasStation.Value < teller.Value);
        Assert.True(teller.Value < barista.Value);
        Assert.True(barista.Value < hairstylist.Value);
        Assert.Equal(ContinuumStage.Transaction, gasStation.Stage);
        Assert.Equal(ContinuumStage.Acquaintance, teller.Stage);
        Assert.Equal(ContinuumStage.Relationship, barista.Stage);
        Assert.Equal(ContinuumStage.Friendship, hairstylist.Stage);
    }

    [Fact]
    public void R01_the_neighbourhood_station_lies_between_the_highway_one_and_the_barista()
    {
        var neighbourhood = EssayCases.NeighbourhoodGasStation().Score(365).Continuum;

        Assert.Equal(ContinuumStage.Acquaintance, neighbourhood.Stage);
        Assert.True(neighbourhood.Value > EssayCases.HighwayGasStation().Score(365).Continuum.Value);
        Assert.True(neighbourhood.Value < EssayCases.Barista().Score(365).Continuum.Value);
    }

    [Fact]
    public void R01_the_credible_interval_narrows_with_acquaintance()
    {
        var afterOneVisit = EssayCases.Barista().Score(1).Continuum;
        var afterAYear = EssayCases.Barista().Score(365).Continuum;

        Assert.InRange(afterAYear.Value, afterAYear.Low, afterAYear.High);
        Assert.True(afterAYear.High - afterAYear.Low < 0.5 * (afterOneVisit.High - afterOneVisit.Low));
    }

    [Fact]
    public void R01_fleeting_and_extended_differ_in_duration_not_only_in_value()
    {
        var teller = EssayCases.BankTeller().Score(365).Continuum;
        var hairstylist = EssayCases.Hairstylist().Score(1095).Continuum;

        Assert.True(teller.Intensity > hairstylist.Intensity, "the teller is met more often");
        Assert.True(teller.DurationDays < hairstylist.DurationDays, "the hairstylist for longer");
    }

    [Fact]
    public void R01_fifty_two_newsletters_do_not_make_a_relationship()
    {
        var buyer = new Story().On(0, EventKind.Purchase, Channel.Web);
        var onTheList = new Story().On(0, EventKind.Purchase, Channel.Web).Every(7, EventKind.Broadcast, Channel.Email);

        Assert.Equal(ContinuumStage.Transaction, onTheList.Score(365).Continuum.Stage);
        Assert.True(onTheList.Score(365).Continuum.Value <= buyer.Score(365).Continuum.Value);
    }
}
