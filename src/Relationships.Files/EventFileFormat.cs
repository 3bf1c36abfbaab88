namespace Relationships.Files;

/// <summary>How a file holds its events.</summary>
public enum EventFileFormat
{
    /// <summary>Comma-separated values (RFC 4180) in UTF-8, the first record a header.</summary>
    Csv,

    /// <summary>One JSON object a line, in UTF-8.</summary>
    Ndjson,
}
