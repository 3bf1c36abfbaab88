using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.Summaries;

public class PurchaseSummaryTableTests
{
    private static readonly PurchaseSummaryColumns s_good = new()
    {
        Unit = TimeUnit.Week,
        Repeats = [2, 0, 2, 0],
        AgeAtLastPurchase = [5, 0, 5, 0],
        Age = [10, 12, 10, 12],
        MeanSpend = [1, 0, 2, 0],
        Customers = ["a", "b", "c", "d"],
    };

    [Fact]
    public void HoldsItsColumnsApartFromTheCallers()
    {
        double[] x = [2, 0, 2, 0];
        var table = PurchaseSummaryTable.FromColumns(s_good with { Repeats = x });
        x[0] = 7;
        Assert.Equal(2, table.Repeats[0]);
        Assert.Equal(new PurchaseSummary(2, Duration.Weeks(5), Duration.Weeks(10)), table[0]);
        Assert.Equal(Duration.Weeks(5), table[0].TimeSinceLastPurchase);
        Assert.Equal(4, table.CustomerCount);
    }

    [Fact]
    public void PatternsMergeEqualRowsAndKeepTheLikelihood()
    {
        var table = PurchaseSummaryTable.FromColumns(s_good);
        var patterns = table.Patterns();
        Assert.Equal([0.0, 2.0], patterns.Repeats.ToArray());
        Assert.Equal([2.0, 2.0], patterns.Weights.ToArray());
        Assert.Equal(4, patterns.CustomerCount);
        Assert.True(patterns.MeanSpend.IsEmpty);
        var model = new BgNbdModel(.24, 4.4, .8, 2.4, TimeUnit.Week);
        Assert.Equal(model.LogLikelihood(table), model.LogLikelihood(patterns), 1e-12);
        Assert.Equal(2 * patterns.Weights[0], PurchaseSummaryTable.FromColumns(s_good with { Weights = [2, 2, 2, 2] }).Patterns().Weights[0]);
        var apart = table.WithCovariates(new Dictionary<string, double[]>(StringComparer.Ordinal) { ["z"] = [1, 1, 2, 1] }).Patterns();
        Assert.Equal([2.0, 1.0, 1.0], apart.Weights.ToArray());
        Assert.Equal([1.0, 1.0, 2.0], apart.Covariate(0).ToArray());
    }

    [Fact]
    public void ChangesItsUnit()
    {
        var days = PurchaseSummaryTable.FromColumns(s_good).In(TimeUnit.Day);
        Assert.Equal([70.0, 84.0, 70.0, 84.0], days.Age.ToArray());
        Assert.Equal([1.0, 0.0, 2.0, 0.0], days.MeanSpend.ToArray());
        Assert.Equal([10.0, 12.0, 10.0, 12.0], days.In(TimeUnit.Week).Age.ToArray());
        Assert.Equal(["a", "b", "c", "d"], days.Customers);
    }

    [Fact]
    public void FaultsNameColumnAndRow()
    {
        Refused(s_good with { Repeats = [2, -1, 2, 0] }, "x is -1 in row 2");
        Refused(s_good with { Repeats = [2, .5, 2, 0] }, "x is 0.5 in row 2");
        Refused(s_good with { Repeats = [2, double.NaN, 2, 0] }, "x is NaN in row 2");
        Refused(s_good with { Age = [10, 12, double.PositiveInfinity, 12] }, "T is ∞ in row 3", "T is Infinity in row 3");
        Refused(s_good with { Age = [4, 12, 10, 12] }, "t_x is 5 in row 1; it must be from 0 to T, which is 4");
        Refused(s_good with { AgeAtLastPurchase = [5, 3, 5, 0] }, "t_x is 3 in row 2; it must be 0 where x is 0");
        Refused(s_good with { Age = [10, 12, 10] }, "T has 3 rows, x has 4");
        Refused(s_good with { Weights = [1, 1, 0, 1] }, "n is 0 in row 3");
        Refused(s_good with { MeanSpend = [1, 0, -2, 0] }, "mean spend is -2 in row 3");
        Refused(s_good with { Customers = ["a"] }, "customers has 1 rows");
        Refused(s_good with { Covariates = new Dictionary<string, double[]>(StringComparer.Ordinal) { ["z"] = [1, 1, double.NaN, 1] } }, "covariate 'z' is NaN in row 3");
        Refused(s_good with { Unit = (TimeUnit)7 }, "must be Day or Week");
    }

    private static void Refused(PurchaseSummaryColumns columns, params string[] anyOf)
    {
        var message = Assert.ThrowsAny<ArgumentException>(() => PurchaseSummaryTable.FromColumns(columns)).Message;
        Assert.True(anyOf.Any(part => message.Contains(part, StringComparison.Ordinal)), message);
    }
}
