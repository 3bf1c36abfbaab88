using System.Globalization;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.BetaGeometric;

/// <summary>A row of Golden/beta_geometric.csv, which Golden/beta_geometric_golden.py wrote with mpmath.</summary>
internal sealed class GridRow
{
    private readonly string[] _fields;

    private GridRow(string[] fields) => _fields = fields;

    public static IReadOnlyList<GridRow> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "beta_geometric.csv")).Skip(1).Select(static line => new GridRow(line.Split(',')))];

    public string Name => _fields[0];

    public double Alpha => Number(2);

    public int X => (int)Number(5);

    public PurchaseSummary Customer => new(X, Duration.Weeks(Number(6)), Duration.Weeks(Number(7)));

    public Duration Horizon => Duration.Weeks(Number(8));

    public int Purchases => (int)Number(9);

    public DiscountRate Rate => DiscountRate.Continuous(Number(10), TimeUnit.Week);

    public double LogLikelihood => Number(11);

    public double ProbabilityAlive => Number(12);

    public double Expected => Number(13);

    public double Probability => Number(14);

    public double Discounted => Number(15);

    public double ExpectedNew => Number(16);

    public double ProbabilityNew => Number(17);

    /// <summary>The model, its parameters turned into a unit of time.</summary>
    public IPurchaseModel Model(TimeUnit unit = TimeUnit.Week)
    {
        var alpha = Duration.Weeks(Alpha).In(unit);
        return Name == BgNbdModel.ModelName
            ? new BgNbdModel(Number(1), alpha, Number(3), Number(4), unit)
            : new MbgNbdModel(Number(1), alpha, Number(3), Number(4), unit);
    }

    /// <summary>The customer as a table of one row.</summary>
    public PurchaseSummaryTable Table(TimeUnit unit = TimeUnit.Week) => PurchaseSummaryTable.FromColumns(new PurchaseSummaryColumns
    {
        Unit = unit,
        Repeats = [X],
        AgeAtLastPurchase = [Customer.AgeAtLastPurchase.In(unit)],
        Age = [Customer.Age.In(unit)],
    });

    public void Close(double expected, double actual, string what, double tolerance = 1e-9)
    {
        // Where a value underflows, the smallest normal double stands in for its size.
        var size = Math.Max(Math.Abs(expected), 1e-300);
        Assert.True(
            Math.Abs(actual - expected) <= tolerance * size,
            string.Create(CultureInfo.InvariantCulture, $"{what} {actual:R}, not {expected:R} (relative {Math.Abs(actual - expected) / size:E1}): {string.Join(',', _fields)}"));
    }

    private double Number(int column) => double.Parse(_fields[column], NumberStyles.Float, CultureInfo.InvariantCulture);
}
