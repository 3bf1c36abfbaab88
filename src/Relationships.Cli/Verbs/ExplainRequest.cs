using Relationships.Brands;
using Relationships.Cli.Input;
using Relationships.Decisions;
using Relationships.Events;

namespace Relationships.Cli.Verbs;

/// <summary>A command line that asks why scores are what they are.</summary>
internal sealed record ExplainRequest(InputSettings Input, DateTimeOffset? AsOf, DateTimeOffset? Since)
{
    /// <summary>How many events are named in words unless told.</summary>
    public const int DefaultTop = 5;

    public required string Customer { get; init; }

    /// <summary>With whom; null for everyone.</summary>
    public Counterpart? Counterpart { get; init; }

    /// <summary>Who the brand says it is; null for nobody.</summary>
    public BrandIdentity? Brand { get; init; }

    public int Top { get; init; } = DefaultTop;

    /// <summary>Where to write; null for standard output.</summary>
    public string? OutPath { get; init; }

    /// <summary>The user's margins and costs; null for no advice.</summary>
    public RelationshipEconomics? Economics { get; init; }

    public bool IsJson { get; init; }
}
