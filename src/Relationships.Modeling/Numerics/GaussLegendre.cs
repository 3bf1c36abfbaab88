using System.Runtime.Intrinsics;

namespace Relationships.Modeling.Numerics;

/// <summary>Gauss and Legendre's rules on [0, 1]: 2 n - 1 is the degree up to which n nodes are exact. Each node by itself, and by eights.</summary>
internal sealed class GaussLegendre
{
    private GaussLegendre(int order)
    {
        (Points, PointWeights) = (new double[order], new double[order]);
        for (var i = 0; i < (order + 1) / 2; i++)
        {
            // Newton's method from Tricomi's estimate of the i-th root of the Legendre polynomial.
            var x = Math.Cos(Math.PI * (i + 0.75) / (order + 0.5));
            double slope = 0;
            for (var step = 0; step < 10; step++)
            {
                (var value, slope) = Legendre(order, x);
                x -= value / slope;
            }

            var weight = 1 / ((1 - x) * (1 + x) * slope * slope);
            (Points[i], Points[order - 1 - i]) = (0.5 * (1 - x), 0.5 * (1 + x));
            PointWeights[i] = PointWeights[order - 1 - i] = weight;
        }

        (Nodes, Weights) = (ByEights(Points), ByEights(PointWeights));
    }

    /// <summary>Eight nodes: 2e-14 for a power of a variable that grows by at most half over the panel, the power falling by at most e^1.5.</summary>
    public static GaussLegendre Rule8 { get; } = new(8);

    /// <summary>Sixteen nodes: 2e-15 where the variable grows threefold and its power falls by at most e^5.</summary>
    public static GaussLegendre Rule16 { get; } = new(16);

    /// <summary>Twenty-four nodes: 5e-15 where the variable grows fourfold and its power falls by at most e^14.</summary>
    public static GaussLegendre Rule24 { get; } = new(24);

    /// <summary>32 nodes: exact for polynomials of degree 63.</summary>
    public static GaussLegendre Rule32 { get; } = new(32);

    /// <summary>64 nodes: exact for polynomials of degree 127.</summary>
    public static GaussLegendre Rule64 { get; } = new(64);

    public double[] Points { get; }

    public double[] PointWeights { get; }

    public Vector512<double>[] Nodes { get; }

    public Vector512<double>[] Weights { get; }

    private static Vector512<double>[] ByEights(double[] values) =>
        [.. values.Chunk(Vector512<double>.Count).Select(static eight => Vector512.Create(eight))];

    private static (double Value, double Slope) Legendre(int order, double x)
    {
        double before = 1, value = x;
        for (var k = 2; k <= order; k++)
            (before, value) = (value, ((((2 * k) - 1) * x * value) - ((k - 1) * before)) / k);
        return (value, order * ((x * value) - before) / ((x - 1) * (x + 1)));
    }
}
