namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>A fitted model with how it was found and how sure it is. A fit that did not converge says so; it does not throw.</summary>
/// <typeparam name="TModel">The model.</typeparam>
public sealed record ModelFit<TModel>
    where TModel : ILifetimeModel
{
    internal ModelFit()
    {
    }

    /// <summary>The model at the estimates.</summary>
    public required TModel Model { get; init; }

    /// <summary>The total log-likelihood reached.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>How the climb that won ended: at a maximum, or why not.</summary>
    public required FitOutcome Outcome { get; init; }

    /// <summary>Whether the climb ended at a maximum; one at infinity is none.</summary>
    public bool Converged => Outcome == FitOutcome.Converged;

    /// <summary>Steps of the climb that won.</summary>
    public required int Iterations { get; init; }

    /// <summary>Euclidean norm of the total log-likelihood's gradient in log-parameters.</summary>
    public required double GradientNorm { get; init; }

    /// <summary>How many customers were fitted: the sum of the weights.</summary>
    public required long Customers { get; init; }

    /// <summary>The estimates with standard errors and 90 % intervals, in the model's order.</summary>
    public required IReadOnlyList<ParameterEstimate> Estimates { get; init; }

    /// <summary>Covariance of the log-parameters; null where the likelihood has no top, or the climb ended far from it.</summary>
    public required ParameterCovariance? Covariance { get; init; }

    /// <summary>All climbs: the model's own (or the given) start first, then the random ones.</summary>
    public required IReadOnlyList<StartResult> Starts { get; init; }

    /// <summary>Which of <see cref="Starts"/> reached the highest log-likelihood.</summary>
    public required int Winner { get; init; }

    /// <summary>How many of <see cref="Starts"/> came within 1e-6 of the highest log-likelihood. One of several is a warning.</summary>
    public int StartsInAgreement => Starts.Count(s => s.LogLikelihood >= LogLikelihood - 1e-6);

    /// <summary>Akaike's criterion, 2 k - 2 LL; lower is better.</summary>
    public double Akaike => (2 * Estimates.Count) - (2 * LogLikelihood);

    /// <summary>The Bayesian criterion, k ln(customers) - 2 LL; lower is better.</summary>
    public double Bayes => (Estimates.Count * Math.Log(Customers)) - (2 * LogLikelihood);
}
