namespace Relationships.Cli.Input;

/// <summary>A command line that bounds memory.</summary>
/// <param name="Bytes">About how much the process may take.</param>
/// <param name="Folder">Where events go meanwhile; null for the system's folder of passing files.</param>
internal sealed record MemoryRequest(long Bytes, string? Folder);
