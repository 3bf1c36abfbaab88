using Relationships.Decisions;

namespace Relationships.Cli.Input;

/// <summary>A command line that asks for a page for people.</summary>
/// <param name="Path">Where it is written.</param>
internal sealed record ReportRequest(string Path)
{
    /// <summary>The heading; null for the usual one.</summary>
    public string? Title { get; init; }

    /// <summary>Who gets a section; empty for a few that the report chooses.</summary>
    public IReadOnlyList<string> Customers { get; init; } = [];

    /// <summary>The user's margins and costs; null for nothing said of money.</summary>
    public RelationshipEconomics? Economics { get; init; }
}
