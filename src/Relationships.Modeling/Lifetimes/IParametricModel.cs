namespace Relationships.Modeling.Lifetimes;

/// <summary>A model that can be made again from its parameters: what saving, parameter draws and the delta method need.</summary>
/// <typeparam name="TSelf">The model itself.</typeparam>
public interface IParametricModel<TSelf> : ILifetimeModel
    where TSelf : IParametricModel<TSelf>
{
    /// <summary>The name that every instance has.</summary>
    static abstract string ModelName { get; }

    /// <summary>Makes the model from its parameters.</summary>
    /// <param name="parameters">All of them, in any order, and no others.</param>
    /// <param name="unit">The unit of time; models that know none ignore it.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ArgumentException">A parameter is missing, unknown or out of range, or the unit is missing.</exception>
    static abstract TSelf Create(IReadOnlyList<ModelParameter> parameters, TimeUnit? unit);
}
