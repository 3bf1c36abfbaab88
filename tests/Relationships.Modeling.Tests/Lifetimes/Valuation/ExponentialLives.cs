using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.Valuation;

/// <summary>
/// A purchase model that can be integrated by hand: a customer is alive for sure, buys at a rate of x + 1 in T, and dies at a rate of 1 / (1 + T), all in weeks.
/// </summary>
internal sealed class ExponentialLives : IPurchaseModel
{
    public string Name => "exponential";

    public TimeUnit Unit => TimeUnit.Week;

    public IReadOnlyList<ModelParameter> Parameters => [];

    public static (double Buys, double Dies) Rates(PurchaseSummary customer)
    {
        var age = 1 + customer.Age.In(TimeUnit.Week);
        return ((customer.Repeats + 1) / age, 1 / age);
    }

    public double ExpectedPurchases(PurchaseSummary customer, Duration horizon)
    {
        var (buys, dies) = Rates(customer);
        return buys / dies * (1 - Math.Exp(-dies * horizon.In(TimeUnit.Week)));
    }

    public double DiscountedExpectedPurchases(PurchaseSummary customer, DiscountRate rate)
    {
        var (buys, dies) = Rates(customer);
        return buys / (dies + rate.ContinuousPer(TimeUnit.Week));
    }

    /// <summary>The continuous discounted sum to a horizon, by hand.</summary>
    public static double Discounted(PurchaseSummary customer, double perWeek, double weeks)
    {
        var (buys, dies) = Rates(customer);
        return buys / (dies + perWeek) * (1 - Math.Exp(-(dies + perWeek) * weeks));
    }

    public void ExpectedPurchases(PurchaseSummaryTable table, Duration horizon, Span<double> destination)
    {
        for (var i = 0; i < table.Count; i++)
            destination[i] = ExpectedPurchases(table[i], horizon);
    }

    public void DiscountedExpectedPurchases(PurchaseSummaryTable table, DiscountRate rate, Span<double> destination)
    {
        for (var i = 0; i < table.Count; i++)
            destination[i] = DiscountedExpectedPurchases(table[i], rate);
    }

    public double ExpectedPurchases(Duration horizon) => ExpectedPurchases(default(PurchaseSummary), horizon);

    public double LogLikelihood(PurchaseSummaryTable table) => throw new NotSupportedException();

    public void ProbabilityAlive(PurchaseSummaryTable table, Span<double> destination) => throw new NotSupportedException();

    public void PurchaseProbability(PurchaseSummaryTable table, int purchases, Duration horizon, Span<double> destination) => throw new NotSupportedException();

    public double ProbabilityAlive(PurchaseSummary customer) => throw new NotSupportedException();

    public double PurchaseProbability(PurchaseSummary customer, int purchases, Duration horizon) => throw new NotSupportedException();

    public void ExpectedPurchases(ReadOnlySpan<double> ages, TimeUnit unit, Span<double> destination) => throw new NotSupportedException();

    public double PurchaseProbability(int purchases, Duration horizon) => throw new NotSupportedException();
}
