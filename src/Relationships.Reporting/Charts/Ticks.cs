using System.Globalization;

namespace Relationships.Reporting.Charts;

/// <summary>Round numbers along an axis: steps of 1, 2 or 5 times a power of ten (Heckbert's nice numbers).</summary>
internal readonly record struct Ticks(double Min, double Max, double Step)
{
    // Values beyond stand at the edge; ranges below are drawn as if they were that wide.
    private const double Most = 1e300;
    private const double Least = 1e-290;
    private const double Resolution = 1e-9;

    /// <summary>Ticks for a range.</summary>
    /// <param name="min">Least value, finite.</param>
    /// <param name="max">Greatest value, finite, not below the least.</param>
    /// <param name="most">How many steps there may be, about.</param>
    /// <param name="fixedMin">Whether the range must begin at its least value and not at a round one below.</param>
    /// <param name="fixedMax">The same of its end.</param>
    public static Ticks Of(double min, double max, int most, bool fixedMin = false, bool fixedMax = false)
    {
        if (!(max > min))
            (min, max) = fixedMin ? (min, min + Spread(min)) : fixedMax ? (max - Spread(max), max) : (min - (Spread(min) / 2), min + (Spread(min) / 2));
        (min, max) = Widened(min, max, fixedMin, fixedMax);
        var raw = (max / Math.Max(1, most)) - (min / Math.Max(1, most));
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * (raw / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        return new Ticks(fixedMin ? min : Math.Floor(min / step) * step, fixedMax ? max : Math.Ceiling(max / step) * step, step);
    }

    /// <summary>The places, from the first round number in the range on.</summary>
    public IEnumerable<double> Places
    {
        get
        {
            var (first, tolerance) = (Math.Ceiling((Min / Step) - 1e-9), Step * 1e-9);
            for (var i = 0; i <= 1000 && (first + i) * Step <= Max + tolerance; i++)
                yield return ((first + i) * Step) + 0.0; // Minus zero becomes plain zero.
        }
    }

    /// <summary>A place as text, with the digits that the step needs.</summary>
    public string Label(double place, string? format)
    {
        if (format is not null)
            return place.ToString(format, CultureInfo.InvariantCulture);
        var largest = Math.Max(Math.Abs(Min), Math.Abs(Max));
        if (largest >= 1e7 || largest < 1e-4)
            return place.ToString("0.###e0", CultureInfo.InvariantCulture);
        var digits = Math.Clamp((int)-Math.Floor(Math.Log10(Step) + 1e-9), 0, 8);
        return place.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static double Spread(double value) => Math.Abs(value) < Least ? 1 : Math.Abs(value);

    /// <summary>The range, no larger than numbers hold with room to round, and wide enough that neighbouring ticks differ.</summary>
    private static (double Min, double Max) Widened(double min, double max, bool fixedMin, bool fixedMax)
    {
        (min, max) = (Math.Clamp(min, -Most, Most), Math.Clamp(max, -Most, Most));
        var least = Math.Max(Least, Resolution * Math.Max(Math.Abs(min), Math.Abs(max)));
        if (max - min >= least)
            return (min, max);
        return fixedMin ? (min, min + least) : fixedMax ? (max - least, max) : (min - (least / 2), max + (least / 2));
    }
}
