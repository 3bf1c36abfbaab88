using Relationships.Numerics;

namespace Relationships.Conversion;

/// <summary>What the strategies share: the counts, and the interval of a share.</summary>
internal static class ConversionParts
{
    private const double Confidence = 0.90;
    private const double PriorWeight = 2;

    public static ConversionScore Counted(ReadOnlySpan<FirstSale> sales, double horizonDays)
    {
        int converted = 0, open = 0;
        foreach (var sale in sales)
        {
            if (sale.Converted is not null && sale.Days <= horizonDays)
                converted++;
            else if (sale.Converted is null && sale.Days < horizonDays)
                open++;
        }

        return new ConversionScore { FirstSales = sales.Length, Converted = converted, Open = open };
    }

    /// <summary>Wilson's interval for so many first sales, which need not be a whole number.</summary>
    public static Estimate Estimate(double share, double effective, double mass)
    {
        share = Math.Clamp(share, 0, 1);
        var (low, high) = WilsonInterval.Of(share * effective, effective, Confidence);
        return new Estimate(share, Math.Min(low, share), Math.Max(high, share), PriorWeight / (PriorWeight + effective), mass);
    }
}
