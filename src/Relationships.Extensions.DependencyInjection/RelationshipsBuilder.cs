using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Relationships.Brands;
using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Extensions.DependencyInjection.Settings;
using Relationships.Networks;
using Relationships.Outcomes;
using Relationships.Policies;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Extensions.DependencyInjection;

/// <summary>
/// Gives one scorer own strategies and a policy. <c>Use...</c> chooses in code, for this scorer; <c>Add...Strategy</c> offers a strategy
/// under a name, for the settings of all scorers to choose. Choosing both in code and in settings is a fault.
/// </summary>
/// <remarks>
/// A strategy chosen by its type is the one registered under the scorer's name, else the one registered without a name, else one
/// made once with its constructor's services; it lives as long as the container. Strategies are immutable and thread-safe.
/// </remarks>
public sealed class RelationshipsBuilder
{
    private const DynamicallyAccessedMemberTypes Constructors = DynamicallyAccessedMemberTypes.PublicConstructors;

    internal RelationshipsBuilder(IServiceCollection services, string name)
    {
        Services = services;
        Name = name;
    }

    /// <summary>The application's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The scorer's name; empty for the one without.</summary>
    public string Name { get; }

    /// <summary>Uses a policy made in code, whatever the default; settings must then say none.</summary>
    /// <param name="policy">What events count for; checked where the host starts.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UsePolicy(EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Configured(o => o.OwnPolicy = policy);
    }

    /// <summary>Uses a brand's identity made in code; settings must then name no file of one.</summary>
    /// <param name="identity">Who the brand says it is; checked where the host starts.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseIdentity(BrandIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return Configured(o => o.Identity = identity);
    }

    /// <summary>Uses an own exchange strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseExchange(IExchangeStrategy strategy) => Use(strategy, static (o, own) => o.Exchange = own);

    /// <summary>Uses an own exchange strategy by its type.</summary>
    /// <typeparam name="T">The strategy's type.</typeparam>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseExchange<[DynamicallyAccessedMembers(Constructors)] T>()
        where T : class, IExchangeStrategy => Use<T, IExchangeStrategy>(static (o, own) => o.Exchange = own);

    /// <summary>Uses an own trust strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseTrust(ITrustStrategy strategy) => Use(strategy, static (o, own) => o.Trust = own);

    /// <summary>Uses an own trust strategy by its type.</summary>
    /// <typeparam name="T">The strategy's type.</typeparam>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseTrust<[DynamicallyAccessedMembers(Constructors)] T>()
        where T : class, ITrustStrategy => Use<T, ITrustStrategy>(static (o, own) => o.Trust = own);

    /// <summary>Uses an own connection strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseConnections(IConnectionStrategy strategy) => Use(strategy, static (o, own) => o.Connections = own);

    /// <summary>Uses an own connection strategy by its type.</summary>
    /// <typeparam name="T">The strategy's type.</typeparam>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseConnections<[DynamicallyAccessedMembers(Constructors)] T>()
        where T : class, IConnectionStrategy => Use<T, IConnectionStrategy>(static (o, own) => o.Connections = own);

    /// <summary>Uses an own outcome strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseOutcomes(IOutcomeStrategy strategy) => Use(strategy, static (o, own) => o.Outcomes = own);

    /// <summary>Uses an own outcome strategy by its type.</summary>
    /// <typeparam name="T">The strategy's type.</typeparam>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseOutcomes<[DynamicallyAccessedMembers(Constructors)] T>()
        where T : class, IOutcomeStrategy => Use<T, IOutcomeStrategy>(static (o, own) => o.Outcomes = own);

    /// <summary>Uses an own resilience strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseResilience(IResilienceStrategy strategy) => Use(strategy, static (o, own) => o.Resilience = own);

    /// <summary>Uses an own resilience strategy by its type.</summary>
    /// <typeparam name="T">The strategy's type.</typeparam>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseResilience<[DynamicallyAccessedMembers(Constructors)] T>()
        where T : class, IResilienceStrategy => Use<T, IResilienceStrategy>(static (o, own) => o.Resilience = own);

    /// <summary>Uses a model of purchases in the place of loyalty where it knows a relationship.</summary>
    /// <param name="model">The model.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UsePurchases(ILoyaltyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Services.AddKeyedSingleton(Name, model);
        return this;
    }

    /// <summary>Uses an own continuum strategy.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseContinuum(IContinuumStrategy strategy) => Use(strategy, static (o, own) => o.Continuum = own);

    /// <summary>Uses an own continuum strategy by its type.</summary>
    /// <typeparam name="T">The strategy's type.</typeparam>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseContinuum<[DynamicallyAccessedMembers(Constructors)] T>()
        where T : class, IContinuumStrategy => Use<T, IContinuumStrategy>(static (o, own) => o.Continuum = own);

    /// <summary>Uses an own network strategy; it is at <see cref="IRelationshipScorerProvider.Network"/>.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseNetwork(INetworkTrustStrategy strategy) => Use(strategy, static (o, own) => o.Network = own);

    /// <summary>Uses an own network strategy by its type; it is at <see cref="IRelationshipScorerProvider.Network"/>.</summary>
    /// <typeparam name="T">The strategy's type.</typeparam>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder UseNetwork<[DynamicallyAccessedMembers(Constructors)] T>()
        where T : class, INetworkTrustStrategy => Use<T, INetworkTrustStrategy>(static (o, own) => o.Network = own);

    /// <summary>Offers an exchange strategy to the settings; the same as a keyed singleton.</summary>
    /// <param name="name">Its name, none of the library's.</param>
    /// <param name="make">Makes it, once.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder AddExchangeStrategy(string name, Func<IServiceProvider, IExchangeStrategy> make) => Offer(Verticals.Exchange, name, make);

    /// <summary>Offers a trust strategy to the settings; the same as a keyed singleton.</summary>
    /// <param name="name">Its name, none of the library's.</param>
    /// <param name="make">Makes it, once.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder AddTrustStrategy(string name, Func<IServiceProvider, ITrustStrategy> make) => Offer(Verticals.Trust, name, make);

    /// <summary>Offers a connection strategy to the settings; the same as a keyed singleton.</summary>
    /// <param name="name">Its name, none of the library's.</param>
    /// <param name="make">Makes it, once.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder AddConnectionStrategy(string name, Func<IServiceProvider, IConnectionStrategy> make) => Offer(Verticals.Connections, name, make);

    /// <summary>Offers an outcome strategy to the settings; the same as a keyed singleton.</summary>
    /// <param name="name">Its name, none of the library's.</param>
    /// <param name="make">Makes it, once.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder AddOutcomeStrategy(string name, Func<IServiceProvider, IOutcomeStrategy> make) => Offer(Verticals.Outcomes, name, make);

    /// <summary>Offers a resilience strategy to the settings; the same as a keyed singleton.</summary>
    /// <param name="name">Its name, none of the library's.</param>
    /// <param name="make">Makes it, once.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder AddResilienceStrategy(string name, Func<IServiceProvider, IResilienceStrategy> make) => Offer(Verticals.Resilience, name, make);

    /// <summary>Offers a continuum strategy to the settings; the same as a keyed singleton.</summary>
    /// <param name="name">Its name, none of the library's.</param>
    /// <param name="make">Makes it, once.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder AddContinuumStrategy(string name, Func<IServiceProvider, IContinuumStrategy> make) => Offer(Verticals.Continuum, name, make);

    /// <summary>Offers a network strategy to the settings; the same as a keyed singleton.</summary>
    /// <param name="name">Its name, none of the library's.</param>
    /// <param name="make">Makes it, once.</param>
    /// <returns>The same builder.</returns>
    public RelationshipsBuilder AddNetworkStrategy(string name, Func<IServiceProvider, INetworkTrustStrategy> make) => Offer(Verticals.Network, name, make);

    internal RelationshipsBuilder Configured(Action<RelationshipsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure(Name, configure);
        return this;
    }

    internal RelationshipsBuilder Configured(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var settings = new SectionSettings(Name, section);
        Services.AddSingleton(settings);
        Services.AddSingleton<IConfigureOptions<RelationshipsOptions>>(settings);
        return this;
    }

    private RelationshipsBuilder Use<TStrategy>(TStrategy strategy, Action<OwnStrategies, OwnStrategy<TStrategy>> choose)
        where TStrategy : class
    {
        ArgumentNullException.ThrowIfNull(strategy);
        var own = new OwnStrategy<TStrategy>(strategy.GetType().Name, _ => strategy);
        return Configured(o => choose(o.Own, own));
    }

    private RelationshipsBuilder Use<[DynamicallyAccessedMembers(Constructors)] T, TStrategy>(Action<OwnStrategies, OwnStrategy<TStrategy>> choose)
        where T : class, TStrategy
        where TStrategy : class
    {
        Services.TryAddKeyedSingleton(Name, (s, _) => new OwnInstance<T>(s, Name));
        var own = new OwnStrategy<TStrategy>(typeof(T).Name, s => s.GetRequiredKeyedService<OwnInstance<T>>(Name).Value);
        return Configured(o => choose(o.Own, own));
    }

    private RelationshipsBuilder Offer<TStrategy>(Vertical<TStrategy> vertical, string name, Func<IServiceProvider, TStrategy> make)
        where TStrategy : class
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(make);
        if (vertical.IsBuiltIn(name))
            throw new ArgumentException($"name: '{name}' is a strategy of the library.", nameof(name));
        Services.AddKeyedSingleton(name, (s, _) => make(s));
        Services.AddSingleton(new StrategyName<TStrategy>(name));
        return this;
    }
}
