namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>Where one climb ended.</summary>
/// <param name="LogLikelihood">The total log-likelihood reached; NaN or negative infinity where the start had none.</param>
/// <param name="Converged">Whether it ended at a maximum.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="GradientNorm">Norm of the total log-likelihood's gradient in log-parameters, where it ended.</param>
public readonly record struct StartResult(double LogLikelihood, bool Converged, int Iterations, double GradientNorm);
