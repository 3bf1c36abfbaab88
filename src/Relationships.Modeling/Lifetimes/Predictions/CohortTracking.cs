using System.Globalization;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.Predictions;

/// <summary>
/// Expected repeat purchases of a whole cohort by period of calendar time, as a model has them for new customers: what is
/// plotted against the actual ones. Time begins with the first customer's first purchase.
/// </summary>
public sealed record CohortTracking
{
    private CohortTracking(Duration period, double[] cumulative)
    {
        Period = period;
        Cumulative = cumulative;
        var incremental = new double[cumulative.Length];
        for (var i = 0; i < incremental.Length; i++)
            incremental[i] = cumulative[i] - (i == 0 ? 0 : cumulative[i - 1]);
        Incremental = incremental;
    }

    /// <summary>Length of a period.</summary>
    public Duration Period { get; }

    /// <summary>Expected repeat purchases from the beginning to the end of each period, of all customers together.</summary>
    public IReadOnlyList<double> Cumulative { get; }

    /// <summary>Expected repeat purchases within each period; they sum to the last of <see cref="Cumulative"/>.</summary>
    public IReadOnlyList<double> Incremental { get; }

    /// <summary>
    /// Tracks the customers of a table. Who is the oldest there came at time 0, and everyone else as much later as they are
    /// younger; so periods beyond the oldest age are forecasts.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="table">The customers, with weights; only their ages are used.</param>
    /// <param name="period">Length of a period, above 0.</param>
    /// <param name="periods">How many, at least 0.</param>
    /// <returns>The expected numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is 0 or the number negative.</exception>
    public static CohortTracking Of(IPurchaseModel model, PurchaseSummaryTable table, Duration period, int periods)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(table);
        if (!(period > Duration.Zero))
            throw new ArgumentOutOfRangeException(nameof(period), period, "period must be above 0.");
        if (periods < 0)
            throw new ArgumentOutOfRangeException(nameof(periods), periods, string.Create(CultureInfo.InvariantCulture, $"periods is {periods}; it must be at least 0."));

        var cohorts = new SortedDictionary<double, double>();
        for (var i = 0; i < table.Count; i++)
            cohorts[table.Age[i]] = cohorts.GetValueOrDefault(table.Age[i]) + (table.Weights.IsEmpty ? 1 : table.Weights[i]);
        double[] ages = [.. cohorts.Keys];
        var length = period.In(table.Unit);
        var (since, expected) = (new double[ages.Length], new double[ages.Length]);
        var cumulative = new double[periods];
        for (var k = 0; k < periods && ages.Length > 0; k++)
        {
            for (var i = 0; i < ages.Length; i++)
                since[i] = Math.Max(0, ((k + 1) * length) - (ages[^1] - ages[i]));
            model.ExpectedPurchases(since, table.Unit, expected);
            for (var i = 0; i < ages.Length; i++)
                cumulative[k] += cohorts[ages[i]] * expected[i];
        }

        return new CohortTracking(period, cumulative);
    }
}
