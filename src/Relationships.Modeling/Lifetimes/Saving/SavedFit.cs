namespace Relationships.Modeling.Lifetimes.Saving;

/// <summary>How a saved model was found: diagnostics, which nothing reads back into the model.</summary>
public sealed record SavedFit
{
    /// <summary>Total log-likelihood reached.</summary>
    public double? LogLikelihood { get; init; }

    /// <summary>Whether the climb ended at a maximum.</summary>
    public bool? Converged { get; init; }

    /// <summary>Steps of the climb.</summary>
    public int? Iterations { get; init; }

    /// <summary>Norm of the total log-likelihood's gradient in log-parameters.</summary>
    public double? GradientNorm { get; init; }

    /// <summary>How many customers were fitted.</summary>
    public long? Customers { get; init; }
}
