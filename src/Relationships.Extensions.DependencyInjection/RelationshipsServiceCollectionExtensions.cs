using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Relationships.Extensions.DependencyInjection.Scoring;
using Relationships.Extensions.DependencyInjection.Settings;

namespace Relationships.Extensions.DependencyInjection;

/// <summary>
/// Adds scorers. Each adds three singletons: <see cref="RelationshipScorer"/> (immutable: the one current when first asked for),
/// <see cref="IRelationshipScorerProvider"/> (hands out the current one) and <see cref="InstrumentedScorer"/> (scores with the current
/// one, measured); under a name they are keyed services. Settings are checked where the host starts; one host's scorers
/// stand side by side. Adding the same again adds settings, not scorers.
/// </summary>
public static class RelationshipsServiceCollectionExtensions
{
    /// <summary>Adds the scorer without a name, with the default policy and the recommended strategies.</summary>
    /// <param name="services">Where to.</param>
    /// <returns>What chooses own strategies and policy.</returns>
    public static RelationshipsBuilder AddRelationships(this IServiceCollection services) => Add(services, Options.DefaultName);

    /// <summary>Adds the scorer without a name, with settings in code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="configure">Changes the settings; called again at each reload.</param>
    /// <returns>What chooses own strategies and policy.</returns>
    public static RelationshipsBuilder AddRelationships(this IServiceCollection services, Action<RelationshipsOptions> configure) =>
        Add(services, Options.DefaultName).Configured(configure);

    /// <summary>Adds the scorer without a name, with settings from configuration, and reloads them where it changes.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="section">The section; an empty one leaves the defaults, an unknown key in it is a fault.</param>
    /// <returns>What chooses own strategies and policy.</returns>
    public static RelationshipsBuilder AddRelationships(this IServiceCollection services, IConfiguration section) =>
        Add(services, Options.DefaultName).Configured(section);

    /// <summary>Adds a scorer under a name, with the default policy and the recommended strategies.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">Key of its services; not empty.</param>
    /// <returns>What chooses own strategies and policy.</returns>
    public static RelationshipsBuilder AddRelationships(this IServiceCollection services, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Add(services, name);
    }

    /// <summary>Adds a scorer under a name, with settings in code.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">Key of its services; not empty.</param>
    /// <param name="configure">Changes the settings; called again at each reload.</param>
    /// <returns>What chooses own strategies and policy.</returns>
    public static RelationshipsBuilder AddRelationships(this IServiceCollection services, string name, Action<RelationshipsOptions> configure) =>
        AddRelationships(services, name).Configured(configure);

    /// <summary>Adds a scorer under a name, with settings from configuration, and reloads them where it changes.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">Key of its services; not empty.</param>
    /// <param name="section">The section; an empty one leaves the defaults, an unknown key in it is a fault.</param>
    /// <returns>What chooses own strategies and policy.</returns>
    public static RelationshipsBuilder AddRelationships(this IServiceCollection services, string name, IConfiguration section) =>
        AddRelationships(services, name).Configured(section);

    private static RelationshipsBuilder Add(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        var builder = new RelationshipsBuilder(services, name);
        if (services.Any(s => s.ServiceType == typeof(ScorerProvider) && s.IsKeyedService && name.Equals(s.ServiceKey)))
            return builder;

        services.AddOptions();
        services.TryAddSingleton(static s => new ScorerMetrics(s.GetService<IMeterFactory>()));
        services.AddSingleton<IValidateOptions<RelationshipsOptions>>(s => new SettingsCheck(name, s));
        services.AddKeyedSingleton(name, new AppliedReloads(name));
        services.AddSingleton<IOptionsChangeTokenSource<RelationshipsOptions>>(s => s.GetRequiredKeyedService<AppliedReloads>(name));
        services.AddKeyedSingleton(name, (s, _) => new ScorerProvider(name, s, TimeOf(s)));
        services.AddKeyedSingleton(name, (s, _) => new InstrumentedScorer(Provider(s, name), s.GetRequiredService<ScorerMetrics>(), TimeOf(s)));
        services.AddKeyedSingleton<IRelationshipScorerProvider>(name, (s, _) => Provider(s, name));
        services.AddKeyedSingleton(name, (s, _) => Provider(s, name).Current);
        if (name.Length == 0)
        {
            services.TryAddSingleton<IRelationshipScorerProvider>(s => Provider(s, name));
            services.TryAddSingleton(s => s.GetRequiredKeyedService<InstrumentedScorer>(name));
            services.TryAddSingleton(s => s.GetRequiredKeyedService<RelationshipScorer>(name));
        }

        services.AddOptions<ScorerStart>(name).Configure<IServiceProvider>((_, s) => Provider(s, name)).ValidateOnStart();
        return builder;
    }

    private static ScorerProvider Provider(IServiceProvider services, string name) => services.GetRequiredKeyedService<ScorerProvider>(name);

#pragma warning disable RS0030 // Durations and looks at a file, never a score; a clock of the application's own comes first.
    private static TimeProvider TimeOf(IServiceProvider services) => services.GetService<TimeProvider>() ?? TimeProvider.System;
#pragma warning restore RS0030
}
