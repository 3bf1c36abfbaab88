using Relationships.Modeling.Regression;

namespace Relationships.Modeling.Tests.Regression;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void A_column_without_meaning_leaves_the_share()
    {
        var fit = LogisticRegression.Fit([[1, 1, 1, 1]], [true, false, false, false]);
        Assert.True(fit.Converged);
        Assert.All(fit.Predict([[1, 5]]), p => Assert.Equal(.25, p, 1e-9));
    }

    [Fact]
    public void Many_rows_of_two_groups_have_their_own_shares()
    {
        // 20000 rows: the prior's pull is below a thousandth.
        var column = Enumerable.Range(0, 20000).Select(i => i < 10000 ? 0.0 : 3).ToArray();
        var outcomes = Enumerable.Range(0, 20000).Select(i => i % 10 < (i < 10000 ? 2 : 7)).ToArray();
        var fit = LogisticRegression.Fit([column], outcomes);
        Assert.Equal([.2, .7], fit.Predict([[0, 3]]).Select(p => Math.Round(p, 3)));
    }

    [Fact]
    public void The_top_is_where_the_gradient_vanishes()
    {
        double[] a = [.3, -1, 2, .5, 4, -2], b = [1, 0, 1, 1, 0, 0];
        bool[] outcomes = [true, false, true, false, true, true];
        var fit = LogisticRegression.Fit([a, b], outcomes);
        var p = fit.Predict([a, b]);

        // Of the intercept: stated and happened agree. Of a column: their difference along it is the prior's pull.
        Assert.Equal(outcomes.Count(o => o), p.Sum(), 1e-8);
        var mean = a.Average();
        var deviation = Math.Sqrt(a.Average(x => (x - mean) * (x - mean)));
        Assert.Equal(fit.Coefficients[1], a.Select((x, i) => (x - mean) / deviation * ((outcomes[i] ? 1 : 0) - p[i])).Sum(), 1e-8);
    }

    [Fact]
    public void Classes_that_a_column_separates_have_finite_coefficients()
    {
        var fit = LogisticRegression.Fit([[1, 2, 3, 4]], [false, false, true, true]);
        Assert.True(fit.Converged);
        Assert.InRange(fit.Coefficients[1], .1, 5);
    }
}
