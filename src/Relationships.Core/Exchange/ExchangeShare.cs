using System.Text.Json.Serialization;
using Relationships.Numerics;

namespace Relationships.Exchange;

/// <summary>One share: its estimate, and what made it. <c>default</c> has no evidence and the value 0.</summary>
/// <param name="Estimate">Value in [0, 1], interval, uncertainty, evidence mass.</param>
/// <param name="BaseRate">The value without evidence.</param>
/// <param name="For">What the evidence for adds; at least 0.</param>
/// <param name="Against">What the evidence against takes away; at most 0. Base rate, for and against sum to the value.</param>
public readonly record struct ExchangeShare(Estimate Estimate, double BaseRate, double For, double Against)
{
    /// <summary>The share itself.</summary>
    [JsonIgnore]
    public double Value => Estimate.Value;
}
