using System.Globalization;

namespace Relationships.Modeling.Lifetimes;

/// <summary>A length of time with its unit, so that no model ever takes weeks for days. From 0 to 1e100 weeks.</summary>
/// <remarks>
/// Kept in the unit it was given in: <c>Duration.Weeks(30.43).In(TimeUnit.Week)</c> is 30.43 to the bit. Equality and order
/// are those of the lengths in days. <c>default</c> is no time at all.
/// </remarks>
public readonly record struct Duration : IComparable<Duration>
{
    /// <summary>The most weeks that there are: products with rates stay within the range of a double.</summary>
    internal const double Longest = 1e100;

    private readonly double _value;
    private readonly TimeUnit _unit;

    private Duration(double value, TimeUnit unit)
    {
        if (!(value >= 0 && value * TimeUnits.Days(unit) <= 7 * Longest))
            throw new ArgumentOutOfRangeException(nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"a duration of {value:R} {TimeUnits.Text(unit)}s: it must be from 0 to 1e100 weeks."));
        _value = value;
        _unit = unit;
    }

    /// <summary>No time.</summary>
    public static Duration Zero => default;

    /// <summary>A length in days.</summary>
    /// <param name="days">From 0 to 1e100 weeks; fractions are allowed.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above 1e100 weeks or NaN.</exception>
    public static Duration Days(double days) => new(days, TimeUnit.Day);

    /// <summary>A length in weeks of seven days.</summary>
    /// <param name="weeks">From 0 to 1e100 weeks; fractions are allowed.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above 1e100 weeks or NaN.</exception>
    public static Duration Weeks(double weeks) => new(weeks, TimeUnit.Week);

    /// <summary>A length in a given unit.</summary>
    /// <param name="value">From 0 to 1e100 weeks.</param>
    /// <param name="unit">The unit of <paramref name="value"/>.</param>
    /// <returns>The duration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, above 1e100 weeks or NaN, or the unit is none.</exception>
    public static Duration Of(double value, TimeUnit unit) => new(value, TimeUnits.Check(unit, nameof(unit)));

    /// <summary>The length as a number.</summary>
    /// <param name="unit">The unit wanted.</param>
    /// <returns>Days are turned into weeks by one division by 7, weeks into days by one multiplication.</returns>
    public double In(TimeUnit unit) => TimeUnits.Convert(_value, _unit, unit);

    /// <summary>Whether two lengths are equal in days, whatever unit they were given in.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(Duration other) => In(TimeUnit.Day).Equals(other.In(TimeUnit.Day));

    /// <summary>A hash of the length in days.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => In(TimeUnit.Day).GetHashCode();

    /// <summary>Orders by length.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(Duration other) => In(TimeUnit.Day).CompareTo(other.In(TimeUnit.Day));

    /// <summary>Whether one is shorter.</summary>
    public static bool operator <(Duration left, Duration right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is longer.</summary>
    public static bool operator >(Duration left, Duration right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is shorter or as long.</summary>
    public static bool operator <=(Duration left, Duration right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is longer or as long.</summary>
    public static bool operator >=(Duration left, Duration right) => left.CompareTo(right) >= 0;

    /// <summary>The length as it was given.</summary>
    /// <returns><c>39 weeks</c>, <c>1 day</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{_value:R} {TimeUnits.Text(_unit)}{(_value == 1 ? "" : "s")}");
}
