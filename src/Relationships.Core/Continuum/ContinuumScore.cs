using System.Text.Json.Serialization;
using Relationships.Numerics;

namespace Relationships.Continuum;

/// <summary>
/// Where a relationship lies between transaction (0) and relationship (1), how sure that is, and what made it.
/// </summary>
/// <remarks><c>default</c> is a stranger: value 0, full uncertainty, the stage of a transaction.</remarks>
public readonly record struct ContinuumScore
{
    private readonly string? _policyId;

    /// <summary>Value in [0, 1], 90 % interval, uncertainty, evidence mass n.</summary>
    public Estimate Estimate { get; init; }

    /// <summary>The score: position, discounted by uncertainty and strain; below the truth while data are few, by design.</summary>
    [JsonIgnore]
    public double Value => Estimate.Value;

    /// <summary>Lower end of the 90 % interval.</summary>
    [JsonIgnore]
    public double Low => Estimate.Low;

    /// <summary>Upper end of the 90 % interval.</summary>
    [JsonIgnore]
    public double High => Estimate.High;

    /// <summary>u = W / (W + n): 1 = nothing known, towards 0 = certain.</summary>
    [JsonIgnore]
    public double Uncertainty => Estimate.Uncertainty;

    /// <summary>n: decayed distinct (kind, day).</summary>
    [JsonIgnore]
    public double EvidenceMass => Estimate.EvidenceMass;

    /// <summary>The stage that the value has reached.</summary>
    public ContinuumStage Stage { get; init; }

    /// <summary>The position before uncertainty and strain, in [0, 1).</summary>
    public double Position { get; init; }

    /// <summary>The factor that bad events and pushing leave, in (0, 1]; 1 = unstrained.</summary>
    public double Strain { get; init; }

    /// <summary>Occasions in 30 days at the recent rate.</summary>
    public double Intensity { get; init; }

    /// <summary>Days from the first to the latest event: fleeting or extended.</summary>
    public double DurationDays { get; init; }

    /// <summary>Recent rate of occasions over the long-run rate: 1 = steady (or no history), below = slowing, above = growing; in [0, 100].</summary>
    public double Momentum { get; init; }

    /// <summary>
    /// Running on past greatness: much old history, little recent (R26); 0 = not at all, towards 1. Stock times max(0, 1 - momentum), so
    /// that the fading of a deep relationship weighs more than that of a shallow one.
    /// </summary>
    public double Coasting { get; init; }

    /// <summary>The old stock that coasting rests on, 1 - exp(-history / k): how full the shared history is, in [0, 1].</summary>
    public double Stock { get; init; }

    /// <summary>Whether <see cref="Coasting"/> has reached the policy's threshold, with some history at all.</summary>
    public bool IsCoasting { get; init; }

    /// <summary>What each part adds; they sum to the value.</summary>
    public ContinuumContributions Contributions { get; init; }

    /// <summary>Id of the policy that the score was made under.</summary>
    public string PolicyId
    {
        get => _policyId ?? string.Empty;
        init => _policyId = value;
    }

    /// <summary>The instant that the score is for.</summary>
    public DateTimeOffset AsOf { get; init; }
}
