using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes;

/// <summary>
/// A buy-till-you-die model in continuous time: customers purchase at their own rate while they live, and leave unseen. It
/// predicts from x (repeat purchases), t_x (age at the last) and T (age at the cut).
/// </summary>
/// <remarks>
/// Tables may be in any unit of time; a model in weeks gives the same predictions for a table in days. Column methods write
/// one number a row, in the table's order, and ignore the table's weights; where the destination is longer than the table the
/// rest is untouched. Implementations are immutable and thread-safe; those without covariates allocate nothing per row.
/// </remarks>
public interface IPurchaseModel : ILifetimeModel
{
    /// <summary>Unit of time of the parameters.</summary>
    new TimeUnit Unit { get; }

    /// <inheritdoc/>
    TimeUnit? ILifetimeModel.Unit => Unit;

    /// <summary>The total log-likelihood of a table, each row times its weight, in the model's unit of time.</summary>
    /// <param name="table">The customers.</param>
    /// <returns>A finite number; 0 for an empty table.</returns>
    /// <remarks>A density of purchase times: a table in days gives what the same table in weeks gives.</remarks>
    double LogLikelihood(PurchaseSummaryTable table);

    /// <summary>Expected purchases of each customer from the cut to the cut + horizon, given its history.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="horizon">How far ahead.</param>
    /// <param name="destination">At least as long as the table.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    void ExpectedPurchases(PurchaseSummaryTable table, Duration horizon, Span<double> destination);

    /// <summary>Probability that each customer is still a customer at the cut, given its history.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="destination">At least as long as the table; receives numbers in [0, 1].</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    void ProbabilityAlive(PurchaseSummaryTable table, Span<double> destination);

    /// <summary>Probability of exactly so many purchases from the cut to the cut + horizon, given each customer's history.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="purchases">How many, at least 0.</param>
    /// <param name="horizon">How far ahead.</param>
    /// <param name="destination">At least as long as the table; receives numbers in [0, 1].</param>
    /// <exception cref="ArgumentException">The destination is too short, or the number is negative.</exception>
    void PurchaseProbability(PurchaseSummaryTable table, int purchases, Duration horizon, Span<double> destination);

    /// <summary>Expected purchases after the cut for ever, each worth exp(-δ t) (discounted expected residual transactions).</summary>
    /// <param name="table">The customers.</param>
    /// <param name="rate">The discount rate, at least 1e-12 a unit.</param>
    /// <param name="destination">At least as long as the table.</param>
    /// <exception cref="ArgumentException">The destination is too short, or the rate is smaller.</exception>
    void DiscountedExpectedPurchases(PurchaseSummaryTable table, DiscountRate rate, Span<double> destination);

    /// <summary>Expected purchases of one customer from the cut to the cut + horizon, given its history.</summary>
    /// <param name="customer">The customer's x, t_x and T.</param>
    /// <param name="horizon">How far ahead.</param>
    /// <returns>At least 0, finite.</returns>
    double ExpectedPurchases(PurchaseSummary customer, Duration horizon);

    /// <summary>Probability that one customer is still a customer at the cut, given its history.</summary>
    /// <param name="customer">The customer's x, t_x and T.</param>
    /// <returns>In [0, 1]; falls as the silence since the last purchase grows.</returns>
    double ProbabilityAlive(PurchaseSummary customer);

    /// <summary>Probability of exactly so many purchases of one customer from the cut to the cut + horizon, given its history.</summary>
    /// <param name="customer">The customer's x, t_x and T.</param>
    /// <param name="purchases">How many, at least 0.</param>
    /// <param name="horizon">How far ahead.</param>
    /// <returns>In [0, 1].</returns>
    double PurchaseProbability(PurchaseSummary customer, int purchases, Duration horizon);

    /// <summary>Discounted expected residual transactions of one customer.</summary>
    /// <param name="customer">The customer's x, t_x and T.</param>
    /// <param name="rate">The discount rate, at least 1e-12 a unit.</param>
    /// <returns>At least 0, finite.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is smaller.</exception>
    double DiscountedExpectedPurchases(PurchaseSummary customer, DiscountRate rate);

    /// <summary>Expected repeat purchases of a new customer within so long of the first purchase: E[X(t)].</summary>
    /// <param name="horizon">Time since the first purchase.</param>
    /// <returns>At least 0, finite; 0 at no time.</returns>
    double ExpectedPurchases(Duration horizon);

    /// <summary>Expected repeat purchases of new customers by their ages, a column: E[X(t)] for each t.</summary>
    /// <param name="ages">Times since the first purchase, in <paramref name="unit"/>; from 0 to 1e100.</param>
    /// <param name="unit">The unit of <paramref name="ages"/>.</param>
    /// <param name="destination">At least as long as <paramref name="ages"/>.</param>
    /// <exception cref="ArgumentException">The destination is too short, or an age is out of range or NaN.</exception>
    void ExpectedPurchases(ReadOnlySpan<double> ages, TimeUnit unit, Span<double> destination);

    /// <summary>Probability of exactly so many repeat purchases of a new customer within so long of the first purchase.</summary>
    /// <param name="purchases">How many, at least 0.</param>
    /// <param name="horizon">Time since the first purchase.</param>
    /// <returns>In [0, 1]; over all numbers they sum to 1.</returns>
    double PurchaseProbability(int purchases, Duration horizon);
}
