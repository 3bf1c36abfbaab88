using Relationships.Modeling.Metrics;

namespace Relationships.Modeling.Tests.Metrics;

public sealed class LiftTests
{
    [Fact]
    public void By_hand()
    {
        // Twenty customers, four positives (base rate .2); the top two hold one: .5 / .2.
        var scores = Enumerable.Range(1, 20).Select(i => (double)i).ToArray();
        var outcomes = scores.Select(s => s is 20 or 5 or 6 or 7).ToArray();
        Assert.Equal(2.5, Lift.Of(scores, outcomes), 14);

        // A top of 15 % is three customers; of 2.5 % half a customer, who is positive.
        Assert.Equal(1 / 3.0 / .2, Lift.Of(scores, outcomes, .15), 13);
        Assert.Equal(5, Lift.Of(scores, outcomes, .025), 13);
        Assert.Equal(1, Lift.Of(scores, outcomes, 1), 14);
    }

    [Fact]
    public void Ties_at_the_cut_count_by_expectation()
    {
        // Top two of twenty: the first is positive, the second is one of four tied, two of them positive: (1 + 1/2) / 2 over .15.
        double[] scores = [9, 8, 8, 8, 8, .. Enumerable.Repeat(1.0, 15)];
        bool[] outcomes = [true, true, true, false, false, .. Enumerable.Repeat(false, 15)];
        Assert.Equal(.75 / .15, Lift.Of(scores, outcomes), 13);
        Assert.Equal(Lift.Of(scores, outcomes), Lift.Of([.. scores.Reverse()], [.. outcomes.Reverse()]), 14);
    }

    [Fact]
    public void Is_one_where_all_are_tied() => Samples.Check((scores, outcomes) =>
        !outcomes.Contains(true) || Samples.Same(1, Lift.Of(new double[scores.Length], outcomes)));

    [Fact]
    public void Stays_in_its_bounds() => Samples.Check((scores, outcomes) =>
    {
        var lift = Lift.Of(scores, outcomes);
        var most = 1 / Math.Max(.1, outcomes.Count(o => o) / (double)Math.Max(1, outcomes.Length));
        return outcomes.Contains(true) ? lift >= 0 && lift <= most * (1 + 1e-12) : double.IsNaN(lift);
    });

    [Fact]
    public void Bad_input_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Lift.Of([double.NaN], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Lift.Of([1], [true], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Lift.Of([1], [true], double.NaN));
    }
}
