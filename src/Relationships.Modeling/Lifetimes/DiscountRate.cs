using System.Globalization;

namespace Relationships.Modeling.Lifetimes;

/// <summary>How fast later money loses worth: a value at time t counts exp(-δ t), δ the continuously compounded rate.</summary>
/// <remarks><c>default</c> discounts nothing.</remarks>
public readonly record struct DiscountRate
{
    private const double DaysInYear = 365.25;

    private readonly double _perDay;
    private readonly double _given;
    private readonly TimeUnit _unit;

    // Over a time of 1e12 what is discounted less counts in full; a rate above the other is one at which nothing counts.
    private const double LeastForEver = 1e-12;
    private const double Most = 1e100;

    private DiscountRate(double perDay, double given, TimeUnit unit)
    {
        if (!(perDay >= 0 && perDay <= Most))
            throw new ArgumentOutOfRangeException(nameof(perDay), perDay, string.Create(CultureInfo.InvariantCulture, $"a discount rate of {perDay:R} a day: it must be from 0 to 1e100."));
        _perDay = perDay;
        _given = given;
        _unit = unit;
    }

    /// <summary>A continuously compounded rate: worth falls by the factor exp(-rate) a unit.</summary>
    /// <param name="rate">At least 0, finite; .0027 a week is about 15 % a year.</param>
    /// <param name="per">The unit of time.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, beyond 1e100 or NaN, or the unit is none.</exception>
    public static DiscountRate Continuous(double rate, TimeUnit per) => new(rate / TimeUnits.Days(per), rate, per);

    /// <summary>An effective rate a unit: worth falls by the factor 1 / (1 + rate) a unit.</summary>
    /// <param name="rate">At least 0, finite.</param>
    /// <param name="per">The unit of time.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, beyond 1e100 or NaN, or the unit is none.</exception>
    public static DiscountRate Effective(double rate, TimeUnit per) => Continuous(LogOnePlus(rate), per);

    /// <summary>An effective rate a year of 365.25 days.</summary>
    /// <param name="rate">At least 0, finite; .15 is 15 % a year.</param>
    /// <returns>The rate.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, beyond 1e100 or NaN.</exception>
    public static DiscountRate Annual(double rate) => Continuous(LogOnePlus(rate) / DaysInYear, TimeUnit.Day);

    /// <summary>The continuously compounded rate δ.</summary>
    /// <param name="unit">The unit of time wanted.</param>
    /// <returns>The rate a unit, at least 0; to the bit what was given where the unit is the same.</returns>
    public double ContinuousPer(TimeUnit unit) => unit == _unit ? _given : _perDay * TimeUnits.Days(unit);

    /// <summary>The rate a unit where time has no end: without discount the purchases of who may never leave have no finite sum.</summary>
    internal double ForEver(TimeUnit unit) => ContinuousPer(unit) is >= LeastForEver and var perUnit
        ? perUnit
        : throw new ArgumentOutOfRangeException(nameof(unit), this, $"rate is {this}; it must be at least 1e-12 a {TimeUnits.Text(unit)}: without discount purchases for ever have no finite sum.");

    /// <summary>Whether two rates are equal a day.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(DiscountRate other) => _perDay.Equals(other._perDay);

    /// <summary>A hash of the rate a day.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => _perDay.GetHashCode();

    /// <summary>The continuous rate a day.</summary>
    /// <returns>For messages.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_perDay:R} a day, continuously");

    // 1 + r loses the digits of a small r; ln(1 + r) = r ln(u) / (u - 1) with u = 1 + r as rounded brings them back (Kahan).
    private static double LogOnePlus(double rate)
    {
        var u = 1 + rate;
        return u == 1 || double.IsInfinity(u) ? rate : Math.Log(u) * rate / (u - 1);
    }
}
