namespace Relationships.Modeling.Optimization;

/// <summary>A smooth function to be made as large as possible, with its analytic gradient. Log-likelihoods are of this kind, in log-parameters.</summary>
internal interface IObjective
{
    /// <summary>How many coordinates a point has.</summary>
    int Dimension { get; }

    /// <summary>The value and the gradient at a point.</summary>
    /// <param name="point">Coordinates; any finite numbers.</param>
    /// <param name="gradient">Receives the derivatives.</param>
    /// <returns>The value; where it is not finite the maximiser takes the point as out of bounds and shortens its step.</returns>
    double Evaluate(ReadOnlySpan<double> point, Span<double> gradient);
}
