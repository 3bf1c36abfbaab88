using System.Globalization;
using Relationships.Modeling.Lifetimes.Summaries;
using Relationships.Modeling.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>All predictions of BG/NBD and MBG/NBD. Only α is a time, so it is turned into the table's unit and nothing else is.</summary>
internal sealed partial class BetaGeometricPredictions(BetaGeometricParameters parameters, TimeUnit unit)
{
    // Sixteen values that share a series cost little more than one.
    private const int WorthAFit = 3;

    public double LogLikelihood(PurchaseSummaryTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var (rows, sum) = (table.In(unit), 0.0);
        for (var i = 0; i < rows.Count; i++)
            sum += (rows.Weights.IsEmpty ? 1 : rows.Weights[i]) * CustomerLikelihood.Of(parameters, rows.Repeats[i], rows.AgeAtLastPurchase[i], rows.Age[i]);
        return sum;
    }

    public void ExpectedPurchases(PurchaseSummaryTable table, Duration horizon, Span<double> destination)
    {
        ProbabilityAlive(table, destination);
        var p = In(table.Unit);
        var time = horizon.In(table.Unit);
        SurvivorColumn.Multiply(
            p.Alpha, table.Repeats, table.Age,
            x => (scales, values) => SurvivorExpectation.Of(p.R + x, scales, p.A, p.B + p.Chances(x), time, values),
            WorthAFit, destination[..table.Count]);
    }

    public void ProbabilityAlive(PurchaseSummaryTable table, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        Survival.Probability(In(table.Unit), table.Repeats, table.AgeAtLastPurchase, table.Age, Destination.Of(destination, table.Count));
    }

    public void PurchaseProbability(PurchaseSummaryTable table, int purchases, Duration horizon, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        CheckPurchases(purchases);
        destination = Destination.Of(destination, table.Count);
        var p = In(table.Unit);
        var time = horizon.In(table.Unit);
        for (var i = 0; i < destination.Length; i++)
            destination[i] = PurchaseProbability(p, table.Repeats[i], table.AgeAtLastPurchase[i], table.Age[i], purchases, time);
    }

    public void DiscountedExpectedPurchases(PurchaseSummaryTable table, DiscountRate rate, Span<double> destination)
    {
        ArgumentNullException.ThrowIfNull(table);
        var perUnit = rate.ForEver(table.Unit);
        ProbabilityAlive(table, destination);
        var p = In(table.Unit);
        SurvivorColumn.Multiply(
            p.Alpha, table.Repeats, table.Age,
            x =>
            {
                var discounted = new SurvivorDiscounted(p.R + x, p.A, p.B + p.Chances(x), 0.5 * p.Alpha * perUnit);
                return (scales, values) =>
                {
                    for (var i = 0; i < scales.Length; i++)
                        values[i] = discounted.Of(perUnit * scales[i]);
                };
            },
            BinadePieces.Coefficients, destination[..table.Count]);
    }

    public double ExpectedPurchases(PurchaseSummary customer, Duration horizon)
    {
        var (x, last, age) = Check(customer);
        var expected = SurvivorExpectation.Of(parameters.R + x, parameters.Alpha + age, parameters.A, parameters.B + parameters.Chances(x), horizon.In(unit));
        return Survival.Probability(parameters, x, last, age) * expected;
    }

    public double ProbabilityAlive(PurchaseSummary customer)
    {
        var (x, last, age) = Check(customer);
        return Survival.Probability(parameters, x, last, age);
    }

    public double PurchaseProbability(PurchaseSummary customer, int purchases, Duration horizon)
    {
        var (x, last, age) = Check(customer);
        CheckPurchases(purchases);
        return PurchaseProbability(parameters, x, last, age, purchases, horizon.In(unit));
    }

    public double DiscountedExpectedPurchases(PurchaseSummary customer, DiscountRate rate)
    {
        var (x, last, age) = Check(customer);
        var scaled = rate.ForEver(unit) * (parameters.Alpha + age);
        var shape = parameters.R + x;
        var discounted = new SurvivorDiscounted(shape, parameters.A, parameters.B + parameters.Chances(x), scaled);
        return Survival.Probability(parameters, x, last, age) * discounted.Of(scaled);
    }

