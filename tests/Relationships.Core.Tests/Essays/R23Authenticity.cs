using Relationships.Authenticity;
using Relationships.Benefit;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Essays;

public sealed class R23Authenticity
{
    private static RelationshipEvent[] Events(Story story) => EventLog.Create(story.Events).AllEvents().ToArray();

    private static AuthenticityScore Authentic(Story story, double day = 365) => AuthenticityStrategies.WordAndDeed.Score(
        AuthenticityEvidence.Of(Events(story), Story.Day(day), EvidencePolicy.Default), EvidencePolicy.Default);

    private static BenefitScore Benefit(Story story, double day = 365) => BenefitStrategies.Lesser.Score(
        BenefitEvidence.Of(Events(story), Story.Day(day), EvidencePolicy.Default), EvidencePolicy.Default);

    [Fact]
    public void R23_say_anything_hype_is_seen_and_can_not_be_faked_by_more_of_it()
    {
        var nothing = Authentic(new Story().On(0, EventKind.Purchase));
        var hype = Authentic(new Story().Every(30, EventKind.ValueClaimed));
        var moreHype = Authentic(new Story().Every(7, EventKind.ValueClaimed));
        var lived = Authentic(new Story().Every(30, EventKind.ValueClaimed).Every(30, EventKind.ValueDemonstrated));

        Assert.Equal(0.5, nothing.Value);
        Assert.True(hype.Value < nothing.Value);
        Assert.True(moreHype.Value < hype.Value);
        Assert.True(lived.Value > 0.7);
        Assert.True(hype.HypeContribution < -0.1 && lived.HypeContribution == 0);
        Assert.Equal(1 - hype.Value, hype.Gap);
    }

    [Fact]
    public void R23_promises_are_hype_only_once_they_are_not_kept()
    {
        Story Promised() => new Story().On(10, EventKind.PromiseMade, with: e => e with { Episode = "p", Due = Story.Day(100) });
        double Ended(EventKind end, double day) => Authentic(Promised().On(day, end, with: e => e with { Episode = "p" }), 200).Value;

        Assert.Equal(0.5, Authentic(Promised(), 50).Value);
        Assert.True(Authentic(Promised(), 200).Value < 0.5);
        Assert.True(Ended(EventKind.PromiseKept, 50) > Ended(EventKind.PromiseKept, 120));
        Assert.True(Ended(EventKind.PromiseKept, 120) > Ended(EventKind.PromiseBroken, 90));
    }

    [Fact]
    public void R23_what_customers_say_they_experienced_counts_and_deeds_count_more()
    {
        double With(EventKind kind, double? answer) => Authentic(new Story().Every(60, kind, with: e => e with { Strength = answer })).Value;
        Assert.True(With(EventKind.SurveySatisfaction, 0.9) > 0.6);
        Assert.True(With(EventKind.SurveyTrust, 0.1) < 0.4);
        Assert.Equal(0.5, With(EventKind.SurveyRecommend, 1));
        Assert.True(With(EventKind.MisSold, null) < With(EventKind.SurveySatisfaction, 0));
    }

    [Fact]
    public void R23_the_we_is_what_the_worse_off_has()
    {
        var taking = Benefit(new Story().Every(10, EventKind.Purchase).Every(7, EventKind.Offer));
        var giving = Benefit(new Story().Every(10, EventKind.Gesture).Every(10, EventKind.ServiceGood));
        var both = Benefit(new Story().Every(10, EventKind.Purchase).Every(10, EventKind.ServiceGood).Every(30, EventKind.Recommendation).Every(20, EventKind.Recognition));

        Assert.Equal(0, taking.Mutual.Value);
        Assert.True(taking.Brand.Value > 0.7 && taking.Customer.Value == 0);
        Assert.Equal((0.0, 0.0), (giving.Mutual.Value, giving.Balance));
        Assert.True(both.Mutual.Value > 0.8 && both.Balance > 0.85);

        // Twice the selling does not make a "we" out of an "I".
        Assert.Equal(0, Benefit(new Story().Every(5, EventKind.Purchase).Every(3, EventKind.Offer)).Mutual.Value);
    }

    [Fact]
    public void R23_nothing_known_is_no_benefit_and_no_certainty()
    {
        var stranger = Benefit(new Story().On(0, EventKind.Broadcast));
        Assert.Equal((0.0, 1.0, 0.0), (stranger.Mutual.Value, stranger.Mutual.Uncertainty, stranger.Balance));
        Assert.True(stranger.Mutual.High > 0.4);
    }
}
