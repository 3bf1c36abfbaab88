using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Relationships.Modeling.Numerics;

/// <summary>
/// ∫ from 0 to t of f(u) du with f(u) = (u / (α + u))^k (1 + u/α)^-A (1 + u/β)^-B e^(-δu): purchases come (α, A, k) while the
/// customer lives (β, B) and money loses worth (δ). Every probability and expectation of Pareto/NBD that has no closed form
/// is one of these. The integrand is positive, at most 1, with one maximum, so panels that follow its fall give all digits.
/// </summary>
/// <param name="k">A whole number, at least 0.</param>
/// <param name="alpha">α, above 0.</param>
/// <param name="a">A, at least 0.</param>
/// <param name="beta">β, above 0.</param>
/// <param name="b">B, at least 0.</param>
/// <param name="decay">δ, at least 0.</param>
internal readonly struct SurvivalIntegral(double k, double alpha, double a, double beta, double b, double decay)
{
    // The rule has all digits on a panel over which u + min(α, β) grows at most fourfold and f falls by at most e^14.
    private const double LargestGrowth = 3;
    private const double LargestFall = 14;

    // What lies beyond a fall by e^45 is below the rounding of the rest.
    private const double Negligible = 45;

    // Up to this power u^k is as good as a polynomial for the rule, and the panel may reach down to 0.
    private const double PolynomialPower = 12;

    private readonly double _nearest = Math.Min(k > 0 || a > 0 ? alpha : double.PositiveInfinity, beta);

    /// <summary>ln of the integral; minus infinity where t is 0.</summary>
    /// <param name="t">At least 0; infinite only where δ is above 0.</param>
    public double Log(double t)
    {
        if (!(t > 0))
            return double.NegativeInfinity;
        var mode = k > 0 ? Math.Min(Mode(), t) : 0;
        var peak = LogDensity(mode);
        return peak + Math.Log(Above(mode, t, peak) + (mode > 0 ? Below(mode, peak) : 0));
    }

    /// <summary>The part from u up to t, in units of f's maximum.</summary>
    private double Above(double u, double t, double peak)
    {
        double sum = 0, h = double.PositiveInfinity, here = peak, most = double.NegativeInfinity;
        while (u < t)
        {
            // Next to an end at infinity the mass per e-fold of u is what falls.
            var mass = here + Math.Log(_nearest + u);
            most = Math.Max(most, mass);
            if (mass < most - Negligible)
                break;
            h = Math.Min(Math.Min(LargestGrowth * (_nearest + u), t - u), 4 * h);
            double next;
            while ((next = LogDensity(u + h)) < here - LargestFall)
                h /= 2;
            sum += Panel(u, h, peak);
            if (u + h == u)
                break;
            u = h == t - u ? t : u + h;
            here = next;
        }

        return sum;
    }

    /// <summary>The part from 0 up to u, in units of f's maximum, which is at u.</summary>
    private double Below(double u, double peak)
    {
        double sum = 0, h = double.PositiveInfinity, here = peak;
        while (u > 0 && here > peak - Negligible)
        {
            var shortest = u - Math.Max(((_nearest + u) / (1 + LargestGrowth)) - _nearest, 0);
            h = Math.Min(shortest, 4 * h);
            double next;
            while ((next = LogDensity(u - h)) < here - LargestFall && !(h == u && k <= PolynomialPower))
                h /= 2;
            sum += Panel(u - h, h, peak);
            if (u - h == u)
                break;
            u -= h;
            here = next;
        }

        return sum;
    }

    /// <summary>Where f is largest: the root of u f'(u)/f(u), which falls from k to below 0. Three digits are enough.</summary>
    private double Mode()
    {
        double low = 0, high = alpha;
        while (Slope(high) > 0 && high < 1e300)
        {
            low = high;
            high *= 4;
        }

        if (low == 0)
        {
            low = high;
            while (Slope(low) <= 0 && low > 1e-300)
                low /= 4;
        }

        for (var step = 0; step < 12; step++)
        {
            var middle = Math.Sqrt(low) * Math.Sqrt(high);
            if (Slope(middle) > 0)
                low = middle;
            else
                high = middle;
        }

        return Math.Sqrt(low) * Math.Sqrt(high);
    }

    private double Slope(double u) => (k * alpha / (alpha + u)) - (a * u / (alpha + u)) - (b * u / (beta + u)) - (decay * u);

    private double LogDensity(double u)
    {
        var log = -(a * NearZero.LogOnePlus(u / alpha)) - (b * NearZero.LogOnePlus(u / beta)) - (decay * u);
        return k > 0 ? log - (k * NearZero.LogOnePlus(alpha / u)) : log;
    }

    private double Panel(double start, double h, double peak)
    {
        var rule = GaussLegendre.Rule24;
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < rule.Nodes.Length; i++)
            sum += rule.Weights[i] * Density(start, h, rule.Nodes[i], peak);
        return h * Vector512.Sum(sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Density(double start, double h, Vector512<double> nodes, double peak)
    {
        var u = Vector512.Create(start) + (nodes * h);
        var log = Vector512.Create(-peak) - (u * decay);
        if (a > 0)
            log -= NearZero.LogOnePlus(u / Vector512.Create(alpha)) * a;
        if (b > 0)
            log -= NearZero.LogOnePlus(u / Vector512.Create(beta)) * b;
        if (k > 0)
            log -= NearZero.LogOnePlus(Vector512.Create(alpha) / u) * k;
        return Vector512.Exp(log);
    }
}
