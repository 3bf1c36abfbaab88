namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>A parameter as the optimiser sees it: the logarithm of a positive one, a coefficient as it is.</summary>
/// <param name="Name">As in the model.</param>
/// <param name="Start">Where the default climb begins, in the parameter's own scale.</param>
/// <param name="Scale">The middle of the random starts: for a positive parameter exp(u) times this with u uniform on [-3, 3], for a coefficient u / 6 plus this.</param>
/// <param name="Positive">Whether it is positive, and the optimiser moves its logarithm.</param>
internal readonly record struct FreeParameter(string Name, double Start, double Scale, bool Positive = true)
{
    public double ToFree(double value) => Positive ? Math.Log(value) : value;

    public double FromFree(double free) => Positive ? Math.Exp(free) : free;

    /// <summary>Within the range of parameters, which effects of covariates, or draws from where the likelihood is flat, may leave.</summary>
    public static double Nearest(double value, bool positive) => positive ? ParameterRange.OfTime.Nearest(value) : value;
}
