namespace Relationships.Modeling.Optimization;

/// <summary>A small dense symmetric matrix with what the optimiser and the covariance need of it.</summary>
internal sealed class SquareMatrix(int size)
{
    private readonly double[] _values = new double[size * size];

    public int Size => size;

    public double this[int row, int column]
    {
        get => _values[(row * size) + column];
        set => _values[(row * size) + column] = value;
    }

    public void Clear() => Array.Clear(_values);

    /// <summary>-A, with a number added to its diagonal.</summary>
    public SquareMatrix Negated(double damping)
    {
        var negated = new SquareMatrix(size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
                negated[i, j] = (i == j ? damping : 0) - this[i, j];
        }

        return negated;
    }

    /// <summary>The inverse of a positive definite matrix, or null where it is not positive definite.</summary>
    public SquareMatrix? InverseOfPositiveDefinite()
    {
        if (Cholesky() is not { } factor)
            return null;
        var inverse = new SquareMatrix(size);
        var column = new double[size];
        for (var j = 0; j < size; j++)
        {
            Array.Clear(column);
            column[j] = 1;
            factor.SolveFactored(column);
            for (var i = 0; i < size; i++)
                inverse[i, j] = column[i];
        }

        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < i; j++)
                inverse[i, j] = inverse[j, i] = 0.5 * (inverse[i, j] + inverse[j, i]);
        }

        return inverse;
    }

    /// <summary>The lower triangle L of A = L Lᵀ, or null where A is not positive definite.</summary>
    public SquareMatrix? Cholesky()
    {
        var lower = new SquareMatrix(size);
        for (var j = 0; j < size; j++)
        {
            for (var i = j; i < size; i++)
            {
                var sum = this[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                if (i == j && !(sum > 1e-14 * Math.Abs(this[j, j])))
                    return null;
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        return lower;
    }

    /// <summary>Solves L Lᵀ x = b in place, this being L.</summary>
    public void SolveFactored(Span<double> b)
    {
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++)
                b[i] -= this[i, k] * b[k];
            b[i] /= this[i, i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
                b[i] -= this[k, i] * b[k];
            b[i] /= this[i, i];
        }
    }
}
