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
            return Optimum.Nowhere(climb.Point, climb.Value);
        QuasiNewton.Climb(climb, options);
        var hessian = NewtonPolish.Climb(climb, options);
        return Optimum.At(climb.Point, climb.Value, climb.Gradient, hessian, climb.Iterations, climb.Evaluations, options);
    }
}
