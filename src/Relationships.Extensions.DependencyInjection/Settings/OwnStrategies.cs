using Relationships.Connections;
using Relationships.Continuum;
using Relationships.Exchange;
using Relationships.Networks;
using Relationships.Outcomes;
using Relationships.Resilience;
using Relationships.Trust;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>The strategies that code chose by <c>Use...</c>; null where configuration chooses.</summary>
internal sealed class OwnStrategies
{
    public OwnStrategy<IExchangeStrategy>? Exchange { get; set; }

    public OwnStrategy<ITrustStrategy>? Trust { get; set; }

    public OwnStrategy<IConnectionStrategy>? Connections { get; set; }

    public OwnStrategy<IOutcomeStrategy>? Outcomes { get; set; }

    public OwnStrategy<IResilienceStrategy>? Resilience { get; set; }

    public OwnStrategy<IContinuumStrategy>? Continuum { get; set; }

    public OwnStrategy<INetworkTrustStrategy>? Network { get; set; }
}
