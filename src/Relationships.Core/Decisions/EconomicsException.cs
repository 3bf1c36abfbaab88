using System.Globalization;

namespace Relationships.Decisions;

/// <summary>Economics cannot be used; all their faults at once.</summary>
public sealed class EconomicsException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">At least one fault.</param>
    public EconomicsException(IReadOnlyList<EconomicsFault> faults)
        : base($"The economics have {Count(faults)} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults ?? [])}") =>
        Faults = faults ?? [];

    /// <summary>Every fault found.</summary>
    public IReadOnlyList<EconomicsFault> Faults { get; }

    private static string Count(IReadOnlyList<EconomicsFault>? faults) => (faults?.Count ?? 0).ToString(CultureInfo.InvariantCulture);
}
