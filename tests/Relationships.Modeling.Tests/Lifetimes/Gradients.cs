using Relationships.Modeling.Optimization;

namespace Relationships.Modeling.Tests.Lifetimes;

/// <summary>Analytic gradients against central differences of the value, with Richardson's extrapolation.</summary>
internal static class Gradients
{
    public static void Agree(IObjective objective, double[] point, double tolerance)
    {
        var gradient = new double[point.Length];
        var value = objective.Evaluate(point, gradient);
        var other = new double[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            double Difference(double h)
            {
                var moved = (double[])point.Clone();
                moved[i] = point[i] + h;
                var up = objective.Evaluate(moved, other);
                moved[i] = point[i] - h;
                return (up - objective.Evaluate(moved, other)) / (2 * h);
            }

            var expected = ((4 * Difference(5e-4)) - Difference(1e-3)) / 3;
            Assert.True(Math.Abs(gradient[i] - expected) <= tolerance * Math.Max(1, Math.Abs(value)) , $"d{i} at {string.Join(", ", point)}: {gradient[i]} for {expected}");
        }
    }
}
