namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>How a climb of a likelihood ended.</summary>
public enum FitOutcome
{
    /// <summary>At a maximum: gradient below the tolerance, and the likelihood falls in every direction.</summary>
    Converged,

    /// <summary>
    /// The likelihood has no top: it still rose at the end of the range of parameters, or is flat in some direction. The data do not
    /// tell the parameters (nobody ever left, all customers are alike); predictions are those of the limit.
    /// </summary>
    Ridge,

    /// <summary>It ran out of steps: <see cref="FitOptions.MaxIterations"/>.</summary>
    StepLimit,

    /// <summary>No step went further up, though the gradient is not below the tolerance, or the start had no likelihood.</summary>
    Stalled,
}
