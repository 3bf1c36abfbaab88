using Relationships.Numerics;

namespace Relationships.Decisions;

/// <summary>What one person, kind or channel has done for relationships.</summary>
public sealed record AttributedGain
{
    /// <summary>The person, kind or channel; <see cref="GainAttribution.Unnamed"/> where events name nobody.</summary>
    public required string Group { get; init; }

    /// <summary>In how many relationships it acted.</summary>
    public int Relationships { get; init; }

    /// <summary>How many events it has.</summary>
    public int Events { get; init; }

    /// <summary>Its Shapley share of the continuum's gain, summed over relationships, with a 90 % interval. Shares of all groups sum to the whole gain.</summary>
    public Estimate Gain { get; init; }

    /// <summary>What its events cost; money. 0 where no cost is known.</summary>
    public double Cost { get; init; }

    /// <summary>Gain for one unit of money; null where no cost is known.</summary>
    public double? GainPerCost => Cost > 0 ? Gain.Value / Cost : null;

    /// <summary>Gain for each relationship that it acted in.</summary>
    public double GainPerRelationship => Relationships == 0 ? 0 : Gain.Value / Relationships;

    /// <summary>Whether the data can tell the gains of two groups apart: their intervals do not overlap.</summary>
    /// <param name="other">Another group.</param>
    /// <returns>False where either may be the greater.</returns>
    public bool IsDistinctFrom(AttributedGain other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Gain.Low > other.Gain.High || Gain.High < other.Gain.Low;
    }
}
