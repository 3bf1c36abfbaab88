using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.MbgNbd;

/// <content>What lifetime values ask of it.</content>
public sealed partial class MbgNbdModel : IWeightedExpectation
{
    void IWeightedExpectation.WeightedPurchases(PurchaseSummaryTable table, IReadOnlyList<WeightedTime> times, Span<double> destination) =>
        _predictions.WeightedPurchases(table, times, destination);
}
