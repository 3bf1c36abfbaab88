using System.Globalization;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.BgNbd;
using Relationships.Modeling.Lifetimes.MbgNbd;
using Relationships.Modeling.Lifetimes.ParetoNbd;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Modeling.Tests.Lifetimes.Range;

/// <summary>A row of Golden/corners.csv, which Golden/corners_golden.py wrote with mpmath.</summary>
internal sealed class CornerRow
{
    private readonly string[] _fields;

    private CornerRow(string[] fields) => _fields = fields;

    public static IReadOnlyList<CornerRow> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "corners.csv")).Skip(1).Select(static line => new CornerRow(line.Split(',')))];

    public string Name => _fields[0];

    public PurchaseSummary Customer => new((int)Number(5), Duration.Weeks(Number(6)), Duration.Weeks(Number(7)));

    public PurchaseSummaryTable Table => PurchaseSummaryTable.FromColumns(
        new() { Unit = TimeUnit.Week, Repeats = [Number(5)], AgeAtLastPurchase = [Number(6)], Age = [Number(7)] });

    public Duration Horizon => Duration.Weeks(Number(8));

    public int Purchases => (int)Number(9);

    public DiscountRate Rate => DiscountRate.Continuous(Number(10), TimeUnit.Week);

    public IPurchaseModel Model => Name switch
    {
        "bg-nbd" => new BgNbdModel(Number(1), Number(2), Number(3), Number(4), TimeUnit.Week),
        "mbg-nbd" => new MbgNbdModel(Number(1), Number(2), Number(3), Number(4), TimeUnit.Week),
        _ => new ParetoNbdModel(Number(1), Number(2), Number(3), Number(4), TimeUnit.Week),
    };

    /// <summary>A value by the name of its column.</summary>
    public double this[string column] => column switch
    {
        "log_likelihood" => Number(11),
        "p_alive" => Number(12),
        "expected" => Number(13),
        "p_y" => Number(14),
        "discounted" => Number(15),
        "expected_new" => Number(16),
        _ => Number(17),
    };

    public override string ToString() => string.Join(',', _fields);

    private double Number(int column) => double.Parse(_fields[column], NumberStyles.Float, CultureInfo.InvariantCulture);
}
