using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.Predictions;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.Predictions;

public class CohortTrackingTests
{
    private static readonly BgNbdModel s_model = new(.243, 4.414, .793, 2.426, TimeUnit.Week);

    [Fact]
    public void IsTheSumOverCustomersByTheirArrival()
    {
        var table = PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
        {
            Unit = TimeUnit.Day,
            Repeats = [0, 0],
            AgeAtLastPurchase = [0, 0],
            Age = [70, 63],
            Weights = [2, 3],
        });
        var tracking = CohortTracking.Of(s_model, table, Duration.Weeks(1), 20);
        for (var week = 1; week <= 20; week++)
        {
            // The second group came a week later.
            var expected = (2 * s_model.ExpectedPurchases(Duration.Weeks(week))) + (3 * s_model.ExpectedPurchases(Duration.Weeks(week - 1)));
            Assert.Equal(expected, tracking.Cumulative[week - 1], 1e-12);
        }

        Assert.Equal(tracking.Cumulative[^1], tracking.Incremental.Sum(), 1e-12);
        Assert.All(tracking.Incremental, i => Assert.True(i > 0));
        Assert.Equal(Duration.Weeks(1), tracking.Period);
        Assert.Throws<ArgumentOutOfRangeException>(() => CohortTracking.Of(s_model, table, Duration.Zero, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => CohortTracking.Of(s_model, table, Duration.Weeks(1), -1));
    }

    [Fact]
    public void TracksCdnowAsItWent()
    {
        // 2,357 customers: 2,457 repeat purchase days to the split, 4,359 to the end of the 78 weeks.
        var log = SharedData.Cdnow();
        var table = PurchaseSummaryTable.FromLog(log, new DateOnly(1997, 9, 30));
        var whole = PurchaseSummaryTable.FromLog(log, new DateOnly(1998, 6, 30));
        var tracking = CohortTracking.Of(BgNbdModel.Fit(table).Model, table, Duration.Days(1), 546);
        Assert.Equal(table.Repeats.ToArray().Sum(), tracking.Cumulative[271], .02 * tracking.Cumulative[271]);
        Assert.Equal(whole.Repeats.ToArray().Sum(), tracking.Cumulative[544], .05 * tracking.Cumulative[544]);
    }
}
