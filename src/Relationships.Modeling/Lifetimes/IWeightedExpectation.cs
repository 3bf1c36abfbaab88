using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes;

/// <summary>A purchase model that sums expectations over several horizons at little more than the cost of one, as lifetime values need them.</summary>
internal interface IWeightedExpectation
{
    /// <summary>For each customer the sum over the times of weight times expected purchases from the cut to the cut + time.</summary>
    void WeightedPurchases(PurchaseSummaryTable table, IReadOnlyList<WeightedTime> times, Span<double> destination);
}
