using Relationships.Modeling.Numerics;
using Relationships.Numerics;

namespace Relationships.Modeling.Lifetimes.ParetoNbd;

/// <summary>The sum over customers of ln Γ(r + x) - ln Γ(r), which is one of ln(r + k) over k, each as often as there are customers with x above k.</summary>
internal sealed class RisingSum
{
    // From here on the asymptotic series are exact, so customers with more purchases share their first so many terms.
    private const int Terms = 4096;

    private readonly double[] _above;
    private readonly (double X, double Weight)[] _beyond;

    public RisingSum(ReadOnlySpan<double> repeats, ReadOnlySpan<double> weights)
    {
        var beyond = new SortedDictionary<double, double>();
        var most = 0.0;
        foreach (var x in repeats)
            most = Math.Max(most, x);
        _above = new double[(int)Math.Min(most, Terms)];
        for (var i = 0; i < repeats.Length; i++)
        {
            if (repeats[i] > Terms)
                beyond[repeats[i]] = beyond.GetValueOrDefault(repeats[i]) + weights[i];
            if (repeats[i] > 0)
                _above[(int)Math.Min(repeats[i], Terms) - 1] += weights[i];
        }

        for (var k = _above.Length - 2; k >= 0; k--)
            _above[k] += _above[k + 1];
        _beyond = [.. beyond.Select(p => (p.Key, p.Value))];
    }

    /// <summary>The sum, and its first and second derivatives in ln r.</summary>
    public (double Value, double First, double Second) At(double r)
    {
        double value = 0, first = 0, second = 0;
        for (var k = 0; k < _above.Length; k++)
        {
            var inverse = 1 / (r + k);
            value += _above[k] * Math.Log(r + k);
            first += _above[k] * inverse;
            second -= _above[k] * inverse * inverse;
        }

        foreach (var (x, weight) in _beyond)
        {
            value += weight * (SpecialFunctions.LogGamma(r + x) - SpecialFunctions.LogGamma(r + Terms));
            first += weight * (Digamma.Of(r + x) - Digamma.Of(r + Terms));
            second += weight * (Trigamma(r + x) - Trigamma(r + Terms));
        }

        return (value, r * first, (r * first) + (r * r * second));
    }

    private static double Trigamma(double x) => (1 / x) + (0.5 / (x * x)) + (1 / (6 * x * x * x));
}
