namespace Relationships.Decisions;

/// <summary>How gains are attributed.</summary>
public sealed record AttributionOptions
{
    /// <summary>By representative, the whole history, without costs.</summary>
    public static AttributionOptions Default { get; } = new();

    /// <summary>To what. Default: representatives.</summary>
    public AttributionBy By { get; init; }

    /// <summary>Only what happened from this instant on is attributed; what came before is taken as given. Null (the default) = everything.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What events cost, by kind and channel; null (the default) = not known.</summary>
    public RelationshipEconomics? Economics { get; init; }

    /// <summary>
    /// Most groups told apart in one relationship, 2 to 12; beyond it those whose leaving alone changes the score least are joined as
    /// <see cref="GainAttribution.Others"/>, helpful and harmful alike. Every group doubles the work. Default 8.
    /// </summary>
    public int MostGroups { get; init; } = 8;
}
