using System.Globalization;

namespace Relationships.Numerics;

/// <summary>
/// Range checks of the numerical functions. Every comparison is written so that NaN fails it.
/// </summary>
internal static class ArgumentChecks
{
    /// <summary>The largest shape parameter of a beta distribution the library accepts.</summary>
    public const double LargestShape = 1e12;

    public static void Probability(double value, string name)
    {
        if (!(value >= 0.0 && value <= 1.0))
        {
            throw OutOfRange(name, value, "between 0 and 1");
        }
    }

    public static void Mass(double value, string name)
    {
        if (!(value > 0.0 && value < 1.0))
        {
            throw OutOfRange(name, value, "above 0 and below 1");
        }
    }

    public static void Shape(double value, string name)
    {
        if (!(value > 0.0 && value <= LargestShape))
        {
            throw OutOfRange(name, value, "above 0 and at most 1e12");
        }
    }

    public static void PositiveFinite(double value, string name)
    {
        if (!(value > 0.0 && value <= double.MaxValue))
        {
            throw OutOfRange(name, value, "above 0 and finite");
        }
    }

    public static void NonNegativeFinite(double value, string name)
    {
        if (!(value >= 0.0 && value <= double.MaxValue))
        {
            throw OutOfRange(name, value, "at least 0 and finite");
        }
    }

    public static ArgumentOutOfRangeException OutOfRange(string name, double value, string range) =>
        new(
            name,
            value,
            string.Create(CultureInfo.InvariantCulture, $"{name} is {value:R}; it must be {range}."));
}
