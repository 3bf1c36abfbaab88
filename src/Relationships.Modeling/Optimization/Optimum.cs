namespace Relationships.Modeling.Optimization;

/// <summary>Where a maximiser stopped.</summary>
/// <param name="Point">The coordinates.</param>
/// <param name="Value">The objective there.</param>
/// <param name="GradientNorm">Euclidean norm of the gradient there.</param>
/// <param name="Hessian">Second derivatives there, symmetric.</param>
/// <param name="Iterations">Steps taken.</param>
/// <param name="Evaluations">Values with gradients computed, those for the second derivatives included.</param>
/// <param name="Converged">The gradient is below the tolerance, and the point is no saddle: the Hessian is negative definite.</param>
internal sealed record Optimum(
    double[] Point, double Value, double GradientNorm, SquareMatrix Hessian, int Iterations, int Evaluations, bool Converged);
