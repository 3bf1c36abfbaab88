namespace Relationships.Exchange;

/// <summary>The columns of a share.</summary>
public enum SharePart
{
    /// <summary>The share, in [0, 1].</summary>
    Value,

    /// <summary>Lower end of the 90 % interval.</summary>
    Low,

    /// <summary>Upper end of the 90 % interval.</summary>
    High,

    /// <summary>1 = nothing known, towards 0 = certain.</summary>
    Uncertainty,

    /// <summary>Decayed pieces of evidence.</summary>
    EvidenceMass,

    /// <summary>What the evidence for adds to the base rate.</summary>
    For,

    /// <summary>What the evidence against takes away.</summary>
    Against,
}
