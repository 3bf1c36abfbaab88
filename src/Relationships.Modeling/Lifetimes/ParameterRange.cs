using System.Globalization;

namespace Relationships.Modeling.Lifetimes;

/// <summary>The sizes that parameters may have: within them every prediction and log-likelihood is finite and has its digits.</summary>
internal readonly record struct ParameterRange(double Least, double Most)
{
    /// <summary>Models in time. Climbs stay within e^-20 to e^20, so that no fit leaves it.</summary>
    public static ParameterRange OfTime { get; } = new(1e-10, 1e10);

    /// <summary>Mixtures of counts and of spend: room for products of two.</summary>
    public static ParameterRange OfCounts { get; } = new(1e-50, 1e50);

    /// <summary>Refuses what is outside, or NaN.</summary>
    public double Check(double value, string name) => value >= Least && value <= Most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, string.Create(CultureInfo.InvariantCulture, $"{name} is {value:R}; it must be from {Bound(Least)} to {Bound(Most)}."));

    /// <summary>The nearest value inside: effects of covariates far from those fitted may go beyond.</summary>
    public double Nearest(double value) => Math.Clamp(value, Least, Most);

    private static string Bound(double value) => value.ToString("0e+0", CultureInfo.InvariantCulture).Replace("+", "", StringComparison.Ordinal);
}
