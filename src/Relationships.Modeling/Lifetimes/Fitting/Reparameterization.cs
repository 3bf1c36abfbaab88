using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Lifetimes.Fitting;

/// <summary>
/// A linear change of the free coordinates between those that are climbed in and those that are reported: with standardised
/// covariates climbs are short whatever the covariates' units are.
/// </summary>
/// <param name="ToReported">Reported = this times climbed.</param>
/// <param name="FromReported">Its inverse.</param>
internal sealed record Reparameterization(SquareMatrix ToReported, SquareMatrix FromReported)
{
    public double[] Report(double[] climbed) => Multiply(ToReported, climbed);

    public double[] Climb(double[] reported) => Multiply(FromReported, reported);

    /// <summary>M C Mᵀ.</summary>
    public SquareMatrix Covariance(SquareMatrix climbed)
    {
        var n = climbed.Size;
        var (half, reported) = (new SquareMatrix(n), new SquareMatrix(n));
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++)
                    half[i, j] += ToReported[i, k] * climbed[k, j];
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var k = 0; k < n; k++)
                    reported[i, j] += half[i, k] * ToReported[j, k];
            }
        }

        return reported;
    }

    private static double[] Multiply(SquareMatrix matrix, double[] vector)
    {
        var product = new double[vector.Length];
        for (var i = 0; i < product.Length; i++)
        {
            for (var j = 0; j < vector.Length; j++)
                product[i] += matrix[i, j] * vector[j];
        }

        return product;
    }
}
