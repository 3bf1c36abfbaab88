namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>A strategy that code chose.</summary>
/// <param name="Name">Its type, for messages.</param>
/// <param name="Resolve">Gets it; the same one each time.</param>
internal sealed record OwnStrategy<TStrategy>(string Name, Func<IServiceProvider, TStrategy> Resolve)
    where TStrategy : class;
