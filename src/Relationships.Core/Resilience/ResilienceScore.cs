using System.Text.Json.Serialization;
using Relationships.Numerics;

namespace Relationships.Resilience;

/// <summary>The chance that a relationship survives the next bad event, learned from those it met. <c>default</c> is untested.</summary>
public readonly record struct ResilienceScore
{
    private readonly string? _policyId;

    /// <summary>Chance in [0, 1], 90 % interval, uncertainty, evidence mass (decayed trials).</summary>
    public Estimate Estimate { get; init; }

    /// <summary>The chance itself; the base rate where nothing was tried.</summary>
    [JsonIgnore]
    public double Value => Estimate.Value;

    /// <summary>Untested, fragile, resilient or kin.</summary>
    public ResilienceStatus Status { get; init; }

    /// <summary>The value without evidence; it and both contributions sum to the value.</summary>
    public double BaseRate { get; init; }

    /// <summary>What trials survived and rivals declined add; at least 0.</summary>
    public double FromSurvived { get; init; }

    /// <summary>What trials that the customer left after take away; at most 0.</summary>
    public double FromFailed { get; init; }

    /// <summary>The lock-in that the caller stated, in [0, 1].</summary>
    public double LockIn { get; init; }

    /// <summary>Id of the policy that the score was made under.</summary>
    public string PolicyId
    {
        get => _policyId ?? string.Empty;
        init => _policyId = value;
    }

    /// <summary>The instant that the score is for.</summary>
    public DateTimeOffset AsOf { get; init; }
}
