using Relationships.Cli.Output;

namespace Relationships.Cli.Verbs;

/// <summary>What a verb writes of every relationship.</summary>
/// <param name="Columns">The columns, in order.</param>
internal sealed record RowsPlan(IReadOnlyList<Column> Columns)
{
    /// <summary>Whether a column asks for the evidence.</summary>
    public bool WithEvidence { get; init; }

    /// <summary>Whether a column asks for single channels.</summary>
    public bool WithChannels { get; init; }
}
