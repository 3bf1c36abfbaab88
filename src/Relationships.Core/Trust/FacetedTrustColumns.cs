using System.Runtime.Intrinsics;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Trust;

/// <summary>The formulas of <see cref="FacetedTrust"/>, eight rows at a time: facets first, then what they make together.</summary>
internal readonly ref struct FacetedTrustColumns(EvidenceBatch evidence, PriorPolicy prior, bool intervals, TrustColumns destination)
{
    private readonly EvidenceBatch _evidence = evidence;
    private readonly PriorPolicy _prior = prior;
    private readonly bool _intervals = intervals;
    private readonly TrustColumns _destination = destination;

    /// <summary>A facet: where it is written, its good evidence (the bad is the next sum), its weight.</summary>
    public readonly record struct Facet(TrustPart Part, EvidenceSum Good, double Weight);

    /// <summary>Writes a direction and its facets.</summary>
    public void Direction(TrustPart direction, ReadOnlySpan<Facet> facets)
    {
        double weights = 0;
        foreach (var facet in facets)
            weights += facet.Weight;
        foreach (var facet in facets)
            Write(facet, facet.Weight / weights);

        var estimates = _destination.Estimates(direction);
        for (var i = 0; i < _evidence.Count; i += VectorMath.Lanes)
        {
            var (logRatio, uncertainty, mass) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
            foreach (var facet in facets)
            {
                logRatio += VectorMath.Load(_destination[facet.Part, TrustFigure.Contribution], i);
                uncertainty += VectorMath.Load(_destination[facet.Part, TrustFigure.Uncertainty], i) * facet.Weight;
                mass += VectorMath.Load(_destination[facet.Part, TrustFigure.EvidenceMass], i);
            }

            // Divided by the same sum of the weights, so that without evidence it is 1 to the bit.
            uncertainty /= Vector512.Create(weights);
            var value = Vector512.MinNative(Vector512<double>.One, VectorMath.Exp(logRatio) * _prior.BaseRate);
            var betaMass = Vector512.Create(_prior.Weight) / uncertainty;
            var interval = _intervals ? CentralIntervals.Beta(betaMass * value, betaMass * (Vector512<double>.One - value)) : CentralIntervals.None;
            estimates.Set(i, value, interval, uncertainty, mass);

            // The logarithmic mean of value and base rate, a (e^x - 1) / x, shares their distance out among the facets.
            var isLevel = Vector512.Equals(logRatio, Vector512<double>.Zero);
            var scale = VectorMath.ExpMinusOne(logRatio) / Vector512.ConditionalSelect(isLevel, Vector512<double>.One, logRatio);
            scale = Vector512.ConditionalSelect(isLevel, Vector512<double>.One, scale) * _prior.BaseRate;
            foreach (var facet in facets)
            {
                var contribution = _destination[facet.Part, TrustFigure.Contribution];
                VectorMath.Store(VectorMath.Load(contribution, i) * scale, contribution, i);
            }
        }

        _destination[direction, TrustFigure.Contribution].Clear();
    }

    /// <summary>Writes mutual trust, once both directions are there.</summary>
    public void Mutual()
    {
        var a = _destination.Estimates(TrustPart.InCounterpart);
        var b = _destination.Estimates(TrustPart.OfCustomer);
        var mutual = _destination.Estimates(TrustPart.Mutual);
        var balance = _destination.Balance;
        for (var i = 0; i < _evidence.Count; i += VectorMath.Lanes)
        {
            var (inCounterpart, ofCustomer) = (a.Value(i), b.Value(i));
            mutual.Set(
                i,
                Between(inCounterpart, ofCustomer),
                (Between(a.Low(i), b.Low(i)), Between(a.High(i), b.High(i))),
                (a.Uncertainty(i) + b.Uncertainty(i)) * 0.5,
                a.EvidenceMass(i) + b.EvidenceMass(i));
            var larger = Vector512.MaxNative(inCounterpart, ofCustomer);
            var isNone = Vector512.LessThanOrEqual(larger, Vector512<double>.Zero);
            VectorMath.Store(Vector512.MinNative(inCounterpart, ofCustomer) / Vector512.ConditionalSelect(isNone, Vector512<double>.One, larger), balance, i);
        }

        _destination[TrustPart.Mutual, TrustFigure.Contribution].Clear();
    }

    /// <summary>The geometric mean of two numbers, kept between them, which rounding may miss by a bit.</summary>
    private static Vector512<double> Between(Vector512<double> a, Vector512<double> b) =>
        Vector512.MaxNative(Vector512.MinNative(a, b), Vector512.MinNative(Vector512.MaxNative(a, b), Vector512.Sqrt(a * b)));

    /// <summary>Writes a facet; in the place of its contribution, for now, its share of ln(T / a).</summary>
    private void Write(in Facet facet, double share)
    {
        var r = _evidence[facet.Good];
        var s = _evidence[facet.Good + 1];
        var estimates = _destination.Estimates(facet.Part);
        var logRatios = _destination[facet.Part, TrustFigure.Contribution];
        var weight = Vector512.Create(_prior.Weight);
        var (priorGood, priorBad) = (Vector512.Create(_prior.BaseRate * _prior.Weight), Vector512.Create((1 - _prior.BaseRate) * _prior.Weight));
        for (var i = 0; i < _evidence.Count; i += VectorMath.Lanes)
        {
            var (good, bad) = (VectorMath.Load(r, i), VectorMath.Load(s, i));
            var mass = good + bad;
            var total = mass + weight;
            var alpha = good + priorGood;
            estimates.Set(i, alpha / total, _intervals ? CentralIntervals.Beta(alpha, bad + priorBad) : CentralIntervals.None, weight / total, mass);

            // 0 to the bit without evidence, so that the value is the base rate then.
            VectorMath.Store(VectorMath.Log(((good * (1 / _prior.BaseRate)) + weight) / total) * share, logRatios, i);
        }
    }
}
