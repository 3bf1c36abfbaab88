using System.Globalization;
using Microsoft.Extensions.Options;
using Relationships.Brands;
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
        Verticals.Network.Check(options, services, faults);
        if (!(options.LockIn >= 0 && options.LockIn <= 1))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{options.PathOf(nameof(options.LockIn))}: {options.LockIn} is not in 0 to 1"));
        if (!(options.PolicyFileCheckSeconds >= 0 && options.PolicyFileCheckSeconds <= MostCheckSeconds))
            faults.Add(string.Create(CultureInfo.InvariantCulture, $"{options.PathOf(nameof(options.PolicyFileCheckSeconds))}: {options.PolicyFileCheckSeconds} is not in 0 to {MostCheckSeconds} (seconds)"));
        if (options.DeclaredConnections?.Any(c => !Enum.IsDefined(c)) == true)
            faults.Add($"{options.PathOf(nameof(options.DeclaredConnections))}: a point is none of {string.Join(", ", Enum.GetNames<ConnectionType>())}");
        if (options.DeclaredConnections is not null && (options.Identity is not null || options.IdentityFile is not null))
            faults.Add($"{options.PathOf(nameof(options.DeclaredConnections))}: stands beside {options.PathOfIdentity}, which declares points of its own; say it once");
        var zone = Zone(options, faults);
        var files = new List<SettingsFile>();
        var policy = Policy(options, files, faults);
        var identity = Identity(options, files, faults);

        // Where there are faults, what stands in for the faulty lets the other parts be tried; no scorer is made of it.
        options.Checked = new CheckedSettings(policy ?? EvidencePolicy.Default, zone ?? TimeZoneInfo.Utc, identity, files);
        return faults.Count > 0 ? ValidateOptionsResult.Fail(faults.Distinct(StringComparer.Ordinal)) : ValidateOptionsResult.Success;
    }

    private static TimeZoneInfo? Zone(RelationshipsOptions options, List<string> faults)
    {
        if (options.Zone is { Length: > 0 } id && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;
        faults.Add($"{options.PathOf(nameof(options.Zone))}: '{options.Zone}' is no time zone of this machine; an IANA id such as Europe/Berlin or UTC is expected");
        return null;
    }

    private EvidencePolicy? Policy(RelationshipsOptions options, List<SettingsFile> files, List<string> faults)
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
            return given;
        }

        if (Read(at, options.PolicyFile, files, faults) is not { } read)
            return null;
        if (!EvidencePolicy.TryParse(read.Text!, out var policy, out var inFile))
            faults.AddRange(inFile.Select(f => $"{at}: {read.Path}: {f}"));
        return policy;
    }

    private BrandIdentity? Identity(RelationshipsOptions options, List<SettingsFile> files, List<string> faults)
    {
        var at = options.PathOf(nameof(options.IdentityFile));
        if (options.Identity is { } given)
        {
            if (options.IdentityFile is not null)
                faults.Add($"{at}: '{options.IdentityFile}' stands beside {nameof(options.Identity)} in code; say it once");
            faults.AddRange(given.Validate().Select(f => $"{options.PathOf(nameof(options.Identity))}: {f}"));
            return given;
        }

        if (options.IdentityFile is null || Read(at, options.IdentityFile, files, faults) is not { } read)
            return null;
        if (!BrandIdentity.TryParse(read.Text!, out var identity, out var inFile))
            faults.AddRange(inFile.Select(f => $"{at}: {read.Path}: {f}"));
        return identity;
    }

    private SettingsFile? Read(string at, string path, List<SettingsFile> files, List<string> faults)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            faults.Add($"{at}: is no path; that of a JSON file is expected");
            return null;
        }

        var file = SettingsFile.FullPath(path, services);
        if (!SettingsFile.TryRead(file, out var text, out var fault))
        {
            faults.Add($"{at}: {fault}");
            return null;
        }

        files.Add(new SettingsFile(file, text));
        return files[^1];
    }
}
