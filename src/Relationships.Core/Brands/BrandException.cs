using System.Globalization;

namespace Relationships.Brands;

/// <summary>A brand identity or a customer profile cannot be used; all its faults at once.</summary>
public sealed class BrandException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="what">The identity or the profile, in words.</param>
    /// <param name="faults">At least one fault.</param>
    public BrandException(string what, IReadOnlyList<BrandFault> faults)
        : base($"The {what} has {(faults?.Count ?? 0).ToString(CultureInfo.InvariantCulture)} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults ?? [])}") =>
        Faults = faults ?? [];

    /// <summary>Every fault found.</summary>
    public IReadOnlyList<BrandFault> Faults { get; }
}
