namespace Relationships.Modeling.Lifetimes;

/// <summary>One parameter of a model, by name.</summary>
/// <param name="Name">As in a saved model: <c>r</c>, <c>alpha</c>; a covariate's coefficient is <c>purchase.NAME</c> or <c>dropout.NAME</c>.</param>
/// <param name="Value">Its value, in the model's unit of time where it has one.</param>
public readonly record struct ModelParameter(string Name, double Value);
