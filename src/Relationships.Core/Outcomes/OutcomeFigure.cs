namespace Relationships.Outcomes;

/// <summary>The columns of one outcome.</summary>
public enum OutcomeFigure
{
    /// <summary>The chance, in [0, 1].</summary>
    Value,

    /// <summary>Lower end of the 90 % interval.</summary>
    Low,

    /// <summary>Upper end of the 90 % interval.</summary>
    High,

    /// <summary>1 = nothing known, towards 0 = certain.</summary>
    Uncertainty,

    /// <summary>Decayed exposure: months, for defence criticisms witnessed.</summary>
    EvidenceMass,

    /// <summary>Acts counted so far, decayed.</summary>
    Observed,

    /// <summary>Acts that the horizon is expected to bring.</summary>
    Expected,

    /// <summary>The chance before anything is seen.</summary>
    BaseRate,

    /// <summary>What the acts seen add.</summary>
    FromActs,

    /// <summary>What the exposure takes away.</summary>
    FromExposure,
}
