namespace Relationships.Modeling.Numerics;

/// <summary>Nodes and weights of Gauss-Legendre quadrature on [0, 1].</summary>
internal sealed class LegendreNodes
{
    private LegendreNodes(int order)
    {
        Nodes = new double[order];
        Weights = new double[order];
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

            var weight = 1 / ((1 - (x * x)) * slope * slope);
            (Nodes[i], Nodes[order - 1 - i]) = (0.5 * (1 - x), 0.5 * (1 + x));
            Weights[i] = Weights[order - 1 - i] = weight;
        }
    }

    /// <summary>32 nodes: exact for polynomials of degree 63.</summary>
    public static LegendreNodes Order32 { get; } = new(32);

    /// <summary>64 nodes: exact for polynomials of degree 127.</summary>
    public static LegendreNodes Order64 { get; } = new(64);

    public double[] Nodes { get; }

    public double[] Weights { get; }

    private static (double Value, double Slope) Legendre(int order, double x)
    {
        double before = 1, value = x;
        for (var k = 2; k <= order; k++)
            (before, value) = (value, ((((2 * k) - 1) * x * value) - ((k - 1) * before)) / k);
        return (value, order * ((x * value) - before) / ((x * x) - 1));
    }
}
