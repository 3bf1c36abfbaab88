namespace Relationships.Brands;

/// <summary>How something is known of a customer.</summary>
public enum KnowledgeSource
{
    /// <summary>The customer said so.</summary>
    Said,

    /// <summary>It was seen in what the customer does, and weighs less.</summary>
    Observed,
}
