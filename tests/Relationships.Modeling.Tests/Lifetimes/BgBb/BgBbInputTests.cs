using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgBb;
using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Randomness;

namespace Relationships.Modeling.Tests.Lifetimes.BgBb;

public sealed class BgBbInputTests
{
    private static readonly BgBbModel s_donations = new(1.2035, .7497, .6567, 2.7834);

    [Theory]
    [InlineData(-1, 0, 6, "x is -1")]
    [InlineData(7, 7, 6, "x is 7")]
    [InlineData(2, 1, 6, "t_x is 1")]
    [InlineData(2, 7, 6, "t_x is 7")]
    [InlineData(0, 3, 6, "t_x is 3")]
    [InlineData(0, 0, -1, "n is -1")]
    [InlineData(0, 0, 1_000_001, "n is 1000001")]
    public void Impossible_summaries_are_refused(int x, int last, int n, string fault)
    {
        var customer = new OpportunitySummary(x, last, n);
        Assert.Contains(fault, Assert.Throws<ArgumentException>("customer", () => s_donations.ProbabilityAlive(customer)).Message, StringComparison.Ordinal);
        var columns = new OpportunitySummaryColumns { Purchases = [0, x], LastPurchase = [0, last], Opportunities = [1, n] };
        var message = Assert.Throws<ArgumentException>("columns", () => OpportunitySummaryTable.FromColumns(columns)).Message;
        Assert.Contains(fault, message, StringComparison.Ordinal);
        Assert.Contains("row 2", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_do_not_match_are_refused()
    {
        OpportunitySummaryColumns columns = new() { Purchases = [0, 1], LastPurchase = [0, 1], Opportunities = [6, 6] };
        foreach (var wrong in new[]
        {
            columns with { LastPurchase = [0] }, columns with { Opportunities = [6] }, columns with { Opportunities = null! },
            columns with { Purchases = null! }, columns with { Weights = [1] }, columns with { Weights = [1, .5] }, columns with { Weights = [1, double.NaN] }, columns with { Customers = ["a"] },
        })
            Assert.ThrowsAny<ArgumentException>(() => OpportunitySummaryTable.FromColumns(wrong));
        Assert.Throws<ArgumentNullException>(() => OpportunitySummaryTable.FromColumns(null!));
        Assert.Throws<ArgumentException>("destination", () => s_donations.ProbabilityAlive(OpportunitySummaryTable.FromColumns(columns), new double[1]));
        Assert.Throws<ArgumentException>(() => BgBbModel.Fit(OpportunitySummaryTable.FromColumns(new() { Purchases = [], LastPurchase = [], Opportunities = [] })));
    }

    [Fact]
    public void Parameters_and_numbers_out_of_range_are_refused()
    {
        foreach (var bad in new[] { 0, -1, double.NaN, double.PositiveInfinity, 1e-51, 1e51 })
        {
            Assert.Throws<ArgumentOutOfRangeException>("alpha", () => new BgBbModel(bad, 1, 1, 1));
            Assert.Throws<ArgumentOutOfRangeException>("beta", () => new BgBbModel(1, bad, 1, 1));
            Assert.Throws<ArgumentOutOfRangeException>("gamma", () => new BgBbModel(1, 1, bad, 1));
            Assert.Throws<ArgumentOutOfRangeException>("delta", () => new BgBbModel(1, 1, 1, bad));
        }

        var customer = new OpportunitySummary(2, 4, 6);
        foreach (var bad in new[] { 0, -1, double.NaN, double.PositiveInfinity, 1e-10 })
            Assert.Throws<ArgumentOutOfRangeException>("discountPerOpportunity", () => s_donations.DiscountedExpectedPurchases(customer, bad));
        Assert.Throws<ArgumentOutOfRangeException>("discountPerOpportunity", () => s_donations.DiscountedExpectedPurchases(customer, 5, -.1));
        Assert.Throws<ArgumentOutOfRangeException>("opportunities", () => s_donations.ExpectedPurchases(customer, -1));
        Assert.Throws<ArgumentOutOfRangeException>("purchases", () => s_donations.PurchaseProbability(customer, -1, 5));
        Assert.Throws<ArgumentOutOfRangeException>("mass", () => s_donations.PurchaseInterval(customer, 5, 1));
        Assert.Throws<ArgumentOutOfRangeException>("customers", () => s_donations.ExpectedTracking(double.NaN, 5));
        Assert.Throws<ArgumentException>(() => BgBbModel.Create([new("alpha", 1), new("beta", 1), new("gamma", 1)], null));
    }

    [Fact]
    public void Columns_are_the_single_customers()
    {
        var table = BgBbFitTests.Simulated(new RandomStream(2), s_donations, 300, 7);
        var column = new double[table.Count + 1];
        void Check(Action<double[]> fill, Func<OpportunitySummary, double> one)
        {
            column[^1] = -7;
            fill(column);
            for (var i = 0; i < table.Count; i++)
                Assert.Equal(one(table[i]), column[i]);
            Assert.Equal(-7, column[^1]);
        }

        Check(c => s_donations.ProbabilityAlive(table, c), s_donations.ProbabilityAlive);
        Check(c => s_donations.ExpectedPurchases(table, 5, c), x => s_donations.ExpectedPurchases(x, 5));
        Check(c => s_donations.PurchaseProbability(table, 2, 5, c), x => s_donations.PurchaseProbability(x, 2, 5));
        Check(c => s_donations.DiscountedExpectedPurchases(table, .1, c), x => s_donations.DiscountedExpectedPurchases(x, .1));
        Assert.Equal(table.Count, table.Patterns().CustomerCount);
    }

    [Fact]
    public void Tracking_adds_up()
    {
        var (cumulative, incremental) = s_donations.ExpectedTracking(11_104, 11);
        for (var n = 1; n <= 11; n++)
        {
            Assert.Equal(11_104 * s_donations.ExpectedPurchases(n), cumulative[n - 1], 1e-8);
            Assert.Equal(incremental[n - 1], cumulative[n - 1] - (n == 1 ? 0 : cumulative[n - 2]), 1e-8);
        }
    }

    [Fact]
    public void Finite_discounted_sum_tends_to_the_one_without_end()
    {
        var customer = new OpportunitySummary(2, 4, 6);
        Assert.Equal(s_donations.ExpectedPurchases(customer, 5), s_donations.DiscountedExpectedPurchases(customer, 5, 0), 1e-14);
        Assert.Equal(s_donations.DiscountedExpectedPurchases(customer, .1), s_donations.DiscountedExpectedPurchases(customer, 400, .1), 1e-12);
        Assert.True(s_donations.DiscountedExpectedPurchases(customer, 5, .1) > s_donations.DiscountedExpectedPurchases(customer, 5, .2));
    }

    [Fact]
    public void Interval_with_parameters_is_no_narrower_and_repeats_itself()
    {
        var fit = BgBbModel.Fit(BgBbFitTests.Simulated(new RandomStream(4), s_donations, 150, 6), new FitOptions { RandomStarts = 0 });
        var customer = new OpportunitySummary(4, 6, 6);
        var plain = fit.Model.PurchaseInterval(customer, 20);
        var wide = BgBbModel.PurchaseInterval(fit, customer, 20);
        Assert.True(wide.WithParameters && !plain.WithParameters);
        Assert.Equal(plain.Expected, wide.Expected);
        Assert.True(wide.High - wide.Low >= plain.High - plain.Low - 1);
        Assert.Equal(wide, BgBbModel.PurchaseInterval(fit, customer, 20));
        Assert.True(ParameterUncertainty.StandardError(fit, m => m.ExpectedPurchases(customer, 20)) > 0);
    }

    [Fact]
    public void Summaries_by_period_become_opportunities()
    {
        var summaries = PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
        {
            Unit = TimeUnit.Day, Repeats = [0, 2], AgeAtLastPurchase = [0, 21], Age = [42, 70], Weights = [3, 1], Customers = ["a", "b"],
        });
        var table = OpportunitySummaryTable.FromSummaries(summaries, TimeUnit.Week);
        Assert.Equal(new OpportunitySummary(0, 0, 6), table[0]);
        Assert.Equal(new OpportunitySummary(2, 3, 10), table[1]);
        Assert.Equal(["a", "b"], table.Customers!);
        Assert.Equal(4, table.CustomerCount);
        var wrong = PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns { Unit = TimeUnit.Day, Repeats = [0, 2], AgeAtLastPurchase = [0, 20], Age = [42, 70] });
        Assert.Contains("row 2", Assert.Throws<ArgumentException>(() => OpportunitySummaryTable.FromSummaries(wrong, TimeUnit.Week)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cdnow_by_week_is_fitted_from_the_log()
    {
        var summaries = PurchaseSummaryTable.FromLog(SharedData.Cdnow(), new DateOnly(1997, 9, 30), new PurchaseSummaryOptions { Period = TimeUnit.Week });
        var table = OpportunitySummaryTable.FromSummaries(summaries, TimeUnit.Week);
        var fit = BgBbModel.Fit(table);
        Assert.Equal(2357, fit.Customers);
        Assert.True(fit.Converged && fit.GradientNorm < 1e-6);

        // The model's weeks hold about as many purchases as the log's; maximum likelihood does not promise the total.
        double expected = 0, actual = 0;
        for (var i = 0; i < table.Count; i++)
        {
            expected += fit.Model.ExpectedPurchases(table[i].Opportunities);
            actual += table[i].Purchases;
        }

        Assert.Equal(1, expected / actual, .04);
    }
}
