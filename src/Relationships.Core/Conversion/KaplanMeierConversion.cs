using System.Buffers;

namespace Relationships.Conversion;

/// <summary>
/// The recommended strategy: Kaplan and Meier's product-limit estimate of the time from first sale to relationship, where
/// whoever is still watched counts as long as they were. The share is 1 - S(horizon), S = prod (1 - d_i / n_i); its
/// interval is Wilson's with the effective number of first sales S (1 - S) / Var, Var by Greenwood's formula (Rothman 1978).
/// Where nobody is watched any longer before the horizon, the share speaks of the days until then.
/// </summary>
public sealed class KaplanMeierConversion : IConversionStrategy
{
    private readonly ConversionOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ConversionOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">The horizon is out of range.</exception>
    public KaplanMeierConversion(ConversionOptions? options = null) => _options = ConversionOptions.Checked(options);

    /// <inheritdoc/>
    public ConversionScore Score(ReadOnlySpan<FirstSale> sales)
    {
        var counted = ConversionParts.Counted(sales, _options.HorizonDays);
        if (sales.IsEmpty)
            return counted with { Share = ConversionParts.Estimate(0, 0, 0) };
        var watched = ArrayPool<(double Days, bool Converted)>.Shared.Rent(sales.Length);
        for (var i = 0; i < sales.Length; i++)
            watched[i] = (sales[i].Days, sales[i].Converted is not null);

        // Of one day conversions come first: who was watched until then was at risk then.
        Array.Sort(watched, 0, sales.Length, Comparer<(double Days, bool Converted)>.Create((x, y) =>
            x.Days != y.Days ? x.Days.CompareTo(y.Days) : y.Converted.CompareTo(x.Converted)));
        var score = Estimate(watched.AsSpan(0, sales.Length), counted);
        ArrayPool<(double, bool)>.Shared.Return(watched);
        return score;
    }

    private ConversionScore Estimate(ReadOnlySpan<(double Days, bool Converted)> watched, in ConversionScore counted)
    {
        double surviving = 1, greenwood = 0, observed = 0;
        double? median = null;
        int conversions = 0, lastAtRisk = 0, i = 0;

        // While nobody leaves the product is a fraction of counts; as such it is exact, and half is half.
        var (before, of) = (1.0, watched.Length);
        while (i < watched.Length && watched[i].Days <= _options.HorizonDays)
        {
            int atRisk = watched.Length - i, together = 0;
            observed = watched[i].Days;
            while (i < watched.Length && watched[i].Converted && watched[i].Days == observed)
            {
                together++;
                i++;
            }

            if (together > 0)
            {
                conversions += together;
                lastAtRisk = atRisk;
                surviving = before * (atRisk - together) / of;
                greenwood += together < atRisk ? (double)together / atRisk / (atRisk - together) : 0;
                if (surviving <= 0.5)
                    median ??= observed;
            }

            var converted = i;
            while (i < watched.Length && !watched[i].Converted && watched[i].Days == observed)
                i++;
            if (i > converted)
                (before, of) = (surviving, watched.Length - i);
        }

        // Who was watched to the very horizon, or was seen to convert later, is at risk there.
        var atEnd = watched.Length - i;
        for (var j = i - 1; j >= 0 && !watched[j].Converted && watched[j].Days >= _options.HorizonDays; j--)
            atEnd++;
        var effective = surviving > 0 && greenwood > 0
            ? (1 - surviving) / (surviving * greenwood)
            : conversions + atEnd;
        return counted with
        {
            Share = ConversionParts.Estimate(1 - surviving, effective, watched.Length),
            ObservedDays = atEnd > 0 || counted.Open == 0 ? _options.HorizonDays : observed,
            AtRisk = lastAtRisk,
            MedianDays = median,
        };
    }
}
