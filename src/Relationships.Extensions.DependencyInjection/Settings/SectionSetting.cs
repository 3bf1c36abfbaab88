using Microsoft.Extensions.Configuration;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>One key of a section.</summary>
/// <param name="Value">What the settings say now.</param>
/// <param name="Read">Takes what the section says, or adds a fault; what is null is not said.</param>
internal sealed record SectionSetting(Func<RelationshipsOptions, object?> Value, Action<IConfigurationSection, RelationshipsOptions> Read);
