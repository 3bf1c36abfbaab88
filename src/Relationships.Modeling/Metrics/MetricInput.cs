using System.Globalization;

namespace Relationships.Modeling.Metrics;

/// <summary>Checks of what the metrics are given. Every comparison is written so that NaN fails it.</summary>
internal static class MetricInput
{
    public static void SameLength(int first, int second, string firstName, string secondName)
    {
        if (first != second)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{secondName}: {second} values for {first} {firstName}; they must be as many."), secondName);
    }

    public static void NoNaN(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
                throw Bad(name, i, values[i], "a number");
        }
    }

    public static void Finite(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                throw Bad(name, i, values[i], "finite");
        }
    }

    public static void Probabilities(ReadOnlySpan<double> values, string name)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!(values[i] >= 0 && values[i] <= 1))
                throw Bad(name, i, values[i], "between 0 and 1");
        }
    }

    private static ArgumentException Bad(string name, int index, double value, string range) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}] is {value:R}; it must be {range}."), name);
}
