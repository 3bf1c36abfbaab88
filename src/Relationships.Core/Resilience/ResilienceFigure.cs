namespace Relationships.Resilience;

/// <summary>The columns of resilience.</summary>
public enum ResilienceFigure
{
    /// <summary>The chance, in [0, 1].</summary>
    Value,

    /// <summary>Lower end of the 90 % interval.</summary>
    Low,

    /// <summary>Upper end of the 90 % interval.</summary>
    High,

    /// <summary>1 = nothing known, towards 0 = certain.</summary>
    Uncertainty,

    /// <summary>Decayed trials.</summary>
    EvidenceMass,

    /// <summary>The value without evidence.</summary>
    BaseRate,

    /// <summary>What trials survived add.</summary>
    FromSurvived,

    /// <summary>What trials failed take away.</summary>
    FromFailed,

    /// <summary>The lock-in that the caller stated.</summary>
    LockIn,
}
