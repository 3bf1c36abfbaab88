namespace Relationships.Modeling.Optimization;

/// <summary>
/// Climbs a smooth function from a start: quasi-Newton steps (BFGS) while far away, which need one gradient each, then Newton
/// steps with second derivatives from central differences of the analytic gradient, until the gradient is as small as
/// rounding lets it be. What knows its second derivatives goes by <see cref="TrustRegion"/> all the way. Deterministic.
/// </summary>
internal static class Maximizer
{
    public static Optimum Maximize(IObjective objective, ReadOnlySpan<double> start, MaximizerOptions? options = null)
    {
        options ??= new MaximizerOptions();
        if (objective is ICurvedObjective curved)
            return TrustRegion.Maximize(curved, start, options);
        var climb = new Ascent(objective, start, options);
        if (!double.IsFinite(climb.Value))
            return new Optimum(climb.Point, climb.Value, double.NaN, new SquareMatrix(objective.Dimension), 0, 1, false);
        QuasiNewton.Climb(climb, options);
        var hessian = NewtonPolish.Climb(climb, options);
        var converged = climb.GradientNorm < options.GradientTolerance && Negated(hessian).Cholesky() is not null;
        return new Optimum(climb.Point, climb.Value, climb.GradientNorm, hessian, climb.Iterations, climb.Evaluations, converged);
    }

    private static SquareMatrix Negated(SquareMatrix matrix)
    {
        var negated = new SquareMatrix(matrix.Size);
        for (var i = 0; i < matrix.Size; i++)
        {
            for (var j = 0; j < matrix.Size; j++)
                negated[i, j] = -matrix[i, j];
        }

        return negated;
    }
}
