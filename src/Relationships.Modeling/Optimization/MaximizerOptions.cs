namespace Relationships.Modeling.Optimization;

/// <summary>When to stop.</summary>
internal sealed record MaximizerOptions
{
    /// <summary>Converged where the Euclidean norm of the gradient is below this; default 1e-6. The final steps go on while they still lower it.</summary>
    public double GradientTolerance { get; init; } = 1e-6;

    /// <summary>Steps before giving up; default 500.</summary>
    public int MaxIterations { get; init; } = 500;

    /// <summary>The largest change of a coordinate in one step; default 2, which is a factor of e² in a log-parameter.</summary>
    public double LargestStep { get; init; } = 2;

    /// <summary>Coordinates stay within plus or minus this; default 20, which is e^20 either way in a log-parameter.</summary>
    public double Bound { get; init; } = 20;
}