    public double ExpectedPurchases(Duration horizon)
    {
        var p = parameters;
        return AliveAtFirst * SurvivorExpectation.Of(p.R, p.Alpha, p.A, p.B + p.FirstChance, horizon.In(unit));
    }

    public void ExpectedPurchases(ReadOnlySpan<double> ages, TimeUnit inUnit, Span<double> destination)
    {
        destination = Destination.Of(destination, ages.Length);
        for (var i = 0; i < ages.Length; i++)
        {
            if (!(ages[i] >= 0 && ages[i] <= Duration.Longest))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"ages: number {i + 1} is {ages[i]:R}; it must be from 0 to 1e100."), nameof(ages));
        }

        // E[X(t)] / t is smooth in t, also around 0, over lengths of α / (1 + r), the time scale of the fastest buyers.
        var p = In(TimeUnits.Check(inUnit, nameof(inUnit)));
        var (alive, offset) = (AliveAtFirst, p.Alpha / (1 + p.R));
        for (var i = 0; i < ages.Length; i++)
            destination[i] = alive * ages[i];
        void Rates(ReadOnlySpan<double> scales, Span<double> values)
        {
            for (var i = 0; i < scales.Length; i++)
                values[i] = Rate(p, scales[i] - offset);
        }

        SurvivorColumn.Multiply(offset, [], ages, _ => Rates, BinadePieces.Coefficients, destination);
    }

    public double PurchaseProbability(int purchases, Duration horizon)
    {
        CheckPurchases(purchases);
        var p = parameters;
        var alive = PurchaseDistribution.Of(p.R, p.Alpha, p.A, p.B + p.FirstChance, purchases, horizon.In(unit));
        return (AliveAtFirst * alive) + (purchases == 0 && p.FirstChance > 0 ? p.A / (p.A + p.B) : 0);
    }

    // Who leaves at the first purchase never repeats.
    private double AliveAtFirst => parameters.FirstChance == 0 ? 1 : parameters.B / (parameters.A + parameters.B);

    private BetaGeometricParameters In(TimeUnit other) => parameters.In(unit, other);

    private static double Rate(in BetaGeometricParameters p, double time) => time == 0
        ? p.R / p.Alpha
        : SurvivorExpectation.Of(p.R, p.Alpha, p.A, p.B + p.FirstChance, time) / time;

    private static double PurchaseProbability(in BetaGeometricParameters p, double x, double last, double age, int purchases, double time)
    {
        var alive = Survival.Probability(p, x, last, age);
        var given = PurchaseDistribution.Of(p.R + x, p.Alpha + age, p.A, p.B + p.Chances(x), purchases, time);
        return purchases > 0 ? alive * given : Math.Min(1, (alive * given) + Survival.Gone(p, x, last, age));
    }

    private (double X, double Last, double Age) Check(PurchaseSummary customer)
    {
        var (last, age) = (customer.AgeAtLastPurchase.In(unit), customer.Age.In(unit));
        if (customer.Repeats < 0)
            throw new ArgumentOutOfRangeException(nameof(customer), customer, string.Create(CultureInfo.InvariantCulture, $"customer: x is {customer.Repeats}; it must be at least 0."));
        if (!(last <= age) || (customer.Repeats == 0 && last != 0))
            throw new ArgumentOutOfRangeException(nameof(customer), customer, $"customer: t_x is {customer.AgeAtLastPurchase}; it must be from 0 to T, which is {customer.Age}, and 0 where x is 0.");
        return (customer.Repeats, last, age);
    }

    private static void CheckPurchases(int purchases)
    {
        if (purchases < 0)
            throw new ArgumentOutOfRangeException(nameof(purchases), purchases, string.Create(CultureInfo.InvariantCulture, $"purchases is {purchases}; it must be at least 0."));
    }
}
