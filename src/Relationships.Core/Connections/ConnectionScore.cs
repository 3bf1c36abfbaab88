using System.Text.Json.Serialization;
using Relationships.Events;

namespace Relationships.Connections;

/// <summary>What connects a customer and a brand: six points, three eras. <c>default</c> = nothing.</summary>
public readonly record struct ConnectionScore
{
    private readonly string? _policyId;

    /// <summary>The customer has a problem, the brand the solution.</summary>
    public ConnectionPoint ProblemSolution { get; init; }

    /// <summary>The brand is associated with an interest of the customer's.</summary>
    public ConnectionPoint InterestAssociation { get; init; }

    /// <summary>The brand entertains.</summary>
    public ConnectionPoint Entertainment { get; init; }

    /// <summary>The brand helps the customer reach a goal.</summary>
    public ConnectionPoint GoalFacilitation { get; init; }

    /// <summary>The brand lives values that the customer holds.</summary>
    public ConnectionPoint SharedValues { get; init; }

    /// <summary>Something to belong to.</summary>
    public ConnectionPoint Belonging { get; init; }

    /// <summary>Facet of belonging: a character to relate to.</summary>
    public ConnectionPoint Character { get; init; }

    /// <summary>Facet of belonging: a community to gather in.</summary>
    public ConnectionPoint Community { get; init; }

    /// <summary>The Product era.</summary>
    public EraStanding Product { get; init; }

    /// <summary>The Consumer era, by its own points.</summary>
    public EraStanding Consumer { get; init; }

    /// <summary>The Relationship era, by its own points.</summary>
    public EraStanding Relationship { get; init; }

    /// <summary>The highest era that holds together with all below it.</summary>
    public Era Era { get; init; }

    /// <summary>Sum of the strengths of the six points, 0 to 6; each point's strength is its contribution.</summary>
    public double Richness { get; init; }

    /// <summary>Chance that the relationship lasts: grows with every further live point, with diminishing returns.</summary>
    public double Lasting { get; init; }

    /// <summary>Id of the policy that the score was made under.</summary>
    public string PolicyId
    {
        get => _policyId ?? string.Empty;
        init => _policyId = value;
    }

    /// <summary>The instant that the score is for.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>One of the six points.</summary>
    /// <param name="type">Which.</param>
    /// <returns>The point.</returns>
    [JsonIgnore]
    public ConnectionPoint this[ConnectionType type] => type switch
    {
        ConnectionType.ProblemSolution => ProblemSolution,
        ConnectionType.InterestAssociation => InterestAssociation,
        ConnectionType.Entertainment => Entertainment,
        ConnectionType.GoalFacilitation => GoalFacilitation,
        ConnectionType.SharedValues => SharedValues,
        ConnectionType.Belonging => Belonging,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "type is none of the six."),
    };
}
