namespace Relationships.Policies;

/// <summary>The numbers of the continuum: its eight dimensions, its strain, its stages.</summary>
public sealed record ContinuumPolicy
{
    /// <summary>Days with a purchase or renewal.</summary>
    public DimensionPolicy Repeat { get; init; } = new();

    /// <summary>Occasions lately.</summary>
    public DimensionPolicy Cadence { get; init; } = new();

    /// <summary>Classes of channel in use.</summary>
    public DimensionPolicy Breadth { get; init; } = new();

    /// <summary>Occasions in one class of channel at which 63 % of it counts as in use.</summary>
    public double BreadthClassSaturation { get; init; }

    /// <summary>Talking with each other.</summary>
    public DimensionPolicy Dialogue { get; init; } = new();

    /// <summary>Being known and remembered.</summary>
    public DimensionPolicy Recognition { get; init; } = new();

    /// <summary>Care after the sale and life with the product.</summary>
    public DimensionPolicy AfterSale { get; init; } = new();

    /// <summary>Social integration.</summary>
    public DimensionPolicy Social { get; init; } = new();

    /// <summary>Shared history.</summary>
    public DimensionPolicy History { get; init; } = new();

    /// <summary>Half-life of n, what certainty rests on; days.</summary>
    public double MassHalfLifeDays { get; init; }

    /// <summary>What strains a relationship.</summary>
    public StrainPolicy Strain { get; init; } = new();

    /// <summary>Where the stages begin.</summary>
    public StagePolicy Stages { get; init; } = new();

    /// <summary>The coasting figure from which a relationship is flagged as coasting, in [0, 1].</summary>
    public double Coasting { get; init; }

    internal static PolicyNumber[] Numbers { get; } =
    [
        .. DimensionPolicy.Numbers("continuum.repeat", p => p.Continuum.Repeat, (c, d) => c with { Repeat = d }),
        .. DimensionPolicy.Numbers("continuum.cadence", p => p.Continuum.Cadence, (c, d) => c with { Cadence = d }),
        .. DimensionPolicy.Numbers("continuum.breadth", p => p.Continuum.Breadth, (c, d) => c with { Breadth = d }),
        new("continuum.breadthClassSaturation", 0.01, 10000, "occasions", p => p.Continuum.BreadthClassSaturation, (p, v) => p with { Continuum = p.Continuum with { BreadthClassSaturation = v } }),
        .. DimensionPolicy.Numbers("continuum.dialogue", p => p.Continuum.Dialogue, (c, d) => c with { Dialogue = d }),
        .. DimensionPolicy.Numbers("continuum.recognition", p => p.Continuum.Recognition, (c, d) => c with { Recognition = d }),
        .. DimensionPolicy.Numbers("continuum.afterSale", p => p.Continuum.AfterSale, (c, d) => c with { AfterSale = d }),
        .. DimensionPolicy.Numbers("continuum.social", p => p.Continuum.Social, (c, d) => c with { Social = d }),
        .. DimensionPolicy.Numbers("continuum.history", p => p.Continuum.History, (c, d) => c with { History = d }),
        new("continuum.massHalfLifeDays", 1, 36500, "days", p => p.Continuum.MassHalfLifeDays, (p, v) => p with { Continuum = p.Continuum with { MassHalfLifeDays = v } }),
        .. StrainPolicy.Numbers,
        .. StagePolicy.Numbers,
        new("continuum.coasting", 0, 1, "coasting", p => p.Continuum.Coasting, (p, v) => p with { Continuum = p.Continuum with { Coasting = v } }),
    ];
}
