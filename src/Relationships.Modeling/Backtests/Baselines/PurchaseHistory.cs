using Relationships.Events;

namespace Relationships.Modeling.Backtests.Baselines;

/// <summary>The purchases of every customer before as-of, over all counterparts, as the baselines need them.</summary>
internal sealed class PurchaseHistory
{
    private readonly int[][] _days;
    private readonly double[] _amounts;

    private PurchaseHistory(int[][] days, double[] amounts)
    {
        _days = days;
        _amounts = amounts;
    }

    public int Customers => _days.Length;

    public static PurchaseHistory Of(CalibrationPeriod calibration)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var days = new int[calibration.Customers.Count][];
        var amounts = new double[days.Length];
        var zone = calibration.Log.Options.Zone;
        var found = new List<int>();
        for (var c = 0; c < days.Length; c++)
        {
            found.Clear();
            var (sum, stated) = (0.0, 0);
            var (start, end) = calibration.Relationships(c);
            for (var r = start; r < end; r++)
            {
                foreach (var e in calibration.Log.Events(r))
                {
                    if (e.Kind != EventKind.Purchase)
                        continue;
                    found.Add(calibration.AsOfDay - ZoneDays.Number(e.At, zone));
                    if (e.Amount is { } amount)
                        (sum, stated) = (sum + amount, stated + 1);
                }
            }

            days[c] = [.. found.Distinct().Order()];
            amounts[c] = stated > 0 ? sum / stated : 0;
        }

        return new PurchaseHistory(days, amounts);
    }

    /// <summary>Days with a purchase, as whole days before as-of (the last day of calibration is 1), the latest first.</summary>
    public ReadOnlySpan<int> DaysBefore(int customer) => _days[customer];

    public double[] Recency() => [.. _days.Select(d => d.Length > 0 ? -d[0] : double.NegativeInfinity)];

    public double[] Frequency() => [.. _days.Select(d => (double)d.Length)];

    public double[] Monetary() => _amounts;
}
