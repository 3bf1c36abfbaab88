namespace Relationships.Modeling.Simulation;

/// <summary>A sort of customer on the continuum: how deep it tends to be, how often it needs the brand, and how it is treated.</summary>
/// <param name="Name">In kebab-case.</param>
/// <param name="Share">Relative share of customers.</param>
/// <param name="Depth">Range of the potential; drawn within by a Beta(2, 2).</param>
/// <param name="VisitsPerYear">Need for what is sold, mean; it varies between customers, and is not depth.</param>
internal sealed record Archetype(string Name, double Share, (double Low, double High) Depth, double VisitsPerYear)
{
    /// <summary>Mean of quality, from 0 to 1.</summary>
    public double Quality { get; init; } = .85;

    /// <summary>Mean of pushiness, from 0 to 1.</summary>
    public double Pushiness { get; init; } = .35;

    /// <summary>Mean share of dealings that are digital.</summary>
    public double Digital { get; init; } = .35;

    /// <summary>How common it is to know a person at the front line, relative to the average.</summary>
    public double Person { get; init; } = 1;

    /// <summary>Mean days over which acquaintance grows to two thirds.</summary>
    public double GrowthDays { get; init; } = 60;

    /// <summary>Chance a year of leaving without a reason.</summary>
    public double LeavesPerYear { get; init; } = .15;

    /// <summary>Mean amount of a purchase.</summary>
    public double Basket { get; init; } = 30;

    /// <summary>Chance of paying by subscription.</summary>
    public double Subscribes { get; init; } = .1;

    /// <summary>Latest start, as a share of the simulated time.</summary>
    public double StartsWithin { get; init; } = .6;

    /// <summary>Comes once and never again.</summary>
    public bool IsOneTime { get; init; }

    /// <summary>An old fan: deep from the first day, and fading since.</summary>
    public bool IsCoasting { get; init; }
}
