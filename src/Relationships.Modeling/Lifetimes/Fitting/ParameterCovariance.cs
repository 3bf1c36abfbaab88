using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>Covariance of the estimates: of the logarithms of positive parameters, of coefficients as they are. The inverse of the observed information.</summary>
public sealed class ParameterCovariance
{
    private readonly SquareMatrix _values;

    internal ParameterCovariance(IReadOnlyList<string> names, SquareMatrix values)
    {
        Names = names;
        _values = values;
    }

    /// <summary>Names of the parameters, in the model's order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>One covariance.</summary>
    /// <param name="row">Index in <see cref="Names"/>.</param>
    /// <param name="column">Index in <see cref="Names"/>.</param>
    /// <returns>The covariance of the two log-parameters (or coefficients).</returns>
    public double this[int row, int column] => _values[row, column];

    internal SquareMatrix Values => _values;
}
