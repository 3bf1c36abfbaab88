using Relationships.Modeling.Lifetimes.Fitting;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>Fits BG/NBD and MBG/NBD.</summary>
internal static class BetaGeometricFit
{
    public static ModelFit<TModel> Fit<TModel>(
        PurchaseSummaryTable table, int firstChance, TimeUnit unit, FitOptions? options, Func<double[], TModel> make)
        where TModel : ILifetimeModel
    {
        var patterns = PatternCompression.Merge(table.In(unit));
        return MaximumLikelihood.Fit(
            new BetaGeometricLikelihood(patterns, firstChance), Parameters(patterns), table.CustomerCount, make, options);
    }

    /// <summary>Where climbs begin. Only α is a time, in proportion to the customers' ages.</summary>
    public static FreeParameter[] Parameters(PurchaseSummaryTable table)
    {
        var (age, customers) = (0.0, 0.0);
        for (var i = 0; i < table.Count; i++)
        {
            var weight = table.Weights.IsEmpty ? 1 : table.Weights[i];
            age += weight * table.Age[i];
            customers += weight;
        }

        var scale = age > 0 ? 0.2 * age / customers : 1;
        return [new("r", 0.5, 0.5), new("alpha", scale, scale), new("a", 0.7, 0.7), new("b", 2, 2)];
    }
}
