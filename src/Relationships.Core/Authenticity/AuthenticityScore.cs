using System.Text.Json.Serialization;
using Relationships.Numerics;

namespace Relationships.Authenticity;

/// <summary>Whether what is claimed and promised is what is experienced (R23), how sure that is, and what made it.</summary>
/// <remarks><c>default</c> knows nothing of a base rate; a strategy's score without evidence is the policy's base rate with u = 1.</remarks>
public readonly record struct AuthenticityScore
{
    /// <summary>Authenticity in [0, 1]: 1 = word and deed are one, 0 = all hype.</summary>
    public Estimate Estimate { get; init; }

    /// <summary>The score.</summary>
    [JsonIgnore]
    public double Value => Estimate.Value;

    /// <summary>The gap between word and deed: 1 - value.</summary>
    [JsonIgnore]
    public double Gap => 1 - Estimate.Value;

    /// <summary>What is believed without evidence; with the contributions it sums to the value.</summary>
    public double BaseRate { get; init; }

    /// <summary>What deeds that bear the word out add.</summary>
    public double KeptContribution { get; init; }

    /// <summary>What deeds that belie it take away; at most 0.</summary>
    public double BeliedContribution { get; init; }

    /// <summary>What customers' answers add or take away.</summary>
    public double ExperienceContribution { get; init; }

    /// <summary>What claims without deeds take away; at most 0: claims alone never raise it.</summary>
    public double HypeContribution { get; init; }

    /// <summary>The evidence.</summary>
    public AuthenticityEvidence Evidence { get; init; }
}
