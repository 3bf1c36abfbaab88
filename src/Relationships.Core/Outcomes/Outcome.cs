namespace Relationships.Outcomes;

/// <summary>What a relationship brings, by essay 003: four outcomes.</summary>
public enum Outcome
{
    /// <summary>They spread the word.</summary>
    Advocacy,

    /// <summary>They stay and buy again.</summary>
    Loyalty,

    /// <summary>They defend you.</summary>
    Defence,

    /// <summary>They act as partial employees.</summary>
    Help,
}
