namespace Relationships.Cli.Output;

/// <summary>How rows are written.</summary>
internal enum OutputFormat
{
    Csv,

    /// <summary>One JSON object a line.</summary>
    Ndjson,

    /// <summary>One JSON array.</summary>
    Json,
}
