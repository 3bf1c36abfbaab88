namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>A fitted parameter and how sure it is.</summary>
/// <param name="Name">As in the model.</param>
/// <param name="Value">The maximum-likelihood estimate.</param>
/// <param name="StandardError">By the delta method from the curvature of the log-likelihood; NaN where that is not a maximum's.</param>
/// <param name="Low">Lower end of the 90 % interval: for a positive parameter symmetric in its logarithm, so never below 0.</param>
/// <param name="High">Upper end of the 90 % interval.</param>
/// <param name="IsPositive">Whether the parameter is positive, so that covariances are of its logarithm; false for a coefficient.</param>
public readonly record struct ParameterEstimate(string Name, double Value, double StandardError, double Low, double High, bool IsPositive);
