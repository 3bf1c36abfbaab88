using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.BgNbd;

/// <content>What lifetime values ask of it.</content>
public sealed partial class BgNbdModel : IWeightedExpectation
{
    void IWeightedExpectation.WeightedPurchases(PurchaseSummaryTable table, IReadOnlyList<WeightedTime> times, Span<double> destination) =>
        _predictions.WeightedPurchases(table, times, destination);
}
