using Relationships.Brands;
using Relationships.Cli.Input;
using Relationships.Cli.Output;
using Relationships.Decisions;

namespace Relationships.Cli.Verbs;

/// <summary>A command line that asks for advice.</summary>
internal sealed record InvestRequest(InputSettings Input, RelationshipEconomics Economics)
{
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Who the brand says it is; null where nothing is declared.</summary>
    public BrandIdentity? Brand { get; init; }

    /// <summary>Whether every relationship is advised about by itself, not the customer with the brand.</summary>
    public bool IsByRelationship { get; init; }

    /// <summary>Money to share; null for none.</summary>
    public double? Budget { get; init; }

    /// <summary>Where to write; null for standard output.</summary>
    public string? OutPath { get; init; }

    public OutputFormat Format { get; init; }
}
