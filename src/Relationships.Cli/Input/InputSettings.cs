using Relationships.Brands;
using Relationships.Files;
using Relationships.Policies;

namespace Relationships.Cli.Input;

/// <summary>What the shared options of a command line ask for.</summary>
/// <param name="Inputs">Files and standard input, at least one.</param>
/// <param name="File">How they are written.</param>
/// <param name="Policy">What events count for.</param>
/// <param name="PolicyPath">Where the policy was read; null for the built-in one.</param>
/// <param name="RejectsPath">Where rejects go; null for standard error.</param>
/// <param name="IsStrict">Whether a reject stops everything.</param>
internal sealed record InputSettings(
    IReadOnlyList<EventInput> Inputs, EventFileOptions File, EvidencePolicy Policy, string? PolicyPath, string? RejectsPath, bool IsStrict)
{
    /// <summary>Every file that is read.</summary>
    public IEnumerable<string> ReadPaths => Inputs.Select(static i => i.Name).Concat(PolicyPath is null ? [] : [PolicyPath]);

    /// <summary>A scorer by the policy and zone.</summary>
    /// <param name="identity">Who the brand says it is; null where nothing is declared.</param>
    public RelationshipScorer Scorer(BrandIdentity? identity = null) =>
        new(RelationshipScorerOptions.Default with { Policy = Policy, Zone = File.Zone, Identity = identity });
}
