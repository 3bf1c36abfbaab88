using System.Globalization;

namespace Relationships.Modeling.Lifetimes;

/// <summary>The parameters of beta and gamma mixtures: any size that leaves room for products of two, within the range of a double.</summary>
internal static class ShapeParameter
{
    private const double Smallest = 1e-50;
    private const double Largest = 1e50;

    public static double Check(double value, string name) => value >= Smallest && value <= Largest
        ? value
        : throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value:R}; it must be from 1e-50 to 1e50."));
}
