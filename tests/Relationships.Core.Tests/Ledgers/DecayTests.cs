using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Contracts;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Ledgers;

/// <summary>Decayed sums, by hand: a piece of evidence counts half after every half-life.</summary>
public class DecayTests
{
    [Theory]
    [InlineData(365.25, 0.5)]
    [InlineData(730.25, 0.25)]
    [InlineData(182.75, 0.70710678118654752)]
    public void EvidenceHalvesWithEveryHalfLife(double asOf, double left) =>
        Assert.Equal(left, new History().On(0.25, EventKind.Gesture).Sum(EvidenceSum.Recognition, asOf), 1e-15);

    [Fact]
    public void SumsAddUp() => Assert.Equal(
        0.5 + 0.25 + (3 * 0.125),
        new History().On(730, EventKind.Gesture).On(365, EventKind.Gesture).On(0, EventKind.Gesture, e => e with { Strength = 3 }).Sum(EvidenceSum.Recognition, 1095),
        1e-15);

    [Fact]
    public void BadEventsWeighTwiceTheirSeverity()
    {
        var history = new History().On(0, EventKind.ServicePoor).On(0, EventKind.ServicePoor, e => e with { Severity = 1 }).On(0, EventKind.ServicePoor, e => e with { Severity = 0 });
        Assert.Equal((1 + 2 + 0) / 2.0, history.Sum(EvidenceSum.Bad, 180), 1e-15);
        Assert.Equal(2 * (1 + 2 + 0) / 2.0, history.Sum(EvidenceSum.QualityBad, 365), 1e-15);
    }

    [Fact]
    public void WhatOnlyTheCounterpartInitiatesIsNotCountedFromTheCustomer()
    {
        var asked = new History().On(0, EventKind.Conversation);
        var called = new History().On(0, EventKind.Conversation, e => e with { Initiator = Initiator.Counterpart });
        Assert.Equal((0, 0.5), (asked.Sum(EvidenceSum.NotSelling, 365), called.Sum(EvidenceSum.NotSelling, 365)));
        Assert.Equal(asked.Sum(EvidenceSum.TalkingWith, 365), called.Sum(EvidenceSum.TalkingWith, 365));
    }

    /// <summary>The anchor moves on when an instant lies more than 512 half-lives ahead; nothing else may change.</summary>
    [Fact]
    public void DecadesAndAgesApartNothingIsLost()
    {
        double[] days = [-700000, -300000, -60000, -59999, -29000, 0, 1, 31000, 31001];
        var history = new History();
        foreach (var day in days)
            history.On(day, EventKind.Gesture, e => e with { Channel = Channel.Phone });
        foreach (var asOf in new[] { 31001.5, 40000, 300000 })
        {
            var evidence = history.Ledger().Evidence(History.At(asOf));
            Columns.AssertNear(days.Sum(d => double.Exp2((d - asOf) / 365)), evidence[EvidenceSum.Recognition][0], "recognition");
            Columns.AssertNear(days.Sum(d => double.Exp2((d - asOf) / 90)), evidence[EvidenceSum.Cadence][0], "cadence");
            Columns.AssertNear(days.Sum(d => double.Exp2((d - asOf) / 1095)), evidence[EvidenceSum.History][0], "history");
        }
    }

    [Fact]
    public void ChannelsMoveOnWithTheAnchor()
    {
        var history = new History().On(0, EventKind.Conversation, e => e with { Channel = Channel.Phone }).On(40000, EventKind.Conversation, e => e with { Channel = Channel.Email });
        var channels = history.Score(40365).Exchange.Channels;
        Assert.Equal([Channel.Phone, Channel.Email], channels.Select(c => c.Channel));
        Assert.Equal(double.Exp2(-40365 / 365.0), channels[0].ConversationShare.Estimate.EvidenceMass, 1e-40);
        Assert.Equal(0.5, channels[1].ConversationShare.Estimate.EvidenceMass, 1e-15);
    }
}
