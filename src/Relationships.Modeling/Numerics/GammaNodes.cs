namespace Relationships.Modeling.Numerics;

/// <summary>
/// Points and weights for the mean of a smooth function over a Gamma(shape, 1) variable: the trapezoidal rule in u, where the
/// logarithm of the variable is mode + width sinh u. The weights sum to 1.
/// </summary>
internal sealed class GammaNodes
{
    private const double Negligible = -40;

    private GammaNodes(double[] points, double[] weights)
    {
        Points = points;
        Weights = weights;
    }

    public double[] Points { get; }

    public double[] Weights { get; }

    /// <summary>The nodes.</summary>
    /// <param name="shape">The shape, at least 1.</param>
    /// <param name="reach">The function may rise like the inverse of the variable down to 1 / reach.</param>
    /// <param name="spacing">Distance of two nodes in u.</param>
    public static GammaNodes Of(double shape, double reach, double spacing)
    {
        var rise = Elementary.LogOnePlus(reach * shape);
        var mode = Math.Log(shape);
        var width = 1 / Math.Sqrt(shape);
        var points = new List<double>(256);
        var weights = new List<double>(256);
        var sum = 0.0;
        for (var side = -1; side <= 1; side += 2)
        {
            for (var i = side < 0 ? 1 : 0; ; i++)
            {
                var u = side * i * spacing;
                var v = width * Math.Sinh(u);

                // shape (mode + v) - exp(mode + v), less its value at the mode.
                var exponent = (shape * (v - Elementary.ExpMinusOne(v))) + Math.Log(Math.Cosh(u));
                if (exponent + Math.Clamp(-v, 0, rise) < Negligible && i > 0)
                    break;
                var weight = Math.Exp(exponent);
                points.Add(Math.Exp(mode + v));
                weights.Add(weight);
                sum += weight;
            }
        }

        for (var i = 0; i < weights.Count; i++)
            weights[i] /= sum;
        return new GammaNodes([.. points], [.. weights]);
    }
}
