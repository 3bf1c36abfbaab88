using Relationships.Brands;
using Relationships.Policies;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>What the check made of the settings.</summary>
/// <param name="Policy">The policy; without faults where the check found none.</param>
/// <param name="Zone">The zone.</param>
/// <param name="Identity">The brand's identity, in the same way; null for nobody's.</param>
/// <param name="Files">The files that they name.</param>
internal sealed record CheckedSettings(EvidencePolicy Policy, TimeZoneInfo Zone, BrandIdentity? Identity, IReadOnlyList<SettingsFile> Files);
