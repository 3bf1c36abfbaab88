namespace Relationships.Continuum;

/// <summary>Named stretches of the continuum from transaction to relationship.</summary>
public enum ContinuumStage
{
    /// <summary>A one-time exchange: the gas station in a town you never visit again.</summary>
    Transaction,

    /// <summary>Fleeting: the bank teller.</summary>
    Acquaintance,

    /// <summary>They know you: the barista who remembers your drink.</summary>
    Relationship,

    /// <summary>Extended: the hairstylist invited to the wedding.</summary>
    Friendship,

    /// <summary>Stays through bad times: grandma. Needs resilience besides depth.</summary>
    Kin,
}
