using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <content>What lifetime values ask of it.</content>
public sealed partial class ParetoNbdModel : IWeightedExpectation
{
    void IWeightedExpectation.WeightedPurchases(PurchaseSummaryTable table, IReadOnlyList<WeightedTime> times, Span<double> destination)
    {
        var rows = Match(table);
        rows.Fill(new WeightedFormula([.. times.Select(p => (p.Time.In(Unit), p.Weight))]), Destination.Of(destination, table.Count));
    }
}
