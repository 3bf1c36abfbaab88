using System.Text.Json.Serialization;

namespace Relationships.Continuum;

/// <summary>What each part adds to a continuum score; together they sum to its value.</summary>
public readonly record struct ContinuumContributions
{
    /// <summary>Names of the parts, in the order of <see cref="this[int]"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["repeat", "cadence", "breadth", "dialogue", "recognition", "after_sale", "social", "history", "strain"];

    /// <summary>Repeat exchange.</summary>
    public double Repeat { get; init; }

    /// <summary>Occasions lately.</summary>
    public double Cadence { get; init; }

    /// <summary>Classes of channel in use.</summary>
    public double Breadth { get; init; }

    /// <summary>Dialogue.</summary>
    public double Dialogue { get; init; }

    /// <summary>Recognition.</summary>
    public double Recognition { get; init; }

    /// <summary>After-sale care and product life.</summary>
    public double AfterSale { get; init; }

    /// <summary>Social integration.</summary>
    public double Social { get; init; }

    /// <summary>Shared history.</summary>
    public double History { get; init; }

    /// <summary>What bad events and pushing take away; at most 0.</summary>
    public double Strain { get; init; }

    /// <summary>Sum of all parts: the score's value, to 1e-12.</summary>
    [JsonIgnore]
    public double Sum => Repeat + Cadence + Breadth + Dialogue + Recognition + AfterSale + Social + History + Strain;

    /// <summary>One part.</summary>
    /// <param name="index">Index of the part in <see cref="Names"/>.</param>
    /// <returns>What it adds.</returns>
    public double this[int index] => index switch
    {
        0 => Repeat,
        1 => Cadence,
        2 => Breadth,
        3 => Dialogue,
        4 => Recognition,
        5 => AfterSale,
        6 => Social,
        7 => History,
        8 => Strain,
        _ => throw new ArgumentOutOfRangeException(nameof(index), index, "index is not in 0 to 8."),
    };
}
