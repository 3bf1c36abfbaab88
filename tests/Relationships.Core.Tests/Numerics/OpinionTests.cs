using Relationships.Core.Tests.Contracts;
using Relationships.Numerics;

namespace Relationships.Core.Tests.Numerics;

/// <summary>Opinions against Golden/network_golden.py, which computes on belief masses at 50 digits, and against known answers.</summary>
public class OpinionTests
{
    private const double Tolerance = 2e-12;

    [Fact]
    public void Discounting_and_fusion_agree_with_golden_values()
    {
        foreach (var row in GoldenRow.Read("opinion.csv", 300))
        {
            var (x, y) = (Opinion(row, "x"), Opinion(row, "y"));
            AssertAgrees(row, "discounted", y.Discounted(x.Mean));
            AssertAgrees(row, "cumulative", x.CumulativeWith(y));
            AssertAgrees(row, "averaging", x.AveragedWith(y));
            AssertAgrees(row, "weighted", x.WeightedWith(y));
        }
    }

    /// <summary>The printed digits of the model's known answers.</summary>
    [Fact]
    public void Known_answers_hold_to_all_their_digits()
    {
        var teller = Numerics(.53, .227, .243, 1);
        var told = Numerics(.091, .604, .305, .4);
        AssertPrinted(told.Discounted(teller.Mean), .070343, .466892, .462765, .4, 6);
        var first = Numerics(.6, .3, .1, 0);
        AssertPrinted(first.CumulativeWith(told), .5129506, .4056075, .0814419, .0808140, 7);
        AssertPrinted(first.AveragedWith(told), .4743210, .3750617, .1506173, .2, 7);
        AssertPrinted(first.WeightedWith(told), .4971642, .3614186, .1414172, .1742947, 7);
        AssertPrinted(Numerics(.4, 0, .6, .5).CumulativeWith(Numerics(.7, 0, .3, .5)), .75, 0, .25, .5, 12);
    }

    [Fact]
    public void Evidence_adds_and_seven_good_and_one_bad_are_eight_tenths()
    {
        var opinion = new Opinion(7, 1, 2, .5);
        AssertPrinted(opinion, .7, .1, .2, .5, 15);
        Assert.Equal(.8, opinion.Mean, 15);
        Assert.Equal(opinion, new Opinion(3, 1, 2, .5).CumulativeWith(new Opinion(4, 0, 2, .5)));
    }

    [Fact]
    public void Evidence_flow_distributes_over_fusion_and_classic_discounting_does_not()
    {
        var (x, y, z) = (Numerics(.6, .1, .3, .5), Numerics(.5, .2, .3, .5), Numerics(.4, .4, .2, .5));
        AssertPrinted(y.CumulativeWith(z).Discounted(x.Mean), .375, .2727, .3523, .5, 4);
        AssertPrinted(y.Discounted(x.Mean).CumulativeWith(z.Discounted(x.Mean)), .4270, .2956, .2774, .5, 4);
        AssertPrinted(y.CumulativeWith(z).Weighted(x.Mean), .4783, .3478, .1739, .5, 4);
        AssertPrinted(y.Weighted(x.Mean).CumulativeWith(z.Weighted(x.Mean)), .4783, .3478, .1739, .5, 4);
    }

    [Theory]
    [InlineData(.5, .5, 0, .5, 2)]
    [InlineData(.5, .4, .2, .5, 2)]
    [InlineData(-.1, .4, .7, .5, 2)]
    [InlineData(double.NaN, .4, .6, .5, 2)]
    [InlineData(.4, .4, double.NaN, .5, 2)]
    [InlineData(.4, .4, .2, 1.5, 2)]
    [InlineData(.4, .4, .2, double.NaN, 2)]
    [InlineData(.4, .4, .2, .5, 0)]
    [InlineData(.4, .4, .2, .5, double.PositiveInfinity)]
    public void Masses_that_are_no_opinion_are_refused(double belief, double disbelief, double uncertainty, double baseRate, double priorWeight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Relationships.Numerics.Opinion.OfBelief(belief, disbelief, uncertainty, baseRate, priorWeight));

    private static Opinion Numerics(double b, double d, double u, double a) => Relationships.Numerics.Opinion.OfBelief(b, d, u, a);

    private static Opinion Opinion(GoldenRow row, string name) =>
        Relationships.Numerics.Opinion.OfBelief(row[name + "_b"], row[name + "_d"], row[name + "_u"], row[name + "_a"]);

    private static void AssertAgrees(GoldenRow row, string name, Opinion opinion)
    {
        row.AssertNear(name + "_b", opinion.Belief, Tolerance);
        row.AssertNear(name + "_d", opinion.Disbelief, Tolerance);
        row.AssertNear(name + "_u", opinion.Uncertainty, Tolerance);
        row.AssertNear(name + "_a", opinion.BaseRate, Tolerance);
    }

    private static void AssertPrinted(Opinion opinion, double b, double d, double u, double a, int digits)
    {
        Assert.Equal(b, opinion.Belief, digits);
        Assert.Equal(d, opinion.Disbelief, digits);
        Assert.Equal(u, opinion.Uncertainty, digits);
        Assert.Equal(a, opinion.BaseRate, digits);
    }
}
