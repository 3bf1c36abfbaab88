namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>
/// Which section said a setting. Code that sets the same property afterwards tells nobody, so what the section said is kept
/// beside its path: once the setting says something else, it is the code's.
/// </summary>
internal sealed class SettingOrigins
{
    private readonly Dictionary<string, Origin> _origins = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps where a setting was just read from.</summary>
    public void Keep(string setting, string section, Func<RelationshipsOptions, object?> value, RelationshipsOptions options) =>
        _origins[setting] = new Origin(section, value, value(options));

    /// <summary>The section's path, empty for the root; null where code said what the setting says now, or nobody did.</summary>
    public string? SectionOf(string setting, RelationshipsOptions options) =>
        _origins.TryGetValue(setting, out var origin) && Equals(origin.Said, origin.Value(options)) ? origin.Section : null;

    private readonly record struct Origin(string Section, Func<RelationshipsOptions, object?> Value, object? Said);
}
