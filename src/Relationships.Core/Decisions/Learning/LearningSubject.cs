namespace Relationships.Decisions.Learning;

/// <summary>What there may be to learn about a customer.</summary>
public enum LearningSubject
{
    /// <summary>Whether the brand's purpose is the customer's too.</summary>
    Purpose,

    /// <summary>What the customer needs.</summary>
    Needs,

    /// <summary>What the customer is interested in.</summary>
    Interests,

    /// <summary>What the customer enjoys.</summary>
    Entertainment,

    /// <summary>What the customer wants to reach.</summary>
    Goals,

    /// <summary>What the customer stands for.</summary>
    Values,

    /// <summary>What character the customer relates to.</summary>
    Character,

    /// <summary>Where the customer belongs.</summary>
    Communities,

    /// <summary>Whether the customer finds us able.</summary>
    Ability,

    /// <summary>Whether the customer finds us true to our word.</summary>
    Integrity,

    /// <summary>Whether the customer finds us well-meaning.</summary>
    Benevolence,

    /// <summary>Whether the customer keeps their word.</summary>
    CustomerIntegrity,

    /// <summary>Whether the customer means us well.</summary>
    CustomerBenevolence,

    /// <summary>Whether what was sold was needed.</summary>
    FitToNeed,

    /// <summary>Whether the customer wants a relationship at all.</summary>
    Desire,
}
