using System.Globalization;

namespace Relationships.Modeling.Lifetimes.BgBb;

/// <content>What the model says of customers with a history.</content>
public sealed partial class BgBbModel
{
    /// <summary>Probability that a customer is alive at the next opportunity, n + 1.</summary>
    /// <param name="customer">The customer's x, t_x and n.</param>
    /// <returns>In [0, 1]; falls as the silence since the last purchase grows.</returns>
    /// <exception cref="ArgumentException">The summary is impossible.</exception>
    public double ProbabilityAlive(OpportunitySummary customer)
    {
        var history = History(customer);
        return history.Alive * history.Posterior.SurvivesNext;
    }

    /// <summary>Probability that each customer is alive at its next opportunity.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="destination">At least as long as the table; the rest is untouched.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void ProbabilityAlive(OpportunitySummaryTable table, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.ForEachPattern(ProbabilityAlive, destination);
    }

    /// <summary>Expected purchases at the next <paramref name="opportunities"/>.</summary>
    /// <param name="customer">The customer's x, t_x and n.</param>
    /// <param name="opportunities">How many ahead, from 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</param>
    /// <returns>At least 0, at most <paramref name="opportunities"/>.</returns>
    /// <exception cref="ArgumentException">The summary is impossible, or the number out of range.</exception>
    public double ExpectedPurchases(OpportunitySummary customer, int opportunities)
    {
        var history = History(customer);
        return history.Alive * history.Posterior.Expected(OpportunityChecks.Horizon(opportunities, nameof(opportunities)));
    }

    /// <summary>Expected purchases of each customer at the next <paramref name="opportunities"/>.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="opportunities">How many ahead, from 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</param>
    /// <param name="destination">At least as long as the table; the rest is untouched.</param>
    /// <exception cref="ArgumentException">The destination is too short, or the number out of range.</exception>
    public void ExpectedPurchases(OpportunitySummaryTable table, int opportunities, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.ForEachPattern(c => ExpectedPurchases(c, opportunities), destination);
    }

    /// <summary>Probability of exactly so many purchases at the next <paramref name="opportunities"/>.</summary>
    /// <param name="customer">The customer's x, t_x and n.</param>
    /// <param name="purchases">How many, at least 0.</param>
    /// <param name="opportunities">How many ahead, from 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</param>
    /// <returns>In [0, 1]; 0 for more purchases than opportunities.</returns>
    /// <exception cref="ArgumentException">The summary is impossible, or a number out of range.</exception>
    public double PurchaseProbability(OpportunitySummary customer, int purchases, int opportunities)
    {
        var history = History(customer);
        return Probability(history, CheckPurchases(purchases), OpportunityChecks.Horizon(opportunities, nameof(opportunities)));
    }

    /// <summary>Probability of exactly so many purchases of each customer at the next <paramref name="opportunities"/>.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="purchases">How many, at least 0.</param>
    /// <param name="opportunities">How many ahead, from 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</param>
    /// <param name="destination">At least as long as the table; the rest is untouched.</param>
    /// <exception cref="ArgumentException">The destination is too short, or a number out of range.</exception>
    public void PurchaseProbability(OpportunitySummaryTable table, int purchases, int opportunities, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.ForEachPattern(c => PurchaseProbability(c, purchases, opportunities), destination);
    }

    /// <summary>
    /// Expected purchases at all opportunities to come, the k-th from now divided by (1 + d)^k: discounted expected residual transactions.
    /// </summary>
    /// <param name="customer">The customer's x, t_x and n.</param>
    /// <param name="discountPerOpportunity">d, from 1e-9; .1 is ten percent from one opportunity to the next. Finite.</param>
    /// <returns>At least 0, finite; falls as the discount rises.</returns>
    /// <exception cref="ArgumentException">The summary is impossible, or the discount out of range.</exception>
    public double DiscountedExpectedPurchases(OpportunitySummary customer, double discountPerOpportunity)
    {
        var history = History(customer);
        return history.Alive * history.Posterior.Residual(PeriodDiscount.Check(discountPerOpportunity, nameof(discountPerOpportunity)));
    }

    /// <summary>Discounted expected residual transactions of each customer.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="discountPerOpportunity">d, from 1e-9. Finite.</param>
    /// <param name="destination">At least as long as the table; the rest is untouched.</param>
    /// <exception cref="ArgumentException">The destination is too short, or the discount out of range.</exception>
    public void DiscountedExpectedPurchases(OpportunitySummaryTable table, double discountPerOpportunity, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.ForEachPattern(c => DiscountedExpectedPurchases(c, discountPerOpportunity), destination);
    }

    /// <summary>Expected purchases at the next <paramref name="opportunities"/>, the k-th from now divided by (1 + d)^k.</summary>
    /// <param name="customer">The customer's x, t_x and n.</param>
    /// <param name="opportunities">How many ahead, from 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</param>
    /// <param name="discountPerOpportunity">d, at least 0, finite.</param>
    /// <returns>At least 0, finite; falls as the discount rises.</returns>
    /// <exception cref="ArgumentException">The summary is impossible, or a number out of range.</exception>
    public double DiscountedExpectedPurchases(OpportunitySummary customer, int opportunities, double discountPerOpportunity)
    {
        var history = History(customer);
        if (!(discountPerOpportunity >= 0 && discountPerOpportunity <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(discountPerOpportunity), discountPerOpportunity, "discountPerOpportunity must be at least 0 and finite.");
        return history.Alive * history.Posterior.Expected(OpportunityChecks.Horizon(opportunities, nameof(opportunities)), 1 / (1 + discountPerOpportunity));
    }

    /// <summary>Expected purchases of each customer at the next <paramref name="opportunities"/>, the k-th from now divided by (1 + d)^k.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="opportunities">How many ahead, from 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</param>
    /// <param name="discountPerOpportunity">d, at least 0, finite.</param>
    /// <param name="destination">At least as long as the table; the rest is untouched.</param>
    /// <exception cref="ArgumentException">The destination is too short, or a number out of range.</exception>
    public void DiscountedExpectedPurchases(OpportunitySummaryTable table, int opportunities, double discountPerOpportunity, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.ForEachPattern(c => DiscountedExpectedPurchases(c, opportunities, discountPerOpportunity), destination);
    }

    private static int CheckPurchases(int purchases) => purchases >= 0
        ? purchases
        : throw new ArgumentOutOfRangeException(nameof(purchases), purchases, string.Create(CultureInfo.InvariantCulture, $"purchases is {purchases}; it must be at least 0."));

    private static double Probability(in BgBbHistory history, int purchases, int opportunities)
    {
        var future = purchases > opportunities ? 0 : history.Alive * history.Posterior.Probability(purchases, opportunities);
        return Math.Min(1, purchases == 0 ? history.Dead + future : future);
    }
}
