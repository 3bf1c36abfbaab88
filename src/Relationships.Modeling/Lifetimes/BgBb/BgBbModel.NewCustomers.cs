namespace Relationships.Modeling.Lifetimes.BgBb;

/// <content>What the model says of customers without a history, of whom all are alive at their first purchase.</content>
public sealed partial class BgBbModel
{
    /// <summary>Expected purchases of a new customer at its first <paramref name="opportunities"/>: E[X(n)].</summary>
    /// <param name="opportunities">From 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</param>
    /// <returns>At least 0, at most <paramref name="opportunities"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public double ExpectedPurchases(int opportunities) => _mixture.Expected(OpportunityChecks.Horizon(opportunities, nameof(opportunities)));

    /// <summary>Probability of exactly so many purchases of a new customer at its first <paramref name="opportunities"/>.</summary>
    /// <param name="purchases">How many, at least 0.</param>
    /// <param name="opportunities">From 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</param>
    /// <returns>In [0, 1]; over all numbers they sum to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public double PurchaseProbability(int purchases, int opportunities)
    {
        OpportunityChecks.Horizon(opportunities, nameof(opportunities));
        return CheckPurchases(purchases) > opportunities ? 0 : _mixture.Probability(purchases, opportunities);
    }

    /// <summary>
    /// Expected purchases of a cohort by opportunity, to hold against what happened: cumulative, and at each opportunity alone.
    /// </summary>
    /// <param name="customers">How many customers began together; at least 0, finite.</param>
    /// <param name="opportunities">How many to follow, from 0 to <see cref="OpportunitySummaryTable.MostOpportunities"/>.</param>
    /// <returns>Two lists, the first entry being that of the first opportunity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range or NaN.</exception>
    public (IReadOnlyList<double> Cumulative, IReadOnlyList<double> Incremental) ExpectedTracking(double customers, int opportunities)
    {
        if (!(customers >= 0 && customers <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(customers), customers, "customers must be at least 0 and finite.");
        var incremental = new double[OpportunityChecks.Horizon(opportunities, nameof(opportunities))];
        var cumulative = new double[opportunities];
        double alive = 1, sum = 0;
        for (var k = 0; k < opportunities; k++)
        {
            alive *= (Delta + k) / (Gamma + Delta + k);
            incremental[k] = customers * _mixture.BuysNext * alive;
            sum += incremental[k];
            cumulative[k] = sum;
        }

        return (cumulative, incremental);
    }
}
