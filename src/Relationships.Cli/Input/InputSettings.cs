using Relationships.Files;
using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary>What the shared options of a command line ask for.</summary>
/// <param name="Inputs">Files and standard input, at least one.</param>
/// <param name="File">How they are written.</param>
/// <param name="Policy">What events count for.</param>
/// <param name="RejectsPath">Where rejects go; null for standard error.</param>
/// <param name="IsStrict">Whether a reject stops everything.</param>
internal sealed record InputSettings(
    IReadOnlyList<EventInput> Inputs, EventFileOptions File, EvidencePolicy Policy, string? RejectsPath, bool IsStrict);
