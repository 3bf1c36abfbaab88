using FsCheck;
using FsCheck.Fluent;
using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Core.Tests.Generators;
using Relationships.Decisions.Learning;
using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;
using Relationships.Trust;

namespace Relationships.Core.Tests.Decisions;

public class LearningAgendaTests
{
    private static readonly EvidencePolicy s_policy = EvidencePolicy.Default;

    [Fact]
    public void One_unknown_topic_by_hand()
    {
        // Nothing known, one topic: Beta(1, 1) now; Beta(2, 1) or Beta(1, 2) then, each with probability 1/2, equally wide.
        var evidence = new LearningEvidence { Dimensions = [new DimensionEvidence(BrandDimension.Values) { Unknown = ["craft"] }] };
        var item = LearningAgenda.Rank(evidence, s_policy).Single(i => i.Subject == LearningSubject.Values);
        var (low, high) = BetaDistribution.CentralInterval(2, 1);
        Assert.Equal(0.9, item.Width, 1e-12);
        Assert.Equal(high - low, item.ExpectedWidth, 1e-12);
        Assert.Equal((1, "compatibility"), (item.Pieces, item.Score));
        Assert.Equal(["craft"], item.Topics);
    }

    [Fact]
    public void Many_unknown_topics_go_by_the_beta_binomial()
    {
        // Beta(1, 1): each number of three that turn out shared has probability 1/4.
        var evidence = new LearningEvidence { Dimensions = [new DimensionEvidence(BrandDimension.Goals) { Unknown = ["a", "b", "c"] }] };
        var item = LearningAgenda.Rank(evidence, s_policy).Single(i => i.Subject == LearningSubject.Goals);
        var expected = Enumerable.Range(0, 4).Average(k =>
        {
            var (low, high) = BetaDistribution.CentralInterval(1 + k, 4 - k);
            return high - low;
        });
        Assert.Equal(expected, item.ExpectedWidth, 1e-12);
    }

    [Fact]
    public void A_facet_of_trust_by_hand()
    {
        var trust = new TrustEvidence { Ability = new(4, 1) };
        var item = LearningAgenda.Rank(new LearningEvidence { Trust = trust }, s_policy).Single(i => i.Subject == LearningSubject.Integrity);
        double Width(double good, double bad)
        {
            var e = TrustStrategies.Faceted.Score(trust with { Integrity = new(good, bad) }, s_policy).InCounterpart.Estimate;
            return e.High - e.Low;
        }

        Assert.Equal((Width(1, 0) + Width(0, 2)) / 2, item.ExpectedWidth, 1e-12);
        Assert.Equal(Width(0, 0), item.Width, 1e-12);
    }

    [Fact]
    public void What_is_known_is_not_to_be_learnt()
    {
        var known = ProfileMatch.Of(Brew.Identity, Brew.Profile(Brew.Said(BrandDimension.Goals, "learn to roast"), Brew.Said(BrandDimension.Purpose, "")), Brew.Today, s_policy);
        var subjects = LearningAgenda.Rank(new LearningEvidence { Dimensions = known }, s_policy).Select(i => i.Subject).ToList();
        Assert.DoesNotContain(LearningSubject.Goals, subjects);
        Assert.DoesNotContain(LearningSubject.Purpose, subjects);
        Assert.Contains(LearningSubject.Values, subjects);
        Assert.DoesNotContain(LearningSubject.Desire, subjects);
    }

    [Fact]
    public void Each_has_a_purpose_of_its_own()
    {
        var items = LearningAgenda.Rank(new LearningEvidence { Dimensions = ProfileMatch.Of(Brew.Identity, Brew.Profile(), Brew.Today, s_policy), Desire = (0, 0) }, s_policy);
        Assert.Equal(Enum.GetValues<LearningSubject>(), items.Select(i => i.Subject).Order());
        Assert.Equal(items.Length, items.Select(i => i.Purpose).Distinct().Count());
        Assert.All(items, i => Assert.StartsWith("to ", i.Purpose, StringComparison.Ordinal));
        Assert.All(items, i => Assert.DoesNotContain("sell", i.Purpose, StringComparison.Ordinal));
    }

