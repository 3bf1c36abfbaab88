using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Relationships.Events;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>
/// Reads the settings of one scorer from a section. By hand, not by the reflection binder: so it survives trimming, and
/// what does not fit is a fault with its path instead of being passed over.
/// </summary>
internal sealed class SectionSettings(string scorer, IConfiguration section) : IConfigureNamedOptions<RelationshipsOptions>
{
    private static readonly Dictionary<string, SectionSetting> s_settings = new(StringComparer.OrdinalIgnoreCase)
    {
        [nameof(RelationshipsOptions.Policy)] = new(static o => o.Policy, static (s, o) => o.Policy = PolicySection.Read(s, o.Faults) ?? o.Policy),
        [nameof(RelationshipsOptions.PolicyFile)] = new(static o => o.PolicyFile, static (s, o) => o.PolicyFile = Text(s, o) ?? o.PolicyFile),
        [nameof(RelationshipsOptions.PolicyFileCheckSeconds)] = new(static o => o.PolicyFileCheckSeconds, static (s, o) => o.PolicyFileCheckSeconds = Number(s, o) ?? o.PolicyFileCheckSeconds),
        [nameof(RelationshipsOptions.Exchange)] = new(static o => o.Exchange, static (s, o) => o.Exchange = Text(s, o) ?? o.Exchange),
        [nameof(RelationshipsOptions.Trust)] = new(static o => o.Trust, static (s, o) => o.Trust = Text(s, o) ?? o.Trust),
        [nameof(RelationshipsOptions.Connections)] = new(static o => o.Connections, static (s, o) => o.Connections = Text(s, o) ?? o.Connections),
        [nameof(RelationshipsOptions.Outcomes)] = new(static o => o.Outcomes, static (s, o) => o.Outcomes = Text(s, o) ?? o.Outcomes),
        [nameof(RelationshipsOptions.Resilience)] = new(static o => o.Resilience, static (s, o) => o.Resilience = Text(s, o) ?? o.Resilience),
        [nameof(RelationshipsOptions.LockIn)] = new(static o => o.LockIn, static (s, o) => o.LockIn = Number(s, o) ?? o.LockIn),
        [nameof(RelationshipsOptions.Continuum)] = new(static o => o.Continuum, static (s, o) => o.Continuum = Text(s, o) ?? o.Continuum),
        [nameof(RelationshipsOptions.Network)] = new(static o => o.Network, static (s, o) => o.Network = Text(s, o) ?? o.Network),
        [nameof(RelationshipsOptions.Intervals)] = new(static o => o.Intervals, static (s, o) => o.Intervals = Flag(s, o) ?? o.Intervals),
        [nameof(RelationshipsOptions.Zone)] = new(static o => o.Zone, static (s, o) => o.Zone = Text(s, o) ?? o.Zone),
        [nameof(RelationshipsOptions.IdentityFile)] = new(static o => o.IdentityFile, static (s, o) => o.IdentityFile = Text(s, o) ?? o.IdentityFile),
        [nameof(RelationshipsOptions.DeclaredConnections)] = new(static o => o.DeclaredConnections, static (s, o) => o.DeclaredConnections = Connections(s, o) ?? o.DeclaredConnections),
    };

    private static readonly Dictionary<string, ConnectionType> s_connections =
        Enum.GetValues<ConnectionType>().ToDictionary(c => JsonNamingPolicy.KebabCaseLower.ConvertName(c.ToString()), StringComparer.Ordinal);

    public string Scorer => scorer;

    public IConfiguration Section => section;

    public void Configure(RelationshipsOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, RelationshipsOptions options)
    {
        if (name != scorer)
            return;
        var path = section is IConfigurationSection part ? part.Path : string.Empty;
        if (section is IConfigurationSection { Value.Length: > 0 } text)
            options.Faults.Add($"{path}: must be a section of settings, not '{text.Value}'");
        var children = section.GetChildren().ToList();
        if (children.Count > 0)
            options.SectionsFound.Add(path);
        foreach (var child in children)
        {
            if (s_settings.TryGetValue(child.Key, out var setting))
                Read(setting, child, path, options);
            else
                options.Faults.Add($"{child.Path}: is unknown; there are {string.Join(", ", s_settings.Keys)}");
        }
    }

    private static void Read(SectionSetting setting, IConfigurationSection child, string path, RelationshipsOptions options)
    {
        var sound = options.Faults.Count;
        setting.Read(child, options);
        var isSaid = child.Value is not null || child.GetChildren().Any();
        if (isSaid && options.Faults.Count == sound)
            options.Origins.Keep(child.Key, path, setting.Value, options);
    }

    private static string? Text(IConfigurationSection section, RelationshipsOptions options)
    {
        if (!section.GetChildren().Any())
            return section.Value;
        options.Faults.Add($"{section.Path}: must be text, not a section");
        return null;
    }

    private static bool? Flag(IConfigurationSection section, RelationshipsOptions options)
    {
        if (Text(section, options) is not { } text)
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;
        options.Faults.Add($"{section.Path}: must be true or false, not '{text}'");
        return null;
    }

    private static double? Number(IConfigurationSection section, RelationshipsOptions options)
    {
        if (Text(section, options) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        options.Faults.Add($"{section.Path}: must be a number, not '{text}'");
        return null;
    }

    private static HashSet<ConnectionType>? Connections(IConfigurationSection section, RelationshipsOptions options)
    {
        var children = section.GetChildren().ToList();
        if (children.Count == 0 && section.Value is null)
            return null;
        var sound = options.Faults.Count;
        if (!string.IsNullOrEmpty(section.Value))
            options.Faults.Add($"{section.Path}: must be a list, not '{section.Value}'");
        var declared = new HashSet<ConnectionType>();
        foreach (var child in children)
        {
            if (child.Value is { } word && s_connections.TryGetValue(word, out var type))
                declared.Add(type);
            else
                options.Faults.Add($"{child.Path}: '{child.Value}' is no point of connection; there are {string.Join(", ", s_connections.Keys)}");
        }

        return options.Faults.Count == sound ? declared : null;
    }
}
