namespace Relationships.Extensions.DependencyInjection.Settings;

/// <summary>A name under which the application registered a strategy; kept so that a message can list what there is.</summary>
internal sealed record StrategyName<TStrategy>(string Name);
