using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Saving;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

public class InputTests
{
    private static readonly ParetoNbdModel s_model = new(.55, 10.6, .6, 11.7, TimeUnit.Week);
    private static readonly PurchaseSummary s_customer = new(2, Duration.Weeks(30), Duration.Weeks(39));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void ParametersAreAboveZeroAndFinite(double wrong)
    {
        Assert.Equal("r", Assert.Throws<ArgumentOutOfRangeException>(() => new ParetoNbdModel(wrong, 1, 1, 1, TimeUnit.Week)).ParamName);
        Assert.Equal("alpha", Assert.Throws<ArgumentOutOfRangeException>(() => new ParetoNbdModel(1, wrong, 1, 1, TimeUnit.Week)).ParamName);
        Assert.Equal("s", Assert.Throws<ArgumentOutOfRangeException>(() => new ParetoNbdModel(1, 1, wrong, 1, TimeUnit.Week)).ParamName);
        Assert.Equal("beta", Assert.Throws<ArgumentOutOfRangeException>(() => new ParetoNbdModel(1, 1, 1, wrong, TimeUnit.Week)).ParamName);
    }

    [Fact]
    public void AnUnknownUnitIsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new ParetoNbdModel(1, 1, 1, 1, (TimeUnit)9));

    [Fact]
    public void ImpossibleCustomersAreRefused()
    {
        Assert.Throws<ArgumentException>(() => s_model.ProbabilityAlive(s_customer with { Repeats = -1 }));
        Assert.Throws<ArgumentException>(() => s_model.ProbabilityAlive(s_customer with { Repeats = 0 }));
        Assert.Throws<ArgumentException>(() => s_model.ProbabilityAlive(s_customer with { Age = Duration.Weeks(29) }));
    }

    [Fact]
    public void ImpossibleQuestionsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => s_model.PurchaseProbability(-1, Duration.Weeks(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_model.DiscountedExpectedPurchases(s_customer, default));
        Assert.Throws<ArgumentOutOfRangeException>(() => s_model.PurchaseQuantile(s_customer, double.NaN, Duration.Weeks(1)));
        Assert.Throws<ArgumentException>(() => s_model.ExpectedPurchases([1, double.NaN], TimeUnit.Week, new double[2]));
        Assert.Throws<ArgumentException>(() => s_model.ExpectedPurchases([1, 2], TimeUnit.Week, new double[1]));
    }

    [Fact]
    public void NoTimeHasNoPurchases()
    {
        Assert.Equal(0, s_model.ExpectedPurchases(Duration.Zero));
        Assert.Equal(0, s_model.ExpectedPurchases(s_customer, Duration.Zero));
        Assert.Equal(1, s_model.PurchaseProbability(0, Duration.Zero));
        Assert.Equal(0, s_model.PurchaseProbability(1, Duration.Zero));
        Assert.Equal(1, s_model.PurchaseProbability(s_customer, 0, Duration.Zero), 1e-15);
        Assert.Equal(0, s_model.DiscountedExpectedPurchases(s_customer, DiscountRate.Annual(.1), Duration.Zero));
        Assert.Equal(1, s_model.ProbabilityAlive(new PurchaseSummary(0, Duration.Zero, Duration.Zero)));
        Assert.Equal(0, s_model.PurchaseQuantile(s_customer, .99, Duration.Zero));
    }

    [Fact]
    public void EmptyTablesAreAnsweredButNotFitted()
    {
        var empty = PurchaseSummaryTable.FromColumns(new() { Unit = TimeUnit.Day, Repeats = [], AgeAtLastPurchase = [], Age = [] });
        Assert.Equal(0, s_model.LogLikelihood(empty));
        s_model.ProbabilityAlive(empty, []);
        s_model.DiscountedExpectedPurchases(empty, DiscountRate.Annual(.1), []);
        Assert.Throws<ArgumentException>(() => ParetoNbdModel.Fit(empty));
    }

    [Fact]
    public void WhatIsBeyondTheTableStaysAsItWas()
    {
        var table = PurchaseSummaryTable.FromColumns(new() { Unit = TimeUnit.Week, Repeats = [1, 0, 3], AgeAtLastPurchase = [4, 0, 8], Age = [9, 9, 9] });
        double[] into = [0, 0, 0, 42];
        s_model.ExpectedPurchases(table, Duration.Weeks(4), into);
        Assert.Equal(42, into[3]);
        Assert.All(into[..3], value => Assert.True(value > 0));
        Assert.Throws<ArgumentException>(() => s_model.ExpectedPurchases(table, Duration.Weeks(4), new double[2]));
    }

    [Fact]
    public void CovariatesThatAreNotThereAreNamed()
    {
        var table = PurchaseSummaryTable.FromColumns(new() { Unit = TimeUnit.Week, Repeats = [1], AgeAtLastPurchase = [4], Age = [9] });
        var lacking = Assert.Throws<ArgumentException>(() => ParetoNbdModel.Fit(table, new ParetoNbdCovariates { Purchase = ["income"] }));
        Assert.Contains("income", lacking.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => WithCovariate().For(new Dictionary<string, double>()));
        Assert.Throws<ArgumentException>(() => WithCovariate().ProbabilityAlive(table, new double[1]));
    }

    [Fact]
    public void SavedAndReadAgainItIsTheSame()
    {
        var model = WithCovariate();
        var again = SavedModel.Parse(SavedModel.Of(model).ToJson()).To<ParetoNbdModel>();
        Assert.Equal(model.Parameters, again.Parameters);
        Assert.Equal(model.Unit, again.Unit);
    }

    private static ParetoNbdModel WithCovariate() => ParetoNbdModel.Create(
        [new("r", .5), new("alpha", 9), new("s", .6), new("beta", 12), new("purchase.income", .3), new("dropout.income", -.1)], TimeUnit.Week);
}
