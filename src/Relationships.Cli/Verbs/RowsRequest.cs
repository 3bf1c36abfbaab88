using Relationships.Brands;
using Relationships.Cli.Input;
using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary>A command line that asks for a row per relationship.</summary>
internal sealed record RowsRequest(InputSettings Input, DateTimeOffset? AsOf, double? RollupDiscount, string? OutPath, OutputFormat Format)
{
    /// <summary>An earlier instant, to tell the movement since then; null for none.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Who the brand says it is; null for nobody.</summary>
    public BrandIdentity? Brand { get; init; }

    /// <summary>How much memory may be taken; null for as much as it takes.</summary>
    public MemoryRequest? Memory { get; init; }

    /// <summary>Ledgers to continue, and where to keep them.</summary>
    public LedgersRequest Ledgers { get; init; } = new(null, null);

    /// <summary>Whether nothing is asked of the log as a whole, so that its customers may be folded some at a time.</summary>
    public bool IsInParts { get; init; }

    /// <summary>Opens what sees the rows beside those who read them; null where nobody does.</summary>
    public Func<IRowsObserver>? Observer { get; init; }
}
