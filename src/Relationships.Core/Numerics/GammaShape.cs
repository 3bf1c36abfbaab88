namespace Relationships.Numerics;

/// <summary>
/// The shape of a gamma distribution with what does not depend on the point of evaluation, so that several evaluations pay
/// for it once.
/// </summary>
internal readonly struct GammaShape
{
    private const double InverseSqrtTwoPi = 0.39894228040143267794;
    private const double Smallest = 1e-300;
    private const double Precision = 1e-16;
    private const int MostSteps = 10_000_000;

    private readonly double _scale;

    public GammaShape(double a)
    {
        A = a;

        // x^a e^-x / Γ(a) = sqrt(a / 2π) exp(-correction - excess(x)).
        _scale = InverseSqrtTwoPi * Math.Sqrt(a) * Math.Exp(-StirlingCorrection.Of(a));
    }

    public double A { get; }

    /// <summary>P(X &lt;= x) and P(X &gt; x); the weight is x^a e^-x / Γ(a), which is the density times x.</summary>
    public (double Lower, double Upper) Tails(double x, out double weight)
    {
        weight = 0.0;
        if (!(x > 0.0))
        {
            return (0.0, 1.0);
        }

        weight = _scale * Math.Exp(-Excess(x));
        if (x < A + 1.0)
        {
            double lower = Math.Min(1.0, weight * Series(x));
            return (lower, 1.0 - lower);
        }

        double upper = Math.Min(1.0, weight * Fraction(x));
        return (1.0 - upper, upper);
    }

    /// <summary>x - a - a ln(x / a): 0 at the mean, and positive elsewhere.</summary>
    private double Excess(double x)
    {
        double e = (x - A) / A;
        if (e >= -0.4 && e <= 1.0)
        {
            return A * ElementaryFunctions.MinusLogOnePlus(e);
        }

        return x - A - (A * (Math.Log(x) - Math.Log(A)));
    }

    /// <summary>DLMF 8.7.1: the sum of x^n / (a (a + 1) ... (a + n)), every term positive.</summary>
    private double Series(double x)
    {
        double term = 1.0 / A;
        double sum = term;
        for (int n = 1; n < MostSteps && term > sum * Precision; n++)
        {
            term *= x / (A + n);
            sum += term;
        }

        return sum;
    }

    /// <summary>DLMF 8.9.2 in its even form, from the front by Lentz's method as Thompson and Barnett modified it.</summary>
    private double Fraction(double x)
    {
        double b = x + 1.0 - A;
        double c = 1.0 / Smallest;
        double d = 1.0 / b;
        double value = d;
        for (int n = 1; n < MostSteps; n++)
        {
            double top = -n * (n - A);
            b += 2.0;
            d = (top * d) + b;
            d = 1.0 / (Math.Abs(d) < Smallest ? Smallest : d);
            c = b + (top / c);
            c = Math.Abs(c) < Smallest ? Smallest : c;
            double step = d * c;
            value *= step;
            if (Math.Abs(step - 1.0) <= Precision)
            {
                break;
            }
        }

        return value;
    }
}
