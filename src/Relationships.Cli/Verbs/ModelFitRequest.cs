using Relationships.Cli.Input;
using Relationships.Files;
using Relationships.Modeling.Lifetimes;
using Relationships.Modeling.Lifetimes.Summaries;

namespace Relationships.Cli.Verbs;

/// <summary>A command line that asks for a fit: of a log, of ready-made summaries, or of survivors.</summary>
internal sealed record ModelFitRequest(string Model, TimeUnit Unit, string? OutPath)
{
    /// <summary>The transactions; null where a table is read.</summary>
    public InputSettings? Transactions { get; init; }

    /// <summary>Last day of calibration, of transactions.</summary>
    public DateOnly Split { get; init; }

    /// <summary>What a return does.</summary>
    public ReturnRule Returns { get; init; }

    /// <summary>The table of summaries or survivors; null where transactions are read.</summary>
    public EventInput? Table { get; init; }

    /// <summary>How the table is written, and what becomes of bad lines.</summary>
    public required TableSettings Settings { get; init; }
}
