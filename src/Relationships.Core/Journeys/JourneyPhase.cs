namespace Relationships.Journeys;

/// <summary>Where a customer stands on the journey. It is a circle: from every phase it goes on, also from the last (R20).</summary>
public enum JourneyPhase
{
    /// <summary>Before the sale: reached by what the brand sends, no step of their own.</summary>
    Awareness,

    /// <summary>Before the sale, or the next one: looks the brand up, asks, compares.</summary>
    Consideration,

    /// <summary>At the sale.</summary>
    Sale,

    /// <summary>After the sale: the first steps with what was bought, or just left alone with it.</summary>
    Onboarding,

    /// <summary>After the sale: lives with the product, is served, talks.</summary>
    Use,

    /// <summary>After the sale: speaks for the brand, helps others, belongs.</summary>
    Advocacy,

    /// <summary>Left, and so before the next sale: the journey never ends.</summary>
    Away,
}
