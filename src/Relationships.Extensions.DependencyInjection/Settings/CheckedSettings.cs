using Relationships.Policies;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>What the check made of the settings.</summary>
/// <param name="Policy">The policy, without faults.</param>
/// <param name="Zone">The zone.</param>
/// <param name="PolicyFile">Full path of the policy's file; null where there is none.</param>
/// <param name="PolicyText">What stood in it.</param>
internal sealed record CheckedSettings(EvidencePolicy Policy, TimeZoneInfo Zone, string? PolicyFile, string? PolicyText);