    [Fact]
    public void Who_wants_to_be_left_in_peace_is_not_asked()
    {
        Assert.All(LearningAgenda.Rank(new LearningEvidence { Desire = (0, 3) }, s_policy), i => Assert.False(i.MayAsk));
        Assert.All(LearningAgenda.Rank(new LearningEvidence { Desire = (3, 0) }, s_policy), i => Assert.True(i.MayAsk));

        // The last word binds, however much spoke for it before.
        Assert.All(LearningAgenda.Rank(new LearningEvidence { Desire = (3, 0), IsRefused = true }, s_policy), i => Assert.False(i.MayAsk));
        Assert.All(LearningAgenda.Rank(default, s_policy), i => Assert.True(i.MayAsk));
    }

    [Fact]
    public void The_rows_of_a_table_are_asked_under_the_scorers_identity()
    {
        var log = new History().Every(7, 20, EventKind.ServiceGood).On(1, EventKind.NeedMet).Log();
        var table = LedgerTable.Fold(log, History.At(200), cancellation: TestContext.Current.CancellationToken);
        var items = Brew.Scorer.WhatToLearn(table, 0, History.At(200));
        Assert.Equal(items, LearningAgenda.Rank(LearningEvidence.Of(table, 0, History.At(200)) with { Dimensions = ProfileMatch.Of(Brew.Identity, new CustomerProfile(), History.At(200), s_policy) }, s_policy));
        Assert.True(items.Single(i => i.Subject == LearningSubject.Integrity).Narrowing > items.Single(i => i.Subject == LearningSubject.Ability).Narrowing);
    }

    /// <summary>For a pure Beta opinion knowing more is expected to narrow, whatever turns out, unless next to nothing is in doubt.</summary>
    [Fact]
    public void Of_compatibility_and_of_shares_knowing_is_expected_to_narrow() => Always.Holds(
        Arb.From(
            from r in Gen.Choose(0, 300)
            from s in Gen.Choose(0, 300)
            from unknown in Gen.Choose(1, 8)
            select (R: r / 10.0, S: s / 10.0, Unknown: unknown)),
        c =>
        {
            var dimension = new DimensionEvidence(BrandDimension.Values) { For = c.R, Against = c.S, Unknown = [.. Enumerable.Range(0, c.Unknown).Select(i => $"t{i}")] };
            var items = LearningAgenda.Rank(new LearningEvidence { Dimensions = [dimension], NeedMet = c.R, NeedUnmet = c.S, Desire = (c.S, c.R) }, s_policy);
            Assert.All(items.Where(i => i.Subject is LearningSubject.Values or LearningSubject.FitToNeed or LearningSubject.Desire), i => Assert.True(i.Narrowing > 0, $"{i}"));
            Assert.Equal(items.OrderByDescending(i => i.Narrowing).Select(i => i.Subject), items.Select(i => i.Subject));
        });

    [Fact]
    public void More_to_learn_narrows_more() => Always.Holds(
        Arb.From(
            from r in Gen.Choose(0, 50)
            from s in Gen.Choose(0, 50)
            from n in Gen.Choose(1, 6)
            select (R: r / 10.0, S: s / 10.0, N: n)),
        c =>
        {
            double Narrowing(int n) => LearningAgenda.Rank(
                new LearningEvidence { Dimensions = [new DimensionEvidence(BrandDimension.Needs) { For = c.R, Against = c.S, Unknown = [.. Enumerable.Range(0, n).Select(i => $"t{i}")] }] }, s_policy)
                .Single(i => i.Subject == LearningSubject.Needs).Narrowing;
            Assert.True(Narrowing(c.N + 1) > Narrowing(c.N));
        });
}
