using System.Globalization;
using System.Runtime.Intrinsics;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <content>Many customers at once.</content>
public sealed partial class ParetoNbdModel
{
    /// <inheritdoc/>
    public double LogLikelihood(PurchaseSummaryTable table)
    {
        var rows = Match(table);
        var sum = 0.0;
        for (var row = 0; row < table.Count; row++)
            sum += (table.Weights.IsEmpty ? 1 : table.Weights[row]) * rows.History(row).LogLikelihood();
        return sum;
    }

    /// <inheritdoc/>
    public void ExpectedPurchases(PurchaseSummaryTable table, Duration horizon, Span<double> destination)
    {
        var rows = Match(table);
        rows.Fill(new ExpectedFormula(horizon.In(Unit)), Destination.Of(destination, table.Count));
    }

    /// <inheritdoc/>
    public void ProbabilityAlive(PurchaseSummaryTable table, Span<double> destination)
    {
        var rows = Match(table);
        rows.Fill(default(AliveFormula), Destination.Of(destination, table.Count));
    }

    /// <inheritdoc/>
    public void PurchaseProbability(PurchaseSummaryTable table, int purchases, Duration horizon, Span<double> destination)
    {
        var rows = Match(table);
        var into = Destination.Of(destination, table.Count);
        var (k, t) = (Count(purchases), horizon.In(Unit));
        for (var row = 0; row < into.Length; row++)
            into[row] = rows.History(row).Probability(k, t);
    }

    /// <inheritdoc/>
    public void DiscountedExpectedPurchases(PurchaseSummaryTable table, DiscountRate rate, Span<double> destination) =>
        Discounted(table, rate.ForEver(Unit), double.PositiveInfinity, destination);

    /// <summary>Expected purchases of each customer from the cut to the cut + horizon, each worth exp(-δ t), given its history.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="rate">The discount rate; 0 gives the expected purchases.</param>
    /// <param name="horizon">How far ahead.</param>
    /// <param name="destination">At least as long as the table.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void DiscountedExpectedPurchases(PurchaseSummaryTable table, DiscountRate rate, Duration horizon, Span<double> destination) =>
        Discounted(table, rate.ContinuousPer(Unit), horizon.In(Unit), destination);

    /// <inheritdoc/>
    public void ExpectedPurchases(ReadOnlySpan<double> ages, TimeUnit unit, Span<double> destination)
    {
        var into = Destination.Of(destination, ages.Length);
        var lanes = Vector512<double>.Count;
        Span<double> eight = stackalloc double[lanes];
        for (var i = 0; i < ages.Length; i += lanes)
        {
            var here = Math.Min(lanes, ages.Length - i);
            for (var lane = 0; lane < here; lane++)
            {
                var age = ages[i + lane];
                eight[lane] = age >= 0 && age <= Duration.Longest
                    ? TimeUnits.Convert(age, unit, Unit)
                    : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"ages: number {i + lane + 1} is {age:R}; it must be from 0 to 1e100."), nameof(ages));
            }

            var q = NearZero.LogOnePlus(Vector512.Create<double>(eight) / Vector512.Create(Beta));
            (R / Alpha * Beta * q * NearZero.ExpRatio((1 - S) * q)).CopyTo(eight);
            eight[..here].CopyTo(into[i..]);
        }
    }

    private void Discounted(PurchaseSummaryTable table, double delta, double t, Span<double> destination)
    {
        var rows = Match(table);
        var into = Destination.Of(destination, table.Count);
        if (table.Count > 0)
            rows.Fill(new DiscountedFormula(new DiscountedTime(delta, t, S, rows.SmallestBeta())), into);
    }

    private TableParameters Match(PurchaseSummaryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new TableParameters
        {
            R = R,
            Alpha = Alpha,
            S = S,
            Beta = Beta,
            Table = table.In(Unit),
            Purchase = [.. Columns(table, [.. _purchase.Select(p => p.Name)]).Zip(_purchase, static (column, p) => (column, p.Value))],
            Dropout = [.. Columns(table, [.. _dropout.Select(p => p.Name)]).Zip(_dropout, static (column, p) => (column, p.Value))],
        };
    }
}
