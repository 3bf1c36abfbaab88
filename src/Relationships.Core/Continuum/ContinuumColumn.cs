namespace Relationships.Continuum;

/// <summary>The columns of a continuum score; the last nine are the contributions, which sum to the value.</summary>
public enum ContinuumColumn
{
    /// <summary>The score, in [0, 1].</summary>
    Value,

    /// <summary>Lower end of the 90 % interval.</summary>
    Low,

    /// <summary>Upper end of the 90 % interval.</summary>
    High,

    /// <summary>u, in (0, 1].</summary>
    Uncertainty,

    /// <summary>n, decayed distinct (kind, day).</summary>
    EvidenceMass,

    /// <summary>The position before uncertainty and strain.</summary>
    Position,

    /// <summary>The factor that bad events and pushing leave.</summary>
    Strain,

    /// <summary>Occasions in 30 days at the recent rate.</summary>
    Intensity,

    /// <summary>Days from the first to the latest event.</summary>
    DurationDays,

    /// <summary>Recent rate of occasions over the long-run rate.</summary>
    Momentum,

    /// <summary>Much old history, little recent.</summary>
    Coasting,

    /// <summary>The old stock that coasting rests on: how full the shared history is.</summary>
    Stock,

    /// <summary>1 where coasting has reached the policy's threshold, else 0.</summary>
    IsCoasting,

    /// <summary>What repeat exchange adds.</summary>
    RepeatContribution,

    /// <summary>What occasions lately add.</summary>
    CadenceContribution,

    /// <summary>What breadth adds.</summary>
    BreadthContribution,

    /// <summary>What dialogue adds.</summary>
    DialogueContribution,

    /// <summary>What recognition adds.</summary>
    RecognitionContribution,

    /// <summary>What after-sale care adds.</summary>
    AfterSaleContribution,

    /// <summary>What social integration adds.</summary>
    SocialContribution,

    /// <summary>What shared history adds.</summary>
    HistoryContribution,

    /// <summary>What strain takes away.</summary>
    StrainContribution,
}
