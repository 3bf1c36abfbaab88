using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Relationships.Extensions.DependencyInjection.Settings;
using Relationships.Networks;

namespace Relationships.Extensions.DependencyInjection.Scoring;

/// <summary>Reads the settings anew, checks them, and makes a scorer of them.</summary>
internal sealed class ScorerAssembly(string name, IServiceProvider services)
{
    // Without the checks: what fails them is needed here still, to say what else is wrong.
    private readonly OptionsFactory<RelationshipsOptions> _unchecked = new(
        services.GetServices<IConfigureOptions<RelationshipsOptions>>(),
        services.GetServices<IPostConfigureOptions<RelationshipsOptions>>());

    private readonly IValidateOptions<RelationshipsOptions>[] _checks = [.. services.GetServices<IValidateOptions<RelationshipsOptions>>()];

    /// <summary>Makes a scorer.</summary>
    /// <param name="before">The one until now, which is kept where nothing changed; null at the start.</param>
    /// <returns>The scorer and what it came from.</returns>
    /// <exception cref="OptionsValidationException">The settings have faults, or own strategies cannot be made: all of them.</exception>
    public ScorerState Make(ScorerState? before)
    {
        var options = _unchecked.Create(name);
        var faults = _checks.Select(c => c.Validate(name, options)).Where(static r => r.Failed).SelectMany(static r => r.Failures!).ToList();

        // A file that cannot be read leaves an empty section behind: that is no wish for the defaults.
        if (before is { SectionsFound: { Count: > 0 } gone } && options.SectionsFound.Count == 0)
            faults.AddRange(gone.Select(static path => $"{path}: the section is gone; settings that stood there once are not taken back by their absence"));

        if (faults.Count == 0 && before is not null && before.Settings == Described(options))
            return State(options, before.Scorer, before.Network);
        return TryMake(options, faults, isStart: before is null)
            ?? throw new OptionsValidationException(name, typeof(RelationshipsOptions), faults.Distinct(StringComparer.Ordinal));
    }

    private ScorerState? TryMake(RelationshipsOptions options, List<string> faults, bool isStart)
    {
        // A start says everything at once. A reload makes no strategy for settings that are refused: one that asked an options monitor
        // for them would be refused for good, as monitors keep what they threw until they are told of settings in use.
        if (faults.Count > 0 && !isStart)
            return null;
        var parts = ScorerParts.Make(name, options, services, faults);
        var network = Verticals.Network.Make(options, services, faults);
        return faults.Count == 0 ? State(options, new RelationshipScorer(parts), network!) : null;
    }

    private static ScorerState State(RelationshipsOptions options, RelationshipScorer scorer, INetworkTrustStrategy network) => new(
        scorer,
        network,
        options.Checked!.Zone,
        Described(options),
        options.SectionsFound,
        options.Checked.Files,
        TimeSpan.FromSeconds(options.PolicyFileCheckSeconds));

    private static string Described(RelationshipsOptions options) => string.Join(
        '\n',
        options.Checked!.Policy.ToJson(),
        Verticals.Exchange.NameOf(options),
        Verticals.Trust.NameOf(options),
        Verticals.Connections.NameOf(options),
        Verticals.Outcomes.NameOf(options),
        Verticals.Resilience.NameOf(options),
        options.LockIn.ToString("R", CultureInfo.InvariantCulture),
        Verticals.Continuum.NameOf(options),
        Verticals.Network.NameOf(options),
        options.Intervals.ToString(CultureInfo.InvariantCulture),
        options.Checked.Zone.Id,
        options.Checked.Identity?.Id ?? "nobody's",
        options.DeclaredConnections is { } declared ? string.Join(',', declared.Order()) : "undeclared");
}
