using Microsoft.Extensions.DependencyInjection;
using Relationships.Connections;
using Relationships.Extensions.DependencyInjection.Settings;
using Relationships.Outcomes;

namespace Relationships.Extensions.DependencyInjection.Scoring;

/// <summary>What a scorer is made of. Every part is tried, so that the faults of all are said at once.</summary>
internal static class ScorerParts
{
    /// <summary>The parts; of use only where there are no faults.</summary>
    public static RelationshipScorerOptions Make(string name, RelationshipsOptions options, IServiceProvider services, List<string> faults)
    {
        var settings = options.Checked!;
        var connections = Verticals.Connections.Make(options, services, faults);
        if (connections is not null)
            CheckDeclared(connections, options, faults);
        return new RelationshipScorerOptions
        {
            Policy = settings.Policy,
            Exchange = Verticals.Exchange.Make(options, services, faults)!,
            Trust = Verticals.Trust.Make(options, services, faults)!,
            Connections = connections!,
            Outcomes = Verticals.Outcomes.Make(options, services, faults)!,
            Purchases = Purchases(name, services, faults),
            Resilience = Verticals.Resilience.Make(options, services, faults)!,
            LockIn = options.LockIn,
            Continuum = Verticals.Continuum.Make(options, services, faults)!,
            Zone = settings.Zone,
            Identity = settings.Identity,
        };
    }

    private static void CheckDeclared(IConnectionStrategy connections, RelationshipsOptions options, List<string> faults)
    {
        if (options.Checked!.Identity is not { } identity)
            return;
        OwnMaking.Try(
            $"{options.PathOfIdentity}: {connections.GetType().Name} with declared points of connection",
            () => connections.WithDeclared([.. identity.Connections]),
            $"it knows none; override {nameof(IConnectionStrategy.WithDeclared)}",
            faults);
    }

    private static ILoyaltyModel? Purchases(string name, IServiceProvider services, List<string> faults) => OwnMaking.Try(
        $"{nameof(RelationshipScorerOptions.Purchases)}: the registered {nameof(ILoyaltyModel)}",
        () => services.GetKeyedService<ILoyaltyModel>(name) ?? services.GetService<ILoyaltyModel>(),
        ofNull: null,
        faults);
}
