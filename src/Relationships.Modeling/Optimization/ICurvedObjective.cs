namespace Relationships.Modeling.Optimization;

/// <summary>An objective that knows its second derivatives too; <see cref="TrustRegion"/> climbs it in a dozen evaluations.</summary>
internal interface ICurvedObjective : IObjective
{
    /// <summary>A cheaper objective whose maximum is near to this one's, to climb first; null for none.</summary>
    ICurvedObjective? Sketch => null;

    /// <summary>Where the last climb from a top of the sketch began and ended: starts that agree on the sketch climb the whole once.</summary>
    (double[] From, Optimum Whole)? Remembered
    {
        get => null;
        set { }
    }

    /// <summary>The value, the gradient and the second derivatives at a point.</summary>
    /// <param name="point">Coordinates; any finite numbers.</param>
    /// <param name="gradient">Receives the first derivatives.</param>
    /// <param name="hessian">Receives the second derivatives, both triangles.</param>
    /// <returns>The value; not finite where the point is out of bounds.</returns>
    double Evaluate(ReadOnlySpan<double> point, Span<double> gradient, SquareMatrix hessian);

    /// <inheritdoc/>
    double IObjective.Evaluate(ReadOnlySpan<double> point, Span<double> gradient) => Evaluate(point, gradient, new SquareMatrix(Dimension));
}
