namespace Relationships.Numerics;

/// <summary>
/// The beta distribution as a corrected standard normal one, for large shape parameters.
/// </summary>
/// <remarks>
/// With m = a / (a + b), the variable u defined by u²/2 = -a ln(x/m) - b ln((1-x)/(1-m)) and
/// sign(u) = sign(x - m) has the density exp(-u²/2) g(u) up to a constant (the transformation of
/// Temme's uniform expansion, 1992). g is a power series of radius sqrt(4π min(a, b)), in which
/// the integral of the density is elementary but for the normal distribution function:
/// P = Φ(u) - φ(u) c(u) / total, with a power series c. The coefficients follow from the
/// differential equation of x(u); they are computed once and serve both ends of an interval.
/// </remarks>
internal readonly ref struct LargeShapeExpansion
{
    /// <summary>The length of the work space the constructor needs.</summary>
    public const int WorkLength = 3 * (HighestOrder + 3);

    private const int HighestOrder = 24;
    private const double SmallestShape = 40.0;
    private const double LargestRelativeRadius = 0.175;
    private const double InverseSqrtTwoPi = 0.39894228040143267794;

    private readonly Span<double> _shift;
    private readonly Span<double> _density;
    private readonly Span<double> _correction;
    private readonly int _order;
    private readonly double _a;
    private readonly double _b;
    private readonly double _deviations;
    private readonly double _total;

    /// <summary>Computes the coefficients needed for |u| up to the given reach.</summary>
    public LargeShapeExpansion(double a, double b, double reach, Span<double> work)
    {
        double sum = a + b;
        _a = a;
        _b = b;
        _deviations = Math.Sqrt(a / sum * b);
        _order = OrderFor(Math.Min(a, b), reach);
        _shift = work[..(HighestOrder + 3)];
        _density = work.Slice(HighestOrder + 3, HighestOrder + 3);
        _correction = work.Slice(2 * (HighestOrder + 3), HighestOrder + 3);

        // x - m = m (1 - m) / deviations * u D(u), and g = 1 / D. Comparing powers of u in
        // D + u D' = g + skewness u - u² D / sum, with D g = 1, gives D and g term by term.
        double skewness = (b - a) / sum / _deviations;
        double inverseSum = 1.0 / sum;
        _shift[0] = 1.0;
        _density[0] = 1.0;
        for (int k = 1; k <= _order; k++)
        {
            double convolution = 0.0;
            for (int j = 1; j < k; j++)
            {
                convolution += _shift[j] * _density[k - j];
            }

            double right = -convolution;
            right += k == 1 ? skewness : -inverseSum * _shift[k - 2];
            _shift[k] = right / (k + 2);
            _density[k] = -_shift[k] - convolution;
        }

        // The derivative of total Φ - φ c is φ g when u c - c' = g - total.
        _correction[_order] = 0.0;
        _correction[_order + 1] = 0.0;
        for (int k = _order; k >= 1; k--)
        {
            _correction[k - 1] = _density[k] + ((k + 1) * _correction[k + 1]);
        }

        _total = 1.0 + _correction[1];
    }

    /// <summary>Whether the expansion has all its digits at the given u².</summary>
    public static bool Covers(double a, double b, double uSquared)
    {
        double smaller = Math.Min(a, b);
        return smaller >= SmallestShape
            && uSquared <= LargestRelativeRadius * LargestRelativeRadius * 4.0 * Math.PI * smaller;
    }

    /// <summary>P(X &lt;= x(u)) and P(X &gt;= x(u)), given decay = exp(-u²/2).</summary>
    public (double Lower, double Upper) Tails(double u, double decay)
    {
        double normalTail = 0.5 * decay * ScaledErrorFunction.Complement(Math.Abs(u) * Math.Sqrt(0.5));
        double change = InverseSqrtTwoPi * decay * Polynomial(_correction, u) / _total;
        if (u < 0.0)
        {
            double lower = Math.Max(normalTail - change, 0.0);
            return (lower, 1.0 - lower);
        }

        double upper = Math.Max(normalTail + change, 0.0);
        return (1.0 - upper, upper);
    }

    /// <summary>The quantile whose probability is that of the standard normal deviate z.</summary>
    /// <returns>The quantile and its distance from 1, each with full relative accuracy.</returns>
    public (double X, double Y) Quantile(double z)
    {
        // Find u = z + e with Φ(u) - Φ(z) = φ(u) c(u) / total by Newton's method. The left side
        // divided by φ(u) is the solution J of J' = 1 + (z + e) J, J(0) = 0; at the solution the
        // derivative of the difference is g / total.
        double e = 0.0;
        for (int step = 0; step < 6; step++)
        {
            double u = z + e;
            double difference = NormalIncrement(z, e) - (Polynomial(_correction, u) / _total);
            double change = -difference * _total / Polynomial(_density, u);
            e += change;
            if (Math.Abs(change) <= 1e-8)
            {
                break;
            }
        }

        double root = z + e;
        double scaled = root * Polynomial(_shift, root) / _deviations;
        double sum = _a + _b;
        double x = _a / sum * (1.0 + (_b / sum * scaled));
        double y = _b / sum * (1.0 - (_a / sum * scaled));
        return x <= y ? (x, 1.0 - x) : (1.0 - y, y);
    }

    // (Φ(z + e) - Φ(z)) / φ(z + e) by its power series in e; z e is well below 1 here.
    private static double NormalIncrement(double z, double e)
    {
        double previous = 0.0;
        double current = e;
        double sum = e;
        for (int k = 1; k < 40; k++)
        {
            double next = e * ((z * current) + (e * previous)) / (k + 1);
            previous = current;
            current = next;
            sum += next;

            // Two terms, because every other one vanishes at z = 0.
            if (Math.Abs(previous) + Math.Abs(next) <= 1e-17)
            {
                break;
            }
        }

        return sum;
    }

    private static int OrderFor(double smaller, double reach)
    {
        // The moments of the normal distribution enter the total, hence at least 4.
        double relative = (Math.Max(reach, 4.0) + 0.5) / Math.Sqrt(4.0 * Math.PI * smaller);
        return relative switch
        {
            < 1e-4 => 4,
            < 2.5e-3 => 6,
            < 1e-2 => 8,
            < 2.5e-2 => 10,
            < 4.5e-2 => 12,
            < 9e-2 => 16,
            < 0.14 => 20,
            _ => HighestOrder,
        };
    }

    private double Polynomial(ReadOnlySpan<double> coefficients, double u)
    {
        double sum = 0.0;
        for (int k = _order; k >= 0; k--)
        {
            sum = (sum * u) + coefficients[k];
        }

        return sum;
    }
}
