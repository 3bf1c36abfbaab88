using System.Globalization;

namespace Relationships.Policies;

/// <summary>A policy cannot be used; all its faults at once.</summary>
public sealed class PolicyException : ArgumentException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">At least one fault.</param>
    public PolicyException(IReadOnlyList<PolicyFault> faults)
        : base($"The policy has {Count(faults)} fault(s):{Environment.NewLine}{string.Join(Environment.NewLine, faults ?? [])}") =>
        Faults = faults ?? [];

    /// <summary>Every fault found.</summary>
    public IReadOnlyList<PolicyFault> Faults { get; }

    private static string Count(IReadOnlyList<PolicyFault>? faults) => (faults?.Count ?? 0).ToString(CultureInfo.InvariantCulture);
}
