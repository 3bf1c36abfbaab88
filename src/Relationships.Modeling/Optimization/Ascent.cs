namespace Relationships.Modeling.Optimization;

/// <summary>Where a climb stands: the point with its value and gradient, a place for the next one, and what it has cost.</summary>
internal sealed class Ascent
{
    private readonly IObjective _objective;
    private readonly double _bound;

    public Ascent(IObjective objective, ReadOnlySpan<double> start, MaximizerOptions options)
    {
        _objective = objective;
        _bound = options.Bound;
        Point = start.ToArray();
        Gradient = new double[objective.Dimension];
        NextPoint = new double[objective.Dimension];
        NextGradient = new double[objective.Dimension];
        for (var i = 0; i < Point.Length; i++)
            Point[i] = Math.Clamp(Point[i], -_bound, _bound);
        Value = Evaluate(Point, Gradient);
    }

    public int Dimension => _objective.Dimension;

    public double[] Point { get; private set; }

    public double[] Gradient { get; private set; }

    public double Value { get; private set; }

    public double[] NextPoint { get; private set; }

    public double[] NextGradient { get; private set; }

    public double NextValue { get; private set; }

    public int Iterations { get; private set; }

    public int Evaluations { get; private set; }

    public double GradientNorm => Norm(Gradient);

    public double NextGradientNorm => Norm(NextGradient);

    /// <summary>Looks at the point so far along a direction; false where it is out of bounds of the function.</summary>
    public bool Try(ReadOnlySpan<double> direction, double length)
    {
        for (var i = 0; i < Point.Length; i++)
            NextPoint[i] = Math.Clamp(Point[i] + (length * direction[i]), -_bound, _bound);
        NextValue = Evaluate(NextPoint, NextGradient);
        return double.IsFinite(NextValue) && double.IsFinite(NextGradientNorm);
    }

    /// <summary>Goes to the point last looked at.</summary>
    public void Accept()
    {
        (Point, NextPoint) = (NextPoint, Point);
        (Gradient, NextGradient) = (NextGradient, Gradient);
        (Value, NextValue) = (NextValue, Value);
        Iterations++;
    }

    public double Evaluate(ReadOnlySpan<double> point, Span<double> gradient)
    {
        Evaluations++;
        return _objective.Evaluate(point, gradient);
    }

    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }

    private static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));
}
