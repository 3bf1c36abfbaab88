namespace Relationships.Files;

/// <summary>What the name of a file tells of its content.</summary>
internal static class FileName
{
    public static bool IsPacked(string name) => name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    /// <summary>NDJSON for .ndjson, .jsonl and .json, else CSV.</summary>
    public static EventFileFormat Format(string name) => Extension(name) switch
    {
        ".NDJSON" or ".JSONL" or ".JSON" => EventFileFormat.Ndjson,
        _ => EventFileFormat.Csv,
    };

    /// <summary>A tab for .tsv, else a comma. Nothing is guessed from the content.</summary>
    public static char Delimiter(string name) => Extension(name) == ".TSV" ? '\t' : ',';

    private static string Extension(string name) =>
        Path.GetExtension(IsPacked(name) ? name[..^3] : name).ToUpperInvariant();
}
