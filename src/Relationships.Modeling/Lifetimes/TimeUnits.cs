using System.Globalization;

namespace Relationships.Modeling.Lifetimes;

/// <summary>What a unit of time amounts to, and how it is written.</summary>
internal static class TimeUnits
{
    /// <summary>Days in one unit.</summary>
    public static double Days(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => 1,
        TimeUnit.Week => 7,
        _ => throw Unknown(unit, nameof(unit)),
    };

    /// <summary>A length of time in another unit, unchanged where the units are equal; to weeks by one division.</summary>
    public static double Convert(double value, TimeUnit from, TimeUnit to) => from == to
        ? value
        : to == TimeUnit.Week ? value * Days(from) / 7 : value * Days(from);

    /// <summary>The written form, as in a saved model: <c>day</c>, <c>week</c>.</summary>
    public static string Text(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => "day",
        TimeUnit.Week => "week",
        _ => throw Unknown(unit, nameof(unit)),
    };

    /// <summary>Reads the written form; null where it is none.</summary>
    public static TimeUnit? Parse(string? text) => text switch
    {
        "day" => TimeUnit.Day,
        "week" => TimeUnit.Week,
        _ => null,
    };

    /// <summary>Refuses what is not a unit.</summary>
    public static TimeUnit Check(TimeUnit unit, string name) => unit is TimeUnit.Day or TimeUnit.Week ? unit : throw Unknown(unit, name);

    private static ArgumentOutOfRangeException Unknown(TimeUnit unit, string name) =>
        new(name, unit, string.Create(CultureInfo.InvariantCulture, $"{name} is {(int)unit}; it must be Day or Week."));
}
