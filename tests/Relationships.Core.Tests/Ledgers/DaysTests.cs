using System.Globalization;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>What counts once a day, in the days of a zone.</summary>
public class DaysTests
{
    [Fact]
    public void ADayIsOneOccasionFromItsStart()
    {
        var history = new History().On(0.9, EventKind.Purchase).On(0.1, EventKind.Conversation).On(0.5, EventKind.Conversation);
        Assert.Equal(0.5, history.Sum(EvidenceSum.Cadence, 90), 1e-15);
        Assert.Equal(0.5, history.Sum(EvidenceSum.History, 1095), 1e-15);
        Assert.Equal(2 * 0.5, history.Sum(EvidenceSum.Mass, 365), 1e-15);
    }

    [Fact]
    public void WhatFeedsNoDimensionIsNoOccasion()
    {
        var history = new History().On(0, EventKind.Broadcast).On(0, EventKind.ServicePoor).On(0, EventKind.Return).On(0, EventKind.Purchase, e => e with { Strength = 0 });
        Assert.Equal((0, 0, 0), (history.Sum(EvidenceSum.Cadence, 1), history.Sum(EvidenceSum.Mass, 1), history.Sum(EvidenceSum.Repeat, 1)));
    }

    [Fact]
    public void RepeatExchangeCountsTheStrongestOfTheDay()
    {
        var history = new History().On(0.1, EventKind.Purchase).On(0.3, EventKind.Purchase, e => e with { Strength = 3 }).On(0.7, EventKind.Renewal, e => e with { Strength = 2 }).On(1, EventKind.Purchase);
        Assert.Equal((3 * 0.5) + double.Exp2(-89 / 90.0), history.Sum(EvidenceSum.Repeat, 90), 1e-15);
    }

    [Fact]
    public void AClassOfChannelCountsOnceADay()
    {
        var history = new History().On(0, EventKind.Purchase, e => e with { Channel = Channel.Web }).On(0.1, EventKind.Purchase, e => e with { Channel = Channel.App })
            .On(0.2, EventKind.Purchase, e => e with { Channel = Channel.Phone }).On(0.3, EventKind.Offer, e => e with { Channel = Channel.Tv }).On(0.4, EventKind.Purchase);
        Assert.Equal(0.5, history.Sum(EvidenceSum.BreadthTwoWayAutomated, 365), 1e-15);
        Assert.Equal(0.5, history.Sum(EvidenceSum.BreadthTwoWayHuman, 365), 1e-15);
        Assert.Equal((0, 0), (history.Sum(EvidenceSum.BreadthOneWay, 365), history.Sum(EvidenceSum.BreadthInPerson, 365)));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2024-03-30T23:00Z 2024-03-31T21:59Z", 1)] // 23 hours
    [InlineData("Europe/Berlin", "2024-03-31T21:59Z 2024-03-31T22:00Z", 2)]
    [InlineData("UTC", "2024-03-30T23:00Z 2024-03-31T21:59Z", 2)]
    [InlineData("Europe/Berlin", "2024-10-26T22:00Z 2024-10-27T22:59Z", 1)] // 25 hours
    [InlineData("Europe/Berlin", "2024-10-27T22:59Z 2024-10-27T23:00Z", 2)]
    [InlineData("America/Sao_Paulo", "2018-11-04T03:00Z 2018-11-05T01:59Z", 1)] // no midnight: 23 hours from 01:00
    [InlineData("America/Havana", "2024-11-03T04:00Z 2024-11-04T04:59Z", 1)] // midnight twice: 25 hours
    [InlineData("Pacific/Apia", "2011-12-30T09:59Z 2011-12-30T10:00Z", 2)] // the 30th was skipped
    [InlineData("America/St_Johns", "2010-11-07T02:30:30Z 2010-11-07T04:00Z", 1)] // clocks go back over midnight when the day is a minute old
    [InlineData("America/St_Johns", "2010-11-07T02:29Z 2010-11-07T02:30:30Z 2010-11-07T02:45Z 2010-11-07T04:00Z", 2)] // the hour that comes back is no day
    [InlineData("America/New_York", "0001-01-01T00:00Z 0001-01-01T05:00Z", 2)] // local days before year 1
    public void ADayIsOneOfTheZone(string zone, string instants, int occasions)
    {
        var ledger = Fold(zone, instants.Split(' '));
        var start = Instant(instants.Split(' ')[0]);
        Assert.Equal(occasions, ledger.Evidence(start.AddDays(2))[EvidenceSum.History][0], 0.01);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2024-03-31T12:00Z", "2024-03-30T23:00Z")]
    [InlineData("Europe/Berlin", "2024-10-27T22:30Z", "2024-10-26T22:00Z")]
    [InlineData("America/Sao_Paulo", "2018-11-04T12:00Z", "2018-11-04T03:00Z")]
    [InlineData("America/Havana", "2024-11-03T04:30Z", "2024-11-03T04:00Z")]
    [InlineData("America/Havana", "2024-11-03T12:00Z", "2024-11-03T04:00Z")] // the earlier of its two midnights
    [InlineData("America/St_Johns", "2010-11-07T12:00Z", "2010-11-07T02:30Z")] // the date came back
    [InlineData("America/St_Johns", "2010-11-07T02:45Z", "2010-11-07T02:30Z")]
    [InlineData("America/Toronto", "1919-03-31T04:47Z", "1919-03-31T04:30Z")] // from half past eleven to half past midnight
    [InlineData("Asia/Kathmandu", "2024-03-31T12:00Z", "2024-03-30T18:15Z")]
    public void WhatCountsOnceADayWeighsFromTheFirstInstantOfTheDay(string zone, string at, string start)
    {
        Assert.Equal(0.5, Fold(zone, at).Evidence(Instant(start).AddDays(90))[EvidenceSum.Repeat][0], 1e-15);
        _ = new Ledger(new("ann", default), zone: TimeZoneInfo.FindSystemTimeZoneById(zone), since: Instant(start));
        Assert.Throws<ArgumentException>(() => new Ledger(new("ann", default), zone: TimeZoneInfo.FindSystemTimeZoneById(zone), since: Instant(start).AddHours(1)));
    }

    private static Ledger Fold(string zone, params string[] instants) => Ledger.Fold(
        [.. instants.Select(i => new RelationshipEvent("ann", EventKind.Purchase, Instant(i)))], zone: TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
