using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Networks;
using Relationships.Outcomes;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>The verticals that settings choose a strategy for.</summary>
internal static class Verticals
{
    public static Vertical<IExchangeStrategy> Exchange { get; } = new(
        nameof(RelationshipsOptions.Exchange),
        ExchangeStrategies.All,
        RelationshipScorerOptions.Default.Exchange,
        static o => o.Exchange,
        static o => o.Exchange,
        static (name, o) => name switch
        {
            "ratio" => new RatioExchange(new ExchangeOptions { Intervals = o.Intervals }),
            "beta" => new BetaExchange(new ExchangeOptions { Intervals = o.Intervals }),
            _ => ExchangeStrategies.All[name],
        });

    public static Vertical<ITrustStrategy> Trust { get; } = new(
        nameof(RelationshipsOptions.Trust),
        TrustStrategies.All,
        RelationshipScorerOptions.Default.Trust,
        static o => o.Trust,
        static o => o.Trust,
        static (name, o) => name switch
        {
            "beta" => new BetaTrust(new TrustOptions { Intervals = o.Intervals }),
            "faceted" => new FacetedTrust(new TrustOptions { Intervals = o.Intervals }),
            _ => TrustStrategies.All[name],
        });

    public static Vertical<IConnectionStrategy> Connections { get; } = new(
        nameof(RelationshipsOptions.Connections),
        ConnectionStrategies.All,
        RelationshipScorerOptions.Default.Connections,
        static o => o.Connections,
        static o => o.Connections,
        static (name, o) => name switch
        {
            "minimum" => new MinimumConnections(ConnectionOptions(o)),
            "geometric" => new GeometricConnections(ConnectionOptions(o)),
            _ => ConnectionStrategies.All[name],
        });

    public static Vertical<IOutcomeStrategy> Outcomes { get; } = new(
        nameof(RelationshipsOptions.Outcomes),
        OutcomeStrategies.All,
        RelationshipScorerOptions.Default.Outcomes,
        static o => o.Outcomes,
        static o => o.Outcomes,
        static (name, o) => name switch
        {
            "poisson" => new PoissonOutcomes(new OutcomeOptions { Intervals = o.Intervals }),
            "gamma-poisson" => new GammaPoissonOutcomes(new OutcomeOptions { Intervals = o.Intervals }),
            _ => OutcomeStrategies.All[name],
        });

    public static Vertical<IResilienceStrategy> Resilience { get; } = new(
        nameof(RelationshipsOptions.Resilience),
        ResilienceStrategies.All,
        RelationshipScorerOptions.Default.Resilience,
        static o => o.Resilience,
        static o => o.Resilience,
        static (name, o) => name switch
        {
            "ratio" => new RatioResilience(new ResilienceOptions { Intervals = o.Intervals }),
            "beta" => new BetaResilience(new ResilienceOptions { Intervals = o.Intervals }),
            _ => ResilienceStrategies.All[name],
        });

    public static Vertical<IContinuumStrategy> Continuum { get; } = new(
        nameof(RelationshipsOptions.Continuum),
        ContinuumStrategies.All,
        RelationshipScorerOptions.Default.Continuum,
        static o => o.Continuum,
        static o => o.Continuum,
        static (name, o) => name switch
        {
            "weighted-mean" => new WeightedMeanContinuum(new ContinuumOptions { Intervals = o.Intervals }),
            "noisy-or" => new NoisyOrContinuum(new ContinuumOptions { Intervals = o.Intervals }),
            _ => ContinuumStrategies.All[name],
        });

    public static Vertical<INetworkTrustStrategy> Network { get; } = new(
        nameof(RelationshipsOptions.Network),
        NetworkTrustStrategies.All,
        NetworkTrustStrategies.EvidenceFlow,
        static o => o.Network,
        static o => o.Network,
        static (name, _) => NetworkTrustStrategies.All[name]);

    private static ConnectionOptions ConnectionOptions(RelationshipsOptions options) =>
        new() { Intervals = options.Intervals, Declared = options.DeclaredConnections is { } declared ? [.. declared] : null };
}
