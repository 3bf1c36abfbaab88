using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <content>Sums over several horizons: P(alive) is common to all, and what it multiplies is as smooth a function of A as for one.</content>
internal sealed partial class BetaGeometricPredictions
{
    public void WeightedPurchases(PurchaseSummaryTable table, IReadOnlyList<WeightedTime> times, Span<double> destination)
    {
        ProbabilityAlive(table, destination);
        var p = In(table.Unit);
        var tableUnit = table.Unit;
        SurvivorColumn.Multiply(
            p.Alpha, table.Repeats, table.Age,
            x =>
            {
                var part = Array.Empty<double>();
                return (scales, values) =>
                {
                    if (part.Length < scales.Length)
                        part = new double[scales.Length];
                    values.Clear();
                    foreach (var (time, weight) in times)
                    {
                        SurvivorExpectation.Of(p.R + x, scales, p.A, p.B + p.Chances(x), time.In(tableUnit), part.AsSpan(0, scales.Length));
                        for (var i = 0; i < scales.Length; i++)
                            values[i] += weight * part[i];
                    }
                };
            },
            WorthAFit, destination[..table.Count]);
    }
}
