using System.Text.Json.Serialization;
using Relationships.Numerics;

namespace Relationships.Outcomes;

/// <summary>One outcome, observed and expected. <c>default</c> knows nothing.</summary>
public readonly record struct OutcomeChance
{
    /// <summary>Chance of at least one act within the horizon: value, 90 % interval, uncertainty, and as evidence mass the exposure.</summary>
    public Estimate Estimate { get; init; }

    /// <summary>The chance itself, in [0, 1].</summary>
    [JsonIgnore]
    public double Value => Estimate.Value;

    /// <summary>Observed: acts counted so far, decayed; at least 0.</summary>
    public double Observed { get; init; }

    /// <summary>Expected: how many acts the horizon is expected to bring; at least 0.</summary>
    public double Expected { get; init; }

    /// <summary>The chance before anything is seen; it and both contributions sum to the value.</summary>
    public double BaseRate { get; init; }

    /// <summary>What the acts seen add; at least 0.</summary>
    public double FromActs { get; init; }

    /// <summary>What the time gone by, for defence the criticism witnessed, takes away: silence is evidence here; at most 0.</summary>
    public double FromExposure { get; init; }
}
