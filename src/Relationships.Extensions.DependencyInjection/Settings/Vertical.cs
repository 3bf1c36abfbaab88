using Microsoft.Extensions.DependencyInjection;

namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>One vertical's setting: which strategies there are by name, and how one is made.</summary>
/// <param name="setting">Its key.</param>
/// <param name="builtIn">The library's strategies.</param>
/// <param name="recommended">The one used where nothing is said.</param>
/// <param name="named">The name that the settings say.</param>
/// <param name="own">The strategy that code chose.</param>
/// <param name="make">Makes one of the library's with the settings' options.</param>
internal sealed class Vertical<TStrategy>(
    string setting,
    IReadOnlyDictionary<string, TStrategy> builtIn,
    TStrategy recommended,
    Func<RelationshipsOptions, string?> named,
    Func<OwnStrategies, OwnStrategy<TStrategy>?> own,
    Func<string, RelationshipsOptions, TStrategy> make)
    where TStrategy : class
{
    private const string GaveNull = "what was registered gave null";

    private readonly string _recommended = builtIn.First(s => ReferenceEquals(s.Value, recommended)).Key;

    public bool IsBuiltIn(string name) => builtIn.ContainsKey(name);

    /// <summary>The strategy's name, or its type where code chose it.</summary>
    public string NameOf(RelationshipsOptions options) => own(options.Own)?.Name ?? named(options) ?? _recommended;

    /// <summary>Checks without making one: a strategy's constructor may ask for the settings that are being checked.</summary>
    public void Check(RelationshipsOptions options, IServiceProvider services, List<string> faults)
    {
        if (named(options) is not { } name)
            return;
        if (own(options.Own) is { } chosen)
            faults.Add($"{options.PathOf(setting)}: '{name}' stands beside Use{setting} with {chosen.Name} in code; say it once");
        else if (!builtIn.ContainsKey(name) && !IsRegistered(name, services))
            faults.Add($"{options.PathOf(setting)}: '{name}' is unknown; there are {string.Join(", ", [.. builtIn.Keys, .. Registered(services)])}");
    }

    /// <summary>The strategy; null where it cannot be made, which is a fault, or where <see cref="Check"/> found its name unknown.</summary>
    public TStrategy? Make(RelationshipsOptions options, IServiceProvider services, List<string> faults)
    {
        if (own(options.Own) is { } chosen)
            return OwnMaking.Try($"{options.PathOf(setting)}: {chosen.Name} of Use{setting}", () => chosen.Resolve(services), GaveNull, faults);
        var name = named(options) ?? _recommended;
        if (builtIn.ContainsKey(name))
            return make(name, options);
        return IsRegistered(name, services)
            ? OwnMaking.Try($"{options.PathOf(setting)}: '{name}'", () => services.GetKeyedService<TStrategy>(name), GaveNull, faults)
            : null;
    }

    private static IEnumerable<string> Registered(IServiceProvider services) =>
        services.GetServices<StrategyName<TStrategy>>().Select(n => n.Name).Distinct(StringComparer.Ordinal);

    // A strategy registered as a keyed service, without Add...Strategy, is as good.
    private static bool IsRegistered(string name, IServiceProvider services) =>
        Registered(services).Contains(name)
        || services.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(TStrategy), name) == true;
}
