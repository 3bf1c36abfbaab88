namespace Relationships.Conversion;

/// <summary>
/// Read me first: of the first sales whose horizon has passed, the share converted within it, with Wilson's interval. Who
/// has not been watched that long is left out, converted or not: to count early conversions alone would flatter.
/// </summary>
public sealed class RatioConversion : IConversionStrategy
{
    private readonly ConversionOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="ConversionOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">The horizon is out of range.</exception>
    public RatioConversion(ConversionOptions? options = null) => _options = ConversionOptions.Checked(options);

    /// <inheritdoc/>
    public ConversionScore Score(ReadOnlySpan<FirstSale> sales)
    {
        int watched = 0, converted = 0;
        var days = new List<double>();
        foreach (var sale in sales)
        {
            if ((sale.SeenUntil - sale.At).TotalDays < _options.HorizonDays)
                continue;
            watched++;
            if (sale.Converted is not null && sale.Days <= _options.HorizonDays)
            {
                converted++;
                days.Add(sale.Days);
            }
        }

        days.Sort();
        var half = (watched + 1) / 2;
        return ConversionParts.Counted(sales, _options.HorizonDays) with
        {
            Share = ConversionParts.Estimate(watched == 0 ? 0 : (double)converted / watched, watched, watched),
            ObservedDays = watched == 0 ? 0 : _options.HorizonDays,
            MedianDays = watched > 0 && converted >= half ? days[half - 1] : null,
        };
    }
}
