using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Continuum;

/// <summary>The formulas of <see cref="NoisyOrContinuum"/>, eight rows at a time: dimensions first, then the score from them.</summary>
internal readonly ref struct NoisyOrColumns<TLanes>(EvidenceBatch evidence, EvidencePolicy policy, bool intervals, bool areKept, ContinuumColumns destination)
    where TLanes : struct, ILanes
{
    private readonly EvidenceBatch _evidence = evidence;
    private readonly EvidencePolicy _policy = policy;
    private readonly bool _intervals = intervals;
    private readonly bool _areKept = areKept;
    private readonly ContinuumColumns _destination = destination;

    /// <summary>Writes all rows.</summary>
    /// <param name="isKin">Whether resilience allows the stage of kin, of every row.</param>
    public void Score(ReadOnlySpan<bool> isKin)
    {
        var c = _policy.Continuum;
        Part(_evidence[EvidenceSum.Repeat], c.Repeat, ContinuumColumn.RepeatContribution);
        Part(_evidence[EvidenceSum.Cadence], c.Cadence, ContinuumColumn.CadenceContribution);
        Part(_evidence.Breadth(c.BreadthClassSaturation), c.Breadth, ContinuumColumn.BreadthContribution);
        Part(_evidence[EvidenceSum.Dialogue], c.Dialogue, ContinuumColumn.DialogueContribution);
        Part(_evidence[EvidenceSum.Recognition], c.Recognition, ContinuumColumn.RecognitionContribution);
        Part(_evidence[EvidenceSum.AfterSale], c.AfterSale, ContinuumColumn.AfterSaleContribution);
        Part(_evidence[EvidenceSum.Social], c.Social, ContinuumColumn.SocialContribution);
        Part(_evidence[EvidenceSum.History], c.History, ContinuumColumn.HistoryContribution, _destination[ContinuumColumn.Stock]);
        Values();
        Momenta();

        ContinuumStages.Of(_destination[ContinuumColumn.Value], isKin, c.Stages, _destination.Stages);
    }

    /// <summary>-ln(1 - theta x): the parts add up to -ln of the way that is left.</summary>
    /// <param name="sum">What is known of the dimension.</param>
    /// <param name="dimension">Its numbers.</param>
    /// <param name="contribution">Where its part goes.</param>
    /// <param name="saturations">Where x goes; empty for nowhere.</param>
    private void Part(ReadOnlySpan<double> sum, DimensionPolicy dimension, ContinuumColumn contribution, Span<double> saturations = default)
    {
        var parts = _destination[contribution];
        var (rate, ceiling) = (1 / dimension.Saturation, dimension.Ceiling);
        for (var i = 0; i < parts.Length; i += VectorMath.Lanes)
        {
            var known = TLanes.Load(sum, i);
            if (Vector512.EqualsAll(known, Vector512<double>.Zero) && saturations.IsEmpty)
            {
                TLanes.Store(known, parts, i);
                continue;
            }

            var x = VectorMath.OneMinusExp(known * rate);
            if (!saturations.IsEmpty)
                TLanes.Store(x, saturations, i);
            TLanes.Store(Vector512<double>.Zero - VectorMath.LogOnePlus(x * -ceiling), parts, i);
        }
    }

    private void Values()
    {
        var positions = _destination[ContinuumColumn.Position];
        var strains = _destination[ContinuumColumn.Strain];
        var taken = _destination[ContinuumColumn.StrainContribution];
        var masses = _evidence[EvidenceSum.Mass];
        var estimates = _destination.Estimates;
        var weight = Vector512.Create(_policy.Prior.Weight);

        // Until they are used up, the position's column holds the sum of the parts, and momentum's the scale of contributions.
        var scales = _destination[ContinuumColumn.Momentum];
        positions.Clear();
        for (var part = ContinuumColumn.RepeatContribution; part <= ContinuumColumn.HistoryContribution; part++)
            Add(_destination[part], positions);
        Strains(masses, strains);
        for (var i = 0; i < masses.Length; i += VectorMath.Lanes)
        {
            var parts = TLanes.Load(positions, i);
            var position = VectorMath.OneMinusExp(parts);
            var mass = TLanes.Load(masses, i);
            var total = weight + mass;
            var unstrained = mass / total * position;
            var value = unstrained * TLanes.Load(strains, i);
            estimates.Set<TLanes>(i, value, weight / total, mass);
            TLanes.Store(position, positions, i);
            TLanes.Store(value - unstrained, taken, i);

            // Parts in proportion to what they stand for; nothing where there are none.
            var isNone = Vector512.LessThanOrEqual(parts, Vector512<double>.Zero);
            TLanes.Store(unstrained / Vector512.ConditionalSelect(isNone, Vector512<double>.One, parts), scales, i);
        }

        for (var part = ContinuumColumn.RepeatContribution; part <= ContinuumColumn.HistoryContribution; part++)
            Scale(_destination[part], scales);
        Intervals(masses, positions, strains);
    }

    private void Intervals(ReadOnlySpan<double> masses, ReadOnlySpan<double> positions, ReadOnlySpan<double> strains)
    {
        var estimates = _destination.Estimates;
        if (!_intervals)
        {
            if (!_areKept)
                estimates.SetNoIntervals();
            return;
        }

        var weight = Vector512.Create(_policy.Prior.Weight);
        for (var i = 0; i < masses.Length; i += VectorMath.Lanes)
        {
            var (mass, position, strain) = (TLanes.Load(masses, i), TLanes.Load(positions, i), TLanes.Load(strains, i));
            var (low, high) = CentralIntervals.Beta(
                Vector512.FusedMultiplyAdd(mass, position, Vector512.Create(0.5)), Vector512.FusedMultiplyAdd(mass, Vector512<double>.One - position, weight));
            estimates.SetInterval<TLanes>(i, (low * strain, high * strain));
        }
    }

    private static void Add(ReadOnlySpan<double> column, Span<double> sums)
    {
        for (var i = 0; i < sums.Length; i += VectorMath.Lanes)
            TLanes.Store(TLanes.Load(sums, i) + TLanes.Load(column, i), sums, i);
    }

    private static void Scale(Span<double> column, ReadOnlySpan<double> scales)
    {
        for (var i = 0; i < column.Length; i += VectorMath.Lanes)
            TLanes.Store(TLanes.Load(column, i) * TLanes.Load(scales, i), column, i);
    }

    /// <summary>What <see cref="ContinuumParts.Strain"/> says of every row.</summary>
    private void Strains(ReadOnlySpan<double> masses, Span<double> strains)
    {
        var (strain, prior) = (_policy.Continuum.Strain, _policy.Prior);
        var goods = _evidence[EvidenceSum.QualityGood];
        var bads = _evidence[EvidenceSum.QualityBad];
        var pushes = _evidence[EvidenceSum.Push];
        var bad = _evidence[EvidenceSum.Bad];
        var needed = Vector512.Create(strain.QualityNeeded);
        var (priorGood, weight, tolerance) = (Vector512.Create(strain.QualityNeeded * prior.Weight), Vector512.Create(prior.Weight), Vector512.Create(strain.Tolerance));
        var pushWeight = strain.PushWeight;
        for (var i = 0; i < strains.Length; i += VectorMath.Lanes)
        {
            var good = TLanes.Load(goods, i);
            var quality = (good + priorGood) / (good + TLanes.Load(bads, i) + weight);
            var lack = Vector512.MaxNative(Vector512<double>.Zero, needed - quality);
            var borne = TLanes.Load(bad, i) + (TLanes.Load(pushes, i) * pushWeight * lack);
            var depth = tolerance + TLanes.Load(masses, i);
            TLanes.Store(depth / (depth + borne), strains, i);
        }
    }

    /// <summary>How much lately, beside how much always.</summary>
    private void Momenta()
    {
        var c = _policy.Continuum;
        var intensity = _destination[ContinuumColumn.Intensity];
        var momenta = _destination[ContinuumColumn.Momentum];
        var coastings = _destination[ContinuumColumn.Coasting];
        var stocks = _destination[ContinuumColumn.Stock];
        var flags = _destination[ContinuumColumn.IsCoasting];
        var firsts = _evidence.DaysSinceFirst;
        var histories = _evidence[EvidenceSum.History];
        var cadences = _evidence[EvidenceSum.Cadence];

        // Stocks are there since the shared history's part was written.
        var (decayOfCadence, decayOfHistory) = (Math.Log(2) / c.Cadence.HalfLifeDays, Math.Log(2) / c.History.HalfLifeDays);
        var threshold = Vector512.Create(c.Coasting);
        for (var i = 0; i < momenta.Length; i += VectorMath.Lanes)
        {
            var days = Vector512.MaxNative(Vector512.Create(ContinuumParts.ShortestDaysForRate), TLanes.Load(firsts, i));
            var history = TLanes.Load(histories, i);
            var recent = Rate(TLanes.Load(cadences, i), decayOfCadence, days);
            var longRun = Rate(history, decayOfHistory, days);
            var isNone = Vector512.LessThanOrEqual(longRun, Vector512<double>.Zero);
            var momentum = Vector512.MinNative(Vector512.Create(ContinuumParts.MostMomentum), recent / Vector512.ConditionalSelect(isNone, Vector512<double>.One, longRun));
            momentum = Vector512.ConditionalSelect(isNone, Vector512<double>.One, momentum);
            var stock = TLanes.Load(stocks, i);
            var coasting = stock * Vector512.MaxNative(Vector512<double>.Zero, Vector512<double>.One - momentum);
            var isCoasting = Vector512.GreaterThan(coasting, Vector512<double>.Zero) & Vector512.GreaterThanOrEqual(coasting, threshold);
            TLanes.Store(recent * ContinuumParts.DaysOfIntensity, intensity, i);
            TLanes.Store(momentum, momenta, i);
            TLanes.Store(coasting, coastings, i);
            TLanes.Store(isCoasting & Vector512<double>.One, flags, i);
        }

        var duration = _destination[ContinuumColumn.DurationDays];
        var lasts = _evidence.DaysSinceLast;
        for (var i = 0; i < duration.Length; i += VectorMath.Lanes)
            TLanes.Store(Vector512.MaxNative(Vector512<double>.Zero, TLanes.Load(firsts, i) - TLanes.Load(lasts, i)), duration, i);
    }

    /// <summary>Occasions a day that a decayed count bespeaks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Rate(Vector512<double> sum, double decay, Vector512<double> days) =>
        sum * decay / VectorMath.OneMinusExp(days * decay);
}
