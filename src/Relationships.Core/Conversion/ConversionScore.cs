using Relationships.Numerics;

namespace Relationships.Conversion;

/// <summary>Which share of a cohort's first sales became relationships (R24), and how much of that has been seen.</summary>
public readonly record struct ConversionScore
{
    /// <summary>The share converted within <see cref="ObservedDays"/>, its 90 % interval, and as mass how many first sales it rests on.</summary>
    public Estimate Share { get; init; }

    /// <summary>First sales of the cohort.</summary>
    public int FirstSales { get; init; }

    /// <summary>Those that became relationships within the horizon, as far as is seen.</summary>
    public int Converted { get; init; }

    /// <summary>Those whose fate is not known yet: not converted, and their horizon has not passed.</summary>
    public int Open { get; init; }

    /// <summary>Whether the horizon of every first sale has passed, or it was converted; else the share is computed over those at risk.</summary>
    public bool IsComplete => Open == 0;

    /// <summary>Days that the share speaks of: the horizon, or less where nobody has been watched that long.</summary>
    public double ObservedDays { get; init; }

    /// <summary>
    /// How many were still watched when the last of them converted; 0 without a conversion. Where
    /// it is small beside <see cref="FirstSales"/>, the share rests on those few.
    /// </summary>
    public int AtRisk { get; init; }

    /// <summary>Days after which half had become relationships; null where that has not been seen.</summary>
    public double? MedianDays { get; init; }
}
