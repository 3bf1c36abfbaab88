namespace Relationships.Cli.Input;

/// <summary>A command line that continues from ledgers, or keeps them.</summary>
/// <param name="OntoPath">Yesterday's ledgers; null for a history from its beginning.</param>
/// <param name="SavePath">Where the ledgers are kept; null for nowhere.</param>
internal sealed record LedgersRequest(string? OntoPath, string? SavePath);
