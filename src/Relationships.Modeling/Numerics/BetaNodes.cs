namespace Relationships.Modeling.Numerics;

/// <summary>
/// Points p and weights w that turn the mean of a smooth function over a Beta(a, b) variable into a sum: the trapezoidal rule
/// in u, where ln(p / (1 - p)) = mode + width sinh u. Both ends decay doubly exponentially, so that the rule converges
/// exponentially however small a or b is. The weights sum to 1, by division by their own sum, so that no beta function is needed.
/// </summary>
internal sealed class BetaNodes
{
    // exp(-40) is below the rounding of the sum.
    private const double Negligible = -40;

    private BetaNodes(double[] points, double[] weights)
    {
        Points = points;
        Weights = weights;
    }

    public double[] Points { get; }

    public double[] Weights { get; }

    /// <summary>The nodes at a given spacing in u.</summary>
    /// <param name="a">First shape.</param>
    /// <param name="b">Second shape.</param>
    /// <param name="spacing">Distance of two nodes in u.</param>
    public static BetaNodes Of(double a, double b, double spacing)
    {
        var mode = Math.Log(a / b);
        var width = Width(a, b);
        var top = LogWeight(a, b, mode);
        var points = new List<double>(256);
        var weights = new List<double>(256);
        var sum = 0.0;

        // Outward from the mode on either side until the weights vanish.
        for (var side = -1; side <= 1; side += 2)
        {
            for (var i = side < 0 ? 1 : 0; ; i++)
            {
                var u = side * i * spacing;
                var y = mode + (width * Math.Sinh(u));
                var exponent = LogWeight(a, b, y) - top + Math.Log(Math.Cosh(u));
                if (exponent < Negligible && i > 0)
                    break;
                var weight = Math.Exp(exponent);
                points.Add(y > 0 ? 1 / (1 + Math.Exp(-y)) : Math.Exp(y) / (1 + Math.Exp(y)));
                weights.Add(weight);
                sum += weight;
            }
        }

        for (var i = 0; i < weights.Count; i++)
            weights[i] /= sum;
        return new BetaNodes([.. points], [.. weights]);
    }

    /// <summary>
    /// A spacing at which functions with a singularity at p = -1 / reach have about twelve digits; halve it to make sure. For shapes
    /// below 1e-4 it is wider than that, because nearly all the weight is at the ends.
    /// </summary>
    public static double Spacing(double a, double b, double reach)
    {
        // The nearest singularities lie π off the real axis of the logit, above 0 and above -ln(1 + reach).
        var mode = Math.Log(a / b);
        var width = Width(a, b);
        var distance = Math.Max(Math.Abs(mode), Math.Abs(mode + Math.Log(1 + reach)));
        return Math.Clamp(0.8 / Math.Sqrt((width * width) + (distance * distance)), 0.004, 0.4);
    }

    private static double Width(double a, double b) => Math.Sqrt((1 / a) + (1 / b));

    // a ln p + b ln(1 - p) at ln(p / (1 - p)) = y.
    private static double LogWeight(double a, double b, double y) => -(a * Elementary.SoftPlus(-y)) - (b * Elementary.SoftPlus(y));
}
