namespace Relationships.Connections;

/// <summary>The columns of one point of connection.</summary>
public enum ConnectionFigure
{
    /// <summary>1 where the brand offers it, else 0.</summary>
    Available,

    /// <summary>The brand's side.</summary>
    Demonstrated,

    /// <summary>The customer's side.</summary>
    Responded,

    /// <summary>How strongly both meet in it.</summary>
    Strength,

    /// <summary>Lower end of the strength's 90 % interval.</summary>
    Low,

    /// <summary>Upper end of the strength's 90 % interval.</summary>
    High,

    /// <summary>1 = nothing known, towards 0 = certain.</summary>
    Uncertainty,

    /// <summary>Decayed evidence of the side of which less is known.</summary>
    EvidenceMass,
}
