namespace Relationships.Modeling.Lifetimes;

/// <summary>A model with named parameters: of purchases, of spend, of renewals. Immutable, thread-safe.</summary>
public interface ILifetimeModel
{
    /// <summary>The model's name as in a saved model: <c>bg-nbd</c>.</summary>
    string Name { get; }

    /// <summary>Unit of time of the parameters; null where the model knows none (spend, discrete periods).</summary>
    TimeUnit? Unit { get; }

    /// <summary>The parameters in their fixed order; enough, with the unit, to make the model again.</summary>
    IReadOnlyList<ModelParameter> Parameters { get; }
}
