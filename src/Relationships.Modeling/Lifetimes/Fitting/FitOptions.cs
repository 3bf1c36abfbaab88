namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>How a model is fitted by maximum likelihood.</summary>
public sealed record FitOptions
{
    /// <summary>The model's own start and two random ones.</summary>
    public static FitOptions Default { get; } = new();

    /// <summary>Where the first climb begins: all parameters by name, in the model's unit of time; null (the default) for the model's own start.</summary>
    public IReadOnlyDictionary<string, double>? Start { get; init; }

    /// <summary>Further climbs from random starts, at least 0; default 2. Each parameter is drawn log-uniformly, from e⁻³ to e³ times a scale taken from the data.</summary>
    public int RandomStarts { get; init; } = 2;

    /// <summary>Seed of the random starts; default 1. The same seed gives the same fit to the bit.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Converged where the Euclidean norm of the total log-likelihood's gradient, in log-parameters, is below this; above 0, default 1e-6.</summary>
    public double GradientTolerance { get; init; } = 1e-6;

    /// <summary>Steps of one climb before it gives up, at least 1; default 500.</summary>
    public int MaxIterations { get; init; } = 500;

    /// <summary>Unit of time of the fitted parameters; null (the default) for the table's.</summary>
    public TimeUnit? Unit { get; init; }
}
