using System.Numerics;
using Relationships.Modeling.Numerics;
using Relationships.Numerics;

namespace Relationships.Modeling.Lifetimes.GammaGamma;

/// <summary>
/// Spend of a transaction is Gamma(p, rate ν), ν of the customer is Gamma(q, rate v): of the population, or after a history.
/// </summary>
/// <remarks>All arguments are trusted.</remarks>
internal readonly record struct SpendMixture(double P, double Q, double V)
{
    /// <summary>ln of the density of the mean m of x transactions, a scaled beta prime: Beta(p x, q) odds, times v / x.</summary>
    public double LogDensity(double count, double mean)
    {
        var total = count * mean;
        var shape = P * count;
        return -SpecialFunctions.LogBeta(shape, Q) - Math.Log(mean) - (Q * NearZero.LogOnePlus(total / V)) - (shape * NearZero.LogOnePlus(V / total));
    }

    /// <summary>Expected spend of the next transaction given the mean of <paramref name="count"/>; infinite where p x + q is at most 1.</summary>
    public double Expected(double count, double mean)
    {
        var total = count == 0 ? 0 : count * mean;
        var order = (P * count) + (Q - 1);
        return order > 0 ? P * (V + total) / order : double.PositiveInfinity;
    }

    /// <summary>A column of <see cref="Expected(double, double)"/>, to the bit.</summary>
    public void Expected(ReadOnlySpan<double> counts, ReadOnlySpan<double> means, Span<double> destination)
    {
        var width = Vector<double>.Count;
        var p = new Vector<double>(P);
        var v = new Vector<double>(V);
        var q = new Vector<double>(Q - 1);
        var infinite = new Vector<double>(double.PositiveInfinity);
        var i = 0;
        for (; i <= counts.Length - width; i += width)
        {
            var count = new Vector<double>(counts[i..]);
            var total = Vector.ConditionalSelect(Vector.Equals(count, Vector<double>.Zero), Vector<double>.Zero, count * new Vector<double>(means[i..]));
            var order = (p * count) + q;
            var expected = p * (v + total) / order;
            Vector.ConditionalSelect(Vector.GreaterThan(order, Vector<double>.Zero), expected, infinite).CopyTo(destination[i..]);
        }

        for (; i < counts.Length; i++)
            destination[i] = Expected(counts[i], means[i]);
    }

    /// <summary>The quantile of the customer's true mean spend p / ν, whose inverse is Gamma(p x + q, rate p (v + m x)).</summary>
    public double Quantile(double probability, double count, double mean)
    {
        var total = count == 0 ? 0 : count * mean;
        return Math.Exp(Math.Log(P) + Math.Log(V + total) - GammaQuantile.Log(1 - probability, (P * count) + Q));
    }
}
