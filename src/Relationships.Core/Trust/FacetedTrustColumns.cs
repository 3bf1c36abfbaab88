using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Trust;

/// <summary>The formulas of <see cref="FacetedTrust"/>, eight rows at a time: facets first, then what they make together.</summary>
internal readonly ref struct FacetedTrustColumns<TLanes>(EvidenceBatch evidence, PriorPolicy prior, bool intervals, bool areKept, TrustColumns destination)
    where TLanes : struct, ILanes
{
    private readonly EvidenceBatch _evidence = evidence;
    private readonly PriorPolicy _prior = prior;
    private readonly bool _intervals = intervals;
    private readonly bool _areKept = areKept;
    private readonly TrustColumns _destination = destination;

    /// <summary>Writes a direction and its facets.</summary>
    public void Direction(TrustPart direction, ReadOnlySpan<FacetColumn> facets)
    {
        double weights = 0;
        foreach (var facet in facets)
            weights += facet.Weight;

        // The direction's own columns hold sums over its facets, until the values are made of them.
        var (logRatios, uncertainties, masses) = (TrustFigure.Value, TrustFigure.Uncertainty, TrustFigure.EvidenceMass);
        _destination[direction, logRatios].Clear();
        _destination[direction, uncertainties].Clear();
        _destination[direction, masses].Clear();
        foreach (var facet in facets)
        {
            Write(facet, facet.Weight / weights);
            Add(_destination[facet.Part, TrustFigure.Contribution], 1, _destination[direction, logRatios]);
            Add(_destination[facet.Part, TrustFigure.Uncertainty], facet.Weight, _destination[direction, uncertainties]);
            Add(_destination[facet.Part, TrustFigure.EvidenceMass], 1, _destination[direction, masses]);
        }

        // What shares the distance out stands where the balance comes last.
        var scales = _destination.Balance;
        Values(direction, weights, scales);
        foreach (var facet in facets)
            Scale(_destination[facet.Part, TrustFigure.Contribution], scales);
        if (!_areKept)
            _destination[direction, TrustFigure.Contribution].Clear();
    }

    /// <summary>Writes mutual trust, once both directions are there.</summary>
    public void Mutual()
    {
        var a = _destination.Estimates(TrustPart.InCounterpart);
        var b = _destination.Estimates(TrustPart.OfCustomer);
        var mutual = _destination.Estimates(TrustPart.Mutual);
        var balance = _destination.Balance;
        for (var i = 0; i < balance.Length; i += VectorMath.Lanes)
        {
            var (inCounterpart, ofCustomer) = (a.Value<TLanes>(i), b.Value<TLanes>(i));
            mutual.Set<TLanes>(
                i,
                Between(inCounterpart, ofCustomer),
                (a.Uncertainty<TLanes>(i) + b.Uncertainty<TLanes>(i)) * 0.5,
                a.EvidenceMass<TLanes>(i) + b.EvidenceMass<TLanes>(i));
            var larger = Vector512.MaxNative(inCounterpart, ofCustomer);
            var isNone = Vector512.LessThanOrEqual(larger, Vector512<double>.Zero);
            TLanes.Store(Vector512.MinNative(inCounterpart, ofCustomer) / Vector512.ConditionalSelect(isNone, Vector512<double>.One, larger), balance, i);
        }

        if (!_areKept)
            _destination[TrustPart.Mutual, TrustFigure.Contribution].Clear();
        if (!_intervals)
        {
            SetNoIntervals(mutual);
            return;
        }

        for (var i = 0; i < balance.Length; i += VectorMath.Lanes)
            mutual.SetInterval<TLanes>(i, (Between(a.Low<TLanes>(i), b.Low<TLanes>(i)), Between(a.High<TLanes>(i), b.High<TLanes>(i))));
    }

    private void SetNoIntervals(EstimateColumns estimates)
    {
        if (!_areKept)
            estimates.SetNoIntervals();
    }

    /// <summary>The geometric mean of two numbers, kept between them, which rounding may miss by a bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Between(Vector512<double> a, Vector512<double> b) =>
        Vector512.MaxNative(Vector512.MinNative(a, b), Vector512.MinNative(Vector512.MaxNative(a, b), Vector512.Sqrt(a * b)));

    private static void Add(ReadOnlySpan<double> column, double weight, Span<double> sums)
    {
        for (var i = 0; i < sums.Length; i += VectorMath.Lanes)
            TLanes.Store(TLanes.Load(sums, i) + (TLanes.Load(column, i) * weight), sums, i);
    }

    private static void Scale(Span<double> column, ReadOnlySpan<double> scales)
    {
        for (var i = 0; i < column.Length; i += VectorMath.Lanes)
            TLanes.Store(TLanes.Load(column, i) * TLanes.Load(scales, i), column, i);
    }

    /// <summary>Writes the estimates of a direction, whose columns hold the sums over its facets.</summary>
    /// <param name="direction">Which.</param>
    /// <param name="weights">The sum of the facets' weights.</param>
    /// <param name="scales">Where what turns shares of ln(T / a) into contributions goes.</param>
    private void Values(TrustPart direction, double weights, Span<double> scales)
    {
        var estimates = _destination.Estimates(direction);
        var baseRate = _prior.BaseRate;
        for (var i = 0; i < scales.Length; i += VectorMath.Lanes)
        {
            var logRatio = estimates.Value<TLanes>(i);

            // Divided by the same sum of the weights, so that without evidence it is 1 to the bit.
            var uncertainty = estimates.Uncertainty<TLanes>(i) / Vector512.Create(weights);
            estimates.Set<TLanes>(i, Vector512.MinNative(Vector512<double>.One, VectorMath.Exp(logRatio) * baseRate), uncertainty, estimates.EvidenceMass<TLanes>(i));

            // The logarithmic mean of value and base rate, a (e^x - 1) / x, shares their distance out among the facets.
            var isLevel = Vector512.Equals(logRatio, Vector512<double>.Zero);
            var scale = VectorMath.ExpMinusOne(logRatio) / Vector512.ConditionalSelect(isLevel, Vector512<double>.One, logRatio);
            TLanes.Store(Vector512.ConditionalSelect(isLevel, Vector512<double>.One, scale) * baseRate, scales, i);
        }

        if (!_intervals)
        {
            SetNoIntervals(estimates);
            return;
        }

        for (var i = 0; i < scales.Length; i += VectorMath.Lanes)
        {
            var value = estimates.Value<TLanes>(i);
            var mass = Vector512.Create(_prior.Weight) / estimates.Uncertainty<TLanes>(i);
            estimates.SetInterval<TLanes>(i, CentralIntervals.Beta(mass * value, mass * (Vector512<double>.One - value)));
        }
    }

    /// <summary>Writes a facet; in the place of its contribution, for now, its share of ln(T / a).</summary>
    private void Write(in FacetColumn facet, double share)
    {
        var r = _evidence[facet.Good];
        var s = _evidence[facet.Good + 1];
        var estimates = _destination.Estimates(facet.Part);
        var logRatios = _destination[facet.Part, TrustFigure.Contribution];
        var weight = Vector512.Create(_prior.Weight);
        var priorGood = Vector512.Create(_prior.BaseRate * _prior.Weight);
        var gain = 1 / _prior.BaseRate;
        var nothing = priorGood / weight;
        for (var i = 0; i < logRatios.Length; i += VectorMath.Lanes)
        {
            var (good, bad) = (TLanes.Load(r, i), TLanes.Load(s, i));
            var mass = good + bad;
            if (Vector512.EqualsAll(mass, Vector512<double>.Zero))
            {
                // Of most facets nothing is known.
                estimates.Set<TLanes>(i, nothing, Vector512<double>.One, mass);
                TLanes.Store(Vector512<double>.Zero, logRatios, i);
                continue;
            }

            var total = mass + weight;
            estimates.Set<TLanes>(i, (good + priorGood) / total, weight / total, mass);

            // 0 to the bit without evidence, so that the value is the base rate then.
            TLanes.Store(VectorMath.Log(((good * gain) + weight) / total) * share, logRatios, i);
        }

        if (!_intervals)
        {
            SetNoIntervals(estimates);
            return;
        }

        var priorBad = Vector512.Create((1 - _prior.BaseRate) * _prior.Weight);
        for (var i = 0; i < logRatios.Length; i += VectorMath.Lanes)
            estimates.SetInterval<TLanes>(i, CentralIntervals.Beta(TLanes.Load(r, i) + priorGood, TLanes.Load(s, i) + priorBad));
    }
}
