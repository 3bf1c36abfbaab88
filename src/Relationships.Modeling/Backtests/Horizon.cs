using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Relationships.Modeling.Backtests;

/// <summary>How far ahead an outcome is looked for: a whole number of days, written <c>90d</c>, or of weeks, <c>39w</c>.</summary>
/// <remarks>Days are those of the log's zone. <c>default</c> is no horizon and is refused; where the log's end is meant, pass null.</remarks>
public readonly record struct Horizon
{
    private const int MostDays = 36_525;

    private Horizon(int days) => Length = days;

    /// <summary>The length in days, from 1 to 36525 (a hundred years).</summary>
    public int Length { get; }

    /// <summary>A horizon of that many days.</summary>
    /// <param name="days">From 1 to 36525.</param>
    /// <returns>The horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Horizon Days(int days) =>
        days is >= 1 and <= MostDays
            ? new Horizon(days)
            : throw new ArgumentOutOfRangeException(nameof(days), days, string.Create(CultureInfo.InvariantCulture, $"a horizon has 1 to {MostDays} days."));

    /// <summary>A horizon of that many weeks.</summary>
    /// <param name="weeks">From 1 to 5217.</param>
    /// <returns>The horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Horizon Weeks(int weeks) =>
        weeks is >= 1 and <= MostDays / 7
            ? new Horizon(7 * weeks)
            : throw new ArgumentOutOfRangeException(nameof(weeks), weeks, string.Create(CultureInfo.InvariantCulture, $"a horizon has 1 to {MostDays / 7} weeks."));

    /// <summary>Reads the written form.</summary>
    /// <param name="text">A whole number and <c>d</c> or <c>w</c>, nothing between: <c>90d</c>, <c>39w</c>.</param>
    /// <returns>The horizon.</returns>
    /// <exception cref="FormatException">The text is not of that form, or the number is out of range.</exception>
    public static Horizon Parse(string text) =>
        TryParse(text, out var horizon)
            ? horizon
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"horizon '{text}' is not a number of days or weeks such as 90d or 39w, from 1 to {MostDays} days."));

    /// <summary>Reads the written form without throwing.</summary>
    /// <param name="text">As for <see cref="Parse"/>.</param>
    /// <param name="horizon">The horizon, or <c>default</c>.</param>
    /// <returns>Whether the text is a horizon.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out Horizon horizon)
    {
        horizon = default;
        if (text is not { Length: >= 2 } || text[^1] is not ('d' or 'w'))
            return false;
        var unit = text[^1] == 'w' ? 7 : 1;
        if (!int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1 || number > MostDays / unit)
            return false;
        horizon = new Horizon(number * unit);
        return true;
    }

    /// <summary>The written form, in weeks where it is whole weeks.</summary>
    /// <returns><c>39w</c>, <c>90d</c>.</returns>
    public override string ToString() => Length > 0 && Length % 7 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Length / 7}w")
        : string.Create(CultureInfo.InvariantCulture, $"{Length}d");
}
