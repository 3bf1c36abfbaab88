using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Relationships.Extensions.DependencyInjection.Settings;
using Relationships.Outcomes;

namespace Relationships.Extensions.DependencyInjection.Scoring;

/// <summary>Reads the settings anew, checks them, and makes a scorer of them.</summary>
internal sealed class ScorerAssembly(string name, IServiceProvider services)
{
    private readonly IOptionsFactory<RelationshipsOptions> _factory = services.GetRequiredService<IOptionsFactory<RelationshipsOptions>>();

    /// <summary>Makes a scorer.</summary>
    /// <param name="before">The one until now, which is kept where nothing changed; null at the start.</param>
    /// <returns>The scorer and what it came from.</returns>
    /// <exception cref="OptionsValidationException">The settings have faults: all of them.</exception>
    public ScorerState Make(ScorerState? before)
    {
        var options = _factory.Create(name);
        if (before is { SectionsFound: { Count: > 0 } gone } && options.SectionsFound.Count == 0)
        {
            // A file that cannot be read leaves an empty section behind: that is no wish for the defaults.
            throw new OptionsValidationException(name, typeof(RelationshipsOptions), gone.Select(static path => $"{path}: the section is gone; settings that stood there once are not taken back by their absence"));
        }

        var settings = options.Checked!;
        var described = Described(options);
        var same = before?.Settings == described ? before : null;
        return new ScorerState(
            same?.Scorer ?? Make(options, settings),
            same?.Network ?? Verticals.Network.Resolve(options, services),
            settings.Zone,
            described,
            options.SectionsFound,
            settings.Files,
            TimeSpan.FromSeconds(options.PolicyFileCheckSeconds));
    }

    private RelationshipScorer Make(RelationshipsOptions options, CheckedSettings settings) => new(new RelationshipScorerOptions
    {
        Policy = settings.Policy,
        Exchange = Verticals.Exchange.Resolve(options, services),
        Trust = Verticals.Trust.Resolve(options, services),
        Connections = Verticals.Connections.Resolve(options, services),
        Outcomes = Verticals.Outcomes.Resolve(options, services),
        Purchases = services.GetKeyedService<ILoyaltyModel>(name) ?? services.GetService<ILoyaltyModel>(),
        Resilience = Verticals.Resilience.Resolve(options, services),
        LockIn = options.LockIn,
        Continuum = Verticals.Continuum.Resolve(options, services),
        Zone = settings.Zone,
        Identity = settings.Identity,
    });

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
