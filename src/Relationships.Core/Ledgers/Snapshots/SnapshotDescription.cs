namespace Relationships.Ledgers.Snapshots;

/// <summary>What a snapshot says of itself: enough to open it with the right policy, and to know what to fold onto it.</summary>
/// <param name="Version">Of the format.</param>
/// <param name="Rows">How many relationships it holds.</param>
/// <param name="Length">Bytes of all of it.</param>
/// <param name="Latest">The latest event counted; null where there is no row. Scores are for as-ofs behind it.</param>
/// <param name="PolicyId">Id of the policy that its ledgers were folded under.</param>
/// <param name="Policy">That policy, complete, as JSON for <see cref="Policies.EvidencePolicy.Parse"/>.</param>
/// <param name="Zone">Id of the zone whose days count as days; null where there is no row, or rows are of several zones.</param>
public sealed record SnapshotDescription(int Version, int Rows, long Length, DateTimeOffset? Latest, string PolicyId, string Policy, string? Zone);
