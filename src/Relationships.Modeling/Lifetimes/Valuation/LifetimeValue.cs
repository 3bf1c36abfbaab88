using System.Buffers;
using System.Globalization;
using System.Numerics;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Lifetimes.Valuation;

/// <summary>
/// What customers will yet bring: expected purchases of any purchase model, discounted, times expected spend, times a margin. Spend and number of purchases are taken as
/// independent (see <see cref="GammaGamma.SpendIndependence"/>).
/// </summary>
/// <remarks>Values do not depend on the unit of time of model, table or options. Immutable, thread-safe.</remarks>
public sealed class LifetimeValue
{
    private readonly IPurchaseModel _purchases;
    private readonly ISpendModel? _spend;

    /// <summary>Combines two models.</summary>
    /// <param name="purchases">How often customers buy.</param>
    /// <param name="spend">How much they spend; null where each purchase is worth the margin itself.</param>
    public LifetimeValue(IPurchaseModel purchases, ISpendModel? spend = null)
    {
        ArgumentNullException.ThrowIfNull(purchases);
        (_purchases, _spend) = (purchases, spend);
    }

    /// <summary>Value of each customer from the cut to the cut + horizon.</summary>
    /// <param name="table">The customers; with mean spend where there is a spend model.</param>
    /// <param name="options">Horizon, discount, margin, periods.</param>
    /// <param name="destination">At least as long as the table; the rest is untouched.</param>
    /// <exception cref="ArgumentException">The destination is too short, the table has no spend, or an option is out of range.</exception>
    /// <remarks>
    /// Costs at most one column of expected purchases a period, or 33 to 65 where discounting is continuous (relative error below 1e-9), and one where nothing is discounted;
    /// BG/NBD and MBG/NBD need about one column in any case.
    /// </remarks>
    public void Value(PurchaseSummaryTable table, LifetimeValueOptions options, Span<double> destination)
    {
        var schedule = new DiscountSchedule(options);
        var values = Rows(table, destination);
        var buffer = ArrayPool<double>.Shared.Rent(values.Length);
        try
        {
            var column = buffer.AsSpan(0, values.Length);
            if (_purchases is IWeightedExpectation together)
                together.WeightedPurchases(table, schedule.Points, values);
            else
                OneByOne(table, schedule.Points, values, column);
            TimesSpend(table, options.Margin, values, column);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(buffer);
        }
    }

    /// <summary>Value of each customer from the cut for ever, each purchase discounted from when it happens.</summary>
    /// <param name="table">The customers; with mean spend where there is a spend model.</param>
    /// <param name="rate">The discount rate, above 0.</param>
    /// <param name="margin">With a spend model the share of spend that is kept, without one what is kept of each purchase in money; at least 0, finite.</param>
    /// <param name="destination">At least as long as the table; the rest is untouched.</param>
    /// <exception cref="ArgumentException">The destination is too short, the table has no spend, the rate is 0, or the margin out of range.</exception>
    public void ResidualValue(PurchaseSummaryTable table, DiscountRate rate, double margin, Span<double> destination)
    {
        CheckMargin(margin);
        var values = Rows(table, destination);
        _purchases.DiscountedExpectedPurchases(table, rate, values);
        var buffer = ArrayPool<double>.Shared.Rent(values.Length);
        TimesSpend(table, margin, values, buffer.AsSpan(0, values.Length));
        ArrayPool<double>.Shared.Return(buffer);
    }

    /// <summary>Value of one customer from the cut to the cut + horizon.</summary>
    /// <param name="customer">The customer's x, t_x and T.</param>
    /// <param name="meanSpend">Mean spend of its repeat days; of no meaning where x is 0 or there is no spend model.</param>
    /// <param name="options">Horizon, discount, margin, periods.</param>
    /// <returns>At least 0.</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public double Value(PurchaseSummary customer, double meanSpend, LifetimeValueOptions options)
    {
        double sum = 0;
        foreach (var (time, weight) in new DiscountSchedule(options).Points)
            sum += weight * _purchases.ExpectedPurchases(customer, time);
        return Times(sum, options.Margin * Spend(customer.Repeats, meanSpend));
    }

    /// <summary>Value of one customer from the cut for ever, each purchase discounted from when it happens.</summary>
    /// <param name="customer">The customer's x, t_x and T.</param>
    /// <param name="meanSpend">Mean spend of its repeat days; of no meaning where x is 0 or there is no spend model.</param>
    /// <param name="rate">The discount rate, above 0.</param>
    /// <param name="margin">As in the columns' method; default 1.</param>
    /// <returns>At least 0.</returns>
    /// <exception cref="ArgumentException">An argument is out of range.</exception>
    public double ResidualValue(PurchaseSummary customer, double meanSpend, DiscountRate rate, double margin = 1)
    {
        CheckMargin(margin);
        return Times(_purchases.DiscountedExpectedPurchases(customer, rate), margin * Spend(customer.Repeats, meanSpend));
    }

    /// <summary>Value of a new customer's repeat purchases from the first purchase to the horizon; the first is not in it.</summary>
    /// <param name="options">Horizon, discount, margin, periods.</param>
    /// <returns>At least 0.</returns>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public double NewCustomerValue(LifetimeValueOptions options)
    {
        double sum = 0;
        foreach (var (time, weight) in new DiscountSchedule(options).Points)
            sum += weight * _purchases.ExpectedPurchases(time);
        return Times(sum, options.Margin * Spend(0, 0));
    }

    private void OneByOne(PurchaseSummaryTable table, IReadOnlyList<WeightedTime> points, Span<double> values, Span<double> column)
    {
        values.Clear();
        foreach (var (time, weight) in points)
        {
            _purchases.ExpectedPurchases(table, time, column);
            AddTimes(values, column, weight);
        }
    }

    private double Spend(int repeats, double meanSpend) => _spend?.ExpectedSpend(repeats, meanSpend) ?? 1;

    private Span<double> Rows(PurchaseSummaryTable table, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (_spend is not null && table.MeanSpend.IsEmpty && table.Count > 0)
            throw new ArgumentException("table: it has no mean spend.", nameof(table));
        return Destination.Of(destination, table.Count);
    }

    private void TimesSpend(PurchaseSummaryTable table, double margin, Span<double> values, Span<double> spend)
    {
        if (_spend is null)
            spend.Fill(1);
        else
            _spend.ExpectedSpend(table.Repeats, table.MeanSpend, spend);
        for (var i = 0; i < values.Length; i++)
            values[i] = Times(values[i], margin * spend[i]);
    }

    // No purchases are worth nothing, even where the mean spend is infinite.
    private static double Times(double purchases, double worth) => purchases == 0 || worth == 0 ? 0 : purchases * worth;

    private static void AddTimes(Span<double> values, ReadOnlySpan<double> column, double weight)
    {
        var factor = new Vector<double>(weight);
        var i = 0;
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(values[i..]) + (factor * new Vector<double>(column[i..]))).CopyTo(values[i..]);
        for (; i < values.Length; i++)
            values[i] += weight * column[i];
    }

    private static void CheckMargin(double margin)
    {
        if (!(margin >= 0 && margin <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(margin), margin, string.Create(CultureInfo.InvariantCulture, $"margin is {margin:R}; it must be at least 0 and finite."));
    }
}
