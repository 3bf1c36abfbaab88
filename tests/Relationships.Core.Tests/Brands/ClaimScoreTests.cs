using Relationships.Brands;
using Relationships.Core.Tests.Builders;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Core.Tests.Brands;

public class ClaimScoreTests
{
    [Fact]
    public void Nothing_of_either_is_no_gap() => Assert.Equal(0, ClaimScore.Of(default, EvidencePolicy.Default).Gap.Value);

    [Fact]
    public void Claims_split_into_backed_contradicted_and_unbacked()
    {
        // c = 1 - e^-1; r = 3, s = 5, W = 2: b .3, d .5, u .2, E = .4
        var score = ClaimScore.Of(new ClaimEvidence(3, 3, 5), EvidencePolicy.Default);
        var c = 1 - Math.Exp(-1);
        Assert.Equal(c, score.Claimed, 1e-15);
        Assert.Equal(0.3 * c, score.Backed, 1e-15);
        Assert.Equal(0.5 * c, score.Contradicted, 1e-15);
        Assert.Equal(0.2 * c, score.Unbacked, 1e-15);
        Assert.Equal(0.6 * c, score.Gap.Value, 1e-15);
        Assert.InRange(score.Gap.Value, score.Gap.Low, score.Gap.High);
    }

    [Fact]
    public void Claims_without_deeds_are_said_not_shown_and_not_a_lie()
    {
        var score = ClaimScore.Of(new ClaimEvidence(10, 0, 0), EvidencePolicy.Default);
        Assert.Equal((0, 0, 1), (score.Backed, score.Contradicted, score.Deeds.Uncertainty));
        Assert.Equal(score.Claimed, score.Unbacked, 1e-15);
        Assert.True(score.Gap.High - score.Gap.Low > 0.8);
    }

    [Theory]
    [InlineData(double.NaN, 0, 0)]
    [InlineData(0, -1, 0)]
    [InlineData(0, 0, double.PositiveInfinity)]
    public void What_is_no_amount_is_refused(double claimed, double demonstrated, double violated) =>
        Assert.Throws<ArgumentException>(() => ClaimScore.Of(new ClaimEvidence(claimed, demonstrated, violated), EvidencePolicy.Default));

    [Fact]
    public void One_campaign_to_a_thousand_customers_is_one_claim()
    {
        var log = EventLog.Create(Enumerable.Range(0, 1000).SelectMany(i => new History($"c{i}").On(i / 2000.0, EventKind.ValueClaimed).On(1, EventKind.ValueViolated).Events));
        var evidence = ClaimEvidence.Of(log, _ => true, History.At(366), null, EvidencePolicy.Default);
        Assert.InRange(evidence.Claimed, 0.49, 0.51);
        Assert.Equal(2 * Math.Pow(2, -0.5), evidence.Violated, 1e-9);
        Assert.Equal(3 + evidence.Claimed, ClaimEvidence.Of(log, _ => true, History.At(366), Brew.Identity, EvidencePolicy.Default).Claimed);
        Assert.Equal(default, ClaimEvidence.Of(log, _ => false, History.At(366), null, EvidencePolicy.Default));
        Assert.Equal(0, ClaimEvidence.Of(log, _ => true, History.At(1), null, EvidencePolicy.Default).Violated);
    }

    [Fact]
    public void Tags_that_name_a_value_are_counted_by_day_and_score_nothing()
    {
        EventLog Log(string? tag) => new History()
            .On(0, EventKind.ValueDemonstrated, e => e with { Tag = tag }).On(0.5, EventKind.ValueDemonstrated, e => e with { Tag = tag })
            .On(1, EventKind.ValueViolated, e => e with { Tag = tag }).Log();

        var deeds = ValueDeeds.Of(Brew.Identity, Log("Fair-Trade"), _ => true, History.At(9));
        Assert.Equal([new("craft", 0, 0, 0), new("fair trade", 0, 1, 1), new("patience", 0, 0, 0)], deeds);
        Assert.Equal(
            ClaimEvidence.Of(Log("Fair-Trade"), _ => true, History.At(9), Brew.Identity, EvidencePolicy.Default),
            ClaimEvidence.Of(Log(null), _ => true, History.At(9), Brew.Identity, EvidencePolicy.Default));
    }
}
