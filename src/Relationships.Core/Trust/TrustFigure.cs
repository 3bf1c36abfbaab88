namespace Relationships.Trust;

/// <summary>The columns of one part of a trust score.</summary>
public enum TrustFigure
{
    /// <summary>The value, in [0, 1].</summary>
    Value,

    /// <summary>Lower end of the 90 % interval.</summary>
    Low,

    /// <summary>Upper end of the 90 % interval.</summary>
    High,

    /// <summary>1 = nothing known, towards 0 = certain.</summary>
    Uncertainty,

    /// <summary>Decayed pieces of evidence.</summary>
    EvidenceMass,

    /// <summary>What a facet adds to its direction's distance from the base rate; 0 for directions and mutual trust.</summary>
    Contribution,
}
