using System.Globalization;
using Microsoft.Extensions.Options;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>Checks the settings of one scorer and says all faults together, each with its path.</summary>
internal sealed class SettingsCheck(string scorer, IServiceProvider services) : IValidateOptions<RelationshipsOptions>
{
    private const double MostCheckSeconds = 86_400;

    public ValidateOptionsResult Validate(string? name, RelationshipsOptions options)
    {
        if (name != scorer)
            return ValidateOptionsResult.Skip;
        var faults = new List<string>(options.Faults);
        Verticals.Exchange.Check(options, services, faults);
        Verticals.Trust.Check(options, services, faults);
        Verticals.Connections.Check(options, services, faults);
        Verticals.Outcomes.Check(options, services, faults);
        Verticals.Resilience.Check(options, services, faults);
        Verticals.Continuum.Check(options, services, faults);
        if (!(options.LockIn >= 0 && options.LockIn <= 1))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{options.PathOf(nameof(options.LockIn))}: {options.LockIn} is not in 0 to 1"));
        if (!(options.PolicyFileCheckSeconds >= 0 && options.PolicyFileCheckSeconds <= MostCheckSeconds))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{options.PathOf(nameof(options.PolicyFileCheckSeconds))}: {options.PolicyFileCheckSeconds} is not in 0 to {MostCheckSeconds} (seconds)"));
        if (options.DeclaredConnections?.Any(c => !Enum.IsDefined(c)) == true)
            faults.Add($"{options.PathOf(nameof(options.DeclaredConnections))}: a point is none of {string.Join(", ", Enum.GetNames<ConnectionType>())}");
        var zone = Zone(options, faults);
        var (policy, file, text) = Policy(options, faults);
        if (faults.Count > 0)
            return ValidateOptionsResult.Fail(faults.Distinct(StringComparer.Ordinal));
        options.Checked = new CheckedSettings(policy!, zone!, file, text);
        return ValidateOptionsResult.Success;
    }

    private static TimeZoneInfo? Zone(RelationshipsOptions options, List<string> faults)
    {
        if (options.Zone is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;
        faults.Add($"{options.PathOf(nameof(options.Zone))}: '{options.Zone}' is no time zone of this machine; an IANA id such as Europe/Berlin or UTC is expected");
        return null;
    }

    private (EvidencePolicy? Policy, string? File, string? Text) Policy(RelationshipsOptions options, List<string> faults)
    {
        var at = options.PathOf(nameof(options.PolicyFile));
        if (options.OwnPolicy is not null && (options.Policy is not null || options.PolicyFile is not null))
            faults.Add($"{options.PathOf(nameof(options.Policy))}: stands beside {nameof(RelationshipsBuilder.UsePolicy)} in code; say it once");
        else if (options.Policy is not null && options.PolicyFile is not null)
            faults.Add($"{at}: '{options.PolicyFile}' stands beside {options.PathOf(nameof(options.Policy))}; say one of them");

        if (options.PolicyFile is null)
        {
            var given = options.OwnPolicy ?? options.Policy ?? EvidencePolicy.Default;
            faults.AddRange(given.Validate().Select(f => PolicySection.FaultAt(options.PathOf(nameof(options.Policy)), f)));
            return (given, null, null);
        }

        if (options.PolicyFile.Length == 0 || options.PolicyFile.Contains('\0', StringComparison.Ordinal))
        {
            faults.Add($"{at}: is no path; that of a JSON file is expected");
            return default;
        }

        var file = PolicyFile.FullPath(options.PolicyFile, services);
        if (!PolicyFile.TryRead(file, out var text, out var fault))
        {
            faults.Add($"{at}: {fault}");
            return default;
        }

        if (!EvidencePolicy.TryParse(text, out var policy, out var inFile))
            faults.AddRange(inFile.Select(f => $"{at}: {file}: {f}"));
        return (policy, file, text);
    }
}
