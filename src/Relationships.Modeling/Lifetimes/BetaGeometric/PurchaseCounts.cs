using Relationships.Modeling.Numerics;
using Relationships.Numerics;

namespace Relationships.Modeling.Lifetimes.BetaGeometric;

/// <summary>
/// How many customers made at least k + 1 repeat purchases, for each k. Sums of ln (r)_x = Σ ln(r + k) over customers are then
/// sums over k, with derivatives that are sums of fractions.
/// </summary>
internal sealed class PurchaseCounts
{
    // Beyond this the few customers that are left go one by one, through the logarithm of the gamma function.
    private const int MostOrdinals = 1 << 14;

    private readonly double[] _beyond;
    private readonly (double X, double Weight)[] _heavy;
    private readonly double _customers;

    public PurchaseCounts(ReadOnlySpan<double> repeats, ReadOnlySpan<double> weights)
    {
        var most = 0.0;
        foreach (var x in repeats)
            most = Math.Max(most, x);
        _beyond = new double[(int)Math.Min(most, MostOrdinals)];
        var heavy = new SortedDictionary<double, double>();
        for (var i = 0; i < repeats.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            _customers += weight;
            if (repeats[i] > MostOrdinals)
                heavy[repeats[i]] = heavy.GetValueOrDefault(repeats[i]) + weight;
            if (repeats[i] > 0)
                _beyond[Math.Min((int)repeats[i], _beyond.Length) - 1] += weight;
        }

        for (var k = _beyond.Length - 2; k >= 0; k--)
            _beyond[k] += _beyond[k + 1];
        _heavy = [.. heavy.Select(static p => (p.Key, p.Value))];
    }

    /// <summary>Σ ln (r)_x over customers, and its derivative by r.</summary>
    public (double Value, double ByR) RisingFactorials(double r)
    {
        double value = 0, slope = 0;
        for (var k = 0; k < _beyond.Length; k++)
        {
            value += _beyond[k] * Math.Log(r + k);
            slope += _beyond[k] / (r + k);
        }

        foreach (var (x, weight) in _heavy)
        {
            value += weight * (SpecialFunctions.LogGamma(r + x) - SpecialFunctions.LogGamma(r + MostOrdinals));
            slope += weight * (Digamma.Of(r + x) - Digamma.Of(r + MostOrdinals));
        }

        return (value, slope);
    }

    /// <summary>Σ ln((b)_n / (a + b)_n) over customers, n = x + firstChance, and its derivatives.</summary>
    public (double Value, double ByA, double ByB) Survival(double a, double b, int firstChance)
    {
        double value = 0, byA = 0, byB = 0;
        for (var k = 0; k < _beyond.Length + firstChance; k++)
        {
            // Everyone meets a first chance; after that who made k + 1 - firstChance repeats.
            var n = k < firstChance ? _customers : _beyond[k - firstChance];
            var (stay, all) = (b + k, a + b + k);
            value -= n * Elementary.LogOnePlus(a / stay);
            byA -= n / all;
            byB += n * a / (stay * all);
        }

        foreach (var (x, weight) in _heavy)
        {
            var from = MostOrdinals + firstChance;
            var to = x + firstChance;
            value += weight * (SpecialFunctions.LogBeta(a, b + to) - SpecialFunctions.LogBeta(a, b + from));
            var sums = Digamma.Of(a + b + to) - Digamma.Of(a + b + from);
            byA -= weight * sums;
            byB += weight * (Digamma.Of(b + to) - Digamma.Of(b + from) - sums);
        }

        return (value, byA, byB);
    }
}
