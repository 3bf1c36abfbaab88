using System.Diagnostics.CodeAnalysis;
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

    public TStrategy Resolve(RelationshipsOptions options, IServiceProvider services)
    {
        if (own(options.Own) is { } chosen)
            return chosen.Resolve(services);
        var name = named(options) ?? _recommended;
        return builtIn.ContainsKey(name) ? make(name, options) : Own(name, options, services);
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever an own strategy's constructor throws is told with the setting that asked for it.")]
    private TStrategy Own(string name, RelationshipsOptions options, IServiceProvider services)
    {
        try
        {
            return services.GetKeyedService<TStrategy>(name) ?? throw new InvalidOperationException("what was registered under the name gave null");
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{options.PathOf(setting)}: '{name}' cannot be made: {e.Message}", e);
        }
    }

    private static IEnumerable<string> Registered(IServiceProvider services) =>
        services.GetServices<StrategyName<TStrategy>>().Select(n => n.Name).Distinct(StringComparer.Ordinal);

    // A strategy registered as a keyed service, without Add...Strategy, is as good.
    private static bool IsRegistered(string name, IServiceProvider services) =>
        Registered(services).Contains(name)
        || services.GetService<IServiceProviderIsKeyedService>()?.IsKeyedService(typeof(TStrategy), name) == true;
}
