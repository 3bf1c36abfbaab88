using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.ParetoNbd;

/// <summary>Numbers that others have printed; with rounded parameters, to the digits printed.</summary>
public class PublishedTests
{
    // CDNOW: Fader, Hardie and Lee, "RFM and CLV", Journal of Marketing Research 42 (2005).
    private static readonly ParetoNbdModel s_cdnow = new(.5534, 10.5802, .6061, 11.6562, TimeUnit.Week);

    [Fact]
    public void ABusyCustomerIsAlive()
    {
        var customer = new PurchaseSummary(26, Duration.Weeks(30.86), Duration.Weeks(31));
        Assert.Equal(.9979178, s_cdnow.ProbabilityAlive(customer), 5e-8);
        Assert.Equal(25.4549, s_cdnow.ExpectedPurchases(customer, Duration.Weeks(52)), 5e-5);
    }

    [Fact]
    public void DiscountedExpectedResidualTransactions()
    {
        // Fader, Hardie and Lee's note on the closed form, "Computing DERT using the Pareto/NBD model".
        var model = new ParetoNbdModel(.5629966, 12.559037, .4081095, 10.5148048, TimeUnit.Week);
        var customer = new PurchaseSummary(7, Duration.Weeks(35), Duration.Weeks(77.86));
        Assert.Equal(1.864183328, model.DiscountedExpectedPurchases(customer, DiscountRate.Continuous(.0027, TimeUnit.Week)), 5e-10);
    }

    [Theory]
    [InlineData(132, 6.2060517889629)]
    [InlineData(133, 6.2528722475745)]
    public void ManyPurchasesAreNoTrouble(int x, double expected)
    {
        var model = new ParetoNbdModel(.55, 10.58, .61, 11.67, TimeUnit.Week);
        var customer = new PurchaseSummary(x, Duration.Weeks(200), Duration.Weeks(200));
        Assert.Equal(expected, model.ExpectedPurchases(customer, Duration.Weeks(10)), 5e-12);
    }
}
