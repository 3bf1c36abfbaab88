using Relationships.Events;

namespace Relationships.Files;

/// <summary>All that was read from one or more files.</summary>
public sealed record ReadResult
{
    /// <summary>The events, in the order of the files and their lines.</summary>
    public required IReadOnlyList<RelationshipEvent> Events { get; init; }

    /// <summary>The lines that are no events, in the order of the files and their lines.</summary>
    public required IReadOnlyList<RejectedEvent> Rejects { get; init; }

    /// <summary>How many lines the files have, headers and blank lines included.</summary>
    public required long LinesRead { get; init; }

    /// <summary>The one currency that the files tell of, or null where they tell of none.</summary>
    public string? Currency { get; init; }
}
