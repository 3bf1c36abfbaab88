using Relationships.Events.Columns;

namespace Relationships.Files;

/// <summary>All that was read from one or more files, the events in columns.</summary>
public sealed record ReadColumns
{
    /// <summary>
    /// The events, in the order of the files and their lines. Codes count in the order in which their texts come in the
    /// files, however many threads read.
    /// </summary>
    public required EventColumns Events { get; init; }

    /// <summary>The lines that are no events, in the order of the files and their lines.</summary>
    public required RejectedLines Rejects { get; init; }

    /// <summary>How many lines the files have, headers and blank lines included.</summary>
    public required long LinesRead { get; init; }

    /// <summary>The one currency that the files tell of, or null where they tell of none.</summary>
    public string? Currency { get; init; }
}
