namespace Relationships.Numerics;

/// <summary>
/// The shape parameters of a beta distribution with everything about them that does not depend
/// on the point of evaluation, so that several evaluations pay for it once.
/// </summary>
internal readonly struct BetaShape
{
    // Below this shape the continued fraction costs less than the coefficients of the expansion.
    private const double SmallestShapeToExpand = 300.0;
    private const double InverseSqrtTwoPi = 0.39894228040143267794;

    private readonly double _lowerScale;
    private readonly double _upperScale;

    public BetaShape(double a, double b)
    {
        A = a;
        B = b;
        Sum = a + b;

        // x^a y^b / B(a, b) = sqrt(a b / (2π (a + b))) exp(-correction - Excess(x, y)).
        double correction = StirlingCorrection.Of(a) + StirlingCorrection.Of(b)
            - StirlingCorrection.Of(Sum);
        double scale = InverseSqrtTwoPi * Math.Exp(-correction);
        _lowerScale = scale * Math.Sqrt(b / Sum) / Math.Sqrt(a);
        _upperScale = scale * Math.Sqrt(a / Sum) / Math.Sqrt(b);
    }

    private BetaShape(double a, double b, double lowerScale, double upperScale)
    {
        A = a;
        B = b;
        Sum = a + b;
        _lowerScale = lowerScale;
        _upperScale = upperScale;
    }

    public double A { get; }

    public double B { get; }

    public double Sum { get; }

    /// <summary>The distribution of 1 - X.</summary>
    public BetaShape Mirrored => new(B, A, _upperScale, _lowerScale);

    /// <summary>The logarithm of the beta function B(a, b), good enough for starting values.</summary>
    public double LogBeta()
    {
        double ratio = A < B ? A / B : B / A;
        double logLarger = -ElementaryFunctions.LogOnePlus(ratio);
        double logSmaller = Math.Log(ratio) + logLarger;
        double atMean = A < B
            ? (A * logSmaller) + (B * logLarger)
            : (B * logSmaller) + (A * logLarger);
        return atMean - Math.Log(_lowerScale * A);
    }

    /// <summary>P(X &lt;= x) and P(X &gt;= x), where the smaller of x and y = 1 - x is exact.</summary>
    public (double Lower, double Upper) Tails(double x, double y) => Tails(x, y, out _);

    /// <summary>
    /// P(X &lt;= x) and P(X &gt;= x), where the smaller of x and y = 1 - x is exact; the weight is
    /// x^a y^b / B(a, b), which is the density times x y.
    /// </summary>
    public (double Lower, double Upper) Tails(double x, double y, out double weight)
    {
        weight = 0.0;
        if (!(x > 0.0))
        {
            return (0.0, 1.0);
        }

        if (!(y > 0.0))
        {
            return (1.0, 0.0);
        }

        double excess = Excess(x, y, out double lambda);
        double decay = Math.Exp(-excess);
        weight = _lowerScale * A * decay;
        if (Math.Min(A, B) >= SmallestShapeToExpand
            && LargeShapeExpansion.Covers(A, B, 2.0 * excess))
        {
            double u = -Math.CopySign(Math.Sqrt(2.0 * excess), lambda);
            Span<double> work = stackalloc double[LargeShapeExpansion.WorkLength];
            return new LargeShapeExpansion(A, B, Math.Abs(u), work).Tails(u, decay);
        }

        if (x * (Sum + 2.0) < A + 1.0)
        {
            double lower = _lowerScale * decay * IncompleteBetaFraction.Evaluate(A, B, x, y, lambda);
            lower = Math.Min(lower, 1.0);
            return (lower, 1.0 - lower);
        }

        double upper = _upperScale * decay * IncompleteBetaFraction.Evaluate(B, A, y, x, -lambda);
        upper = Math.Min(upper, 1.0);
        return (1.0 - upper, upper);
    }

    /// <summary>
    /// -a ln(x / mean) - b ln(y / (1 - mean)): 0 at the mean, and positive elsewhere. Half the
    /// square of the distance from the mean in standard deviations, for large a and b.
    /// </summary>
    private double Excess(double x, double y, out double lambda)
    {
        // lambda = a - (a + b) x = a y - b x must survive cancellation next to the mean when a
        // and b are 1e12, so the products are exact and what 1 - x lost in rounding is put back.
        double product = B * x;
        double lost = Math.FusedMultiplyAdd(B, x, -product);
        lambda = Math.FusedMultiplyAdd(A, y, -product) - lost;
        lambda += x <= y ? A * (1.0 - y - x) : -B * (1.0 - x - y);
        return Part(A, x, -lambda) + Part(B, y, lambda);
    }

    // shape * (e - ln(1 + e)) where 1 + e = x (a + b) / shape and shifted = shape * e.
    private double Part(double shape, double x, double shifted)
    {
        double e = shifted / shape;
        if (e >= -0.4 && e <= 1.0)
        {
            return shape * ElementaryFunctions.MinusLogOnePlus(e);
        }

        double ratio = x * Sum / shape;
        double log = ratio <= double.MaxValue && ratio > 1e-290
            ? Math.Log(ratio)
            : Math.Log(x) + Math.Log(Sum) - Math.Log(shape);
        return shifted - (shape * log);
    }
}
