using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Continuum;

/// <summary>The formulas of <see cref="NoisyOrContinuum"/>, eight rows at a time: dimensions first, then the score from them.</summary>
internal readonly ref struct NoisyOrColumns(EvidenceBatch evidence, EvidencePolicy policy, bool intervals, ContinuumColumns destination)
{
    private readonly EvidenceBatch _evidence = evidence;
    private readonly EvidencePolicy _policy = policy;
    private readonly bool _intervals = intervals;
    private readonly ContinuumColumns _destination = destination;

    /// <summary>Writes all rows.</summary>
    /// <param name="isKin">Whether resilience allows the stage of kin, of every row.</param>
    public void Score(ReadOnlySpan<bool> isKin)
    {
        var c = _policy.Continuum;
        Part(_evidence[EvidenceSum.Repeat], c.Repeat, ContinuumColumn.RepeatContribution);
        Part(_evidence[EvidenceSum.Cadence], c.Cadence, ContinuumColumn.CadenceContribution);

        // A column that is written later lends its place to the breadth.
        var breadth = _destination[ContinuumColumn.Value];
        ChannelBreadth.Of(_evidence, c.BreadthClassSaturation, breadth);
        Part(breadth, c.Breadth, ContinuumColumn.BreadthContribution);
        Part(_evidence[EvidenceSum.Dialogue], c.Dialogue, ContinuumColumn.DialogueContribution);
        Part(_evidence[EvidenceSum.Recognition], c.Recognition, ContinuumColumn.RecognitionContribution);
        Part(_evidence[EvidenceSum.AfterSale], c.AfterSale, ContinuumColumn.AfterSaleContribution);
        Part(_evidence[EvidenceSum.Social], c.Social, ContinuumColumn.SocialContribution);
        Part(_evidence[EvidenceSum.History], c.History, ContinuumColumn.HistoryContribution);
        Values();
        Momenta();

        ContinuumStages.Of(_destination[ContinuumColumn.Value], isKin, c.Stages, _destination.Stages);
    }

    /// <summary>-ln(1 - theta x): the parts add up to -ln of the way that is left.</summary>
    private void Part(ReadOnlySpan<double> sum, DimensionPolicy dimension, ContinuumColumn contribution)
    {
        var parts = _destination[contribution];
        var (rate, ceiling) = (1 / dimension.Saturation, dimension.Ceiling);
        for (var i = 0; i < parts.Length; i += VectorMath.Lanes)
        {
            var x = VectorMath.OneMinusExp(VectorMath.Load(sum, i) * rate);
            VectorMath.Store(Vector512<double>.Zero - VectorMath.LogOnePlus(x * -ceiling), parts, i);
        }
    }

    private void Values()
    {
        var estimates = _destination.Estimates;
        var positions = _destination[ContinuumColumn.Position];
        var strains = _destination[ContinuumColumn.Strain];
        var taken = _destination[ContinuumColumn.StrainContribution];
        var masses = _evidence[EvidenceSum.Mass];
        var weight = Vector512.Create(_policy.Prior.Weight);
        for (var i = 0; i < masses.Length; i += VectorMath.Lanes)
        {
            var parts = Vector512<double>.Zero;
            for (var part = ContinuumColumn.RepeatContribution; part <= ContinuumColumn.HistoryContribution; part++)
                parts += VectorMath.Load(_destination[part], i);
            var position = VectorMath.OneMinusExp(parts);
            var mass = VectorMath.Load(masses, i);
            var total = weight + mass;
            var unstrained = mass / total * position;
            var strain = Strain(mass, i);
            var value = unstrained * strain;
            var interval = CentralIntervals.None;
            if (_intervals)
            {
                var (low, high) = CentralIntervals.Beta(
                    Vector512.FusedMultiplyAdd(mass, position, Vector512.Create(0.5)), Vector512.FusedMultiplyAdd(mass, Vector512<double>.One - position, weight));
                interval = (low * strain, high * strain);
            }

            estimates.Set(i, value, interval, weight / total, mass);
            VectorMath.Store(position, positions, i);
            VectorMath.Store(strain, strains, i);
            VectorMath.Store(value - unstrained, taken, i);

            // Parts in proportion to what they stand for; nothing where there are none.
            var isNone = Vector512.LessThanOrEqual(parts, Vector512<double>.Zero);
            var scale = unstrained / Vector512.ConditionalSelect(isNone, Vector512<double>.One, parts);
            for (var part = ContinuumColumn.RepeatContribution; part <= ContinuumColumn.HistoryContribution; part++)
                VectorMath.Store(VectorMath.Load(_destination[part], i) * scale, _destination[part], i);
        }
    }

    /// <summary>What <see cref="ContinuumParts.Strain"/> says of eight rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Strain(Vector512<double> mass, int row)
    {
        var (strain, prior) = (_policy.Continuum.Strain, _policy.Prior);
        var (good, bad) = (VectorMath.Load(_evidence[EvidenceSum.QualityGood], row), VectorMath.Load(_evidence[EvidenceSum.QualityBad], row));
        var needed = Vector512.Create(strain.QualityNeeded);
        var quality = (good + Vector512.Create(strain.QualityNeeded * prior.Weight)) / (good + bad + Vector512.Create(prior.Weight));
        var lack = Vector512.MaxNative(Vector512<double>.Zero, needed - quality);
        var borne = VectorMath.Load(_evidence[EvidenceSum.Bad], row) + (VectorMath.Load(_evidence[EvidenceSum.Push], row) * strain.PushWeight * lack);
        var depth = Vector512.Create(strain.Tolerance) + mass;
        return depth / (depth + borne);
    }

    private void Momenta()
    {
        var c = _policy.Continuum;
        var intensity = _destination[ContinuumColumn.Intensity];
        var duration = _destination[ContinuumColumn.DurationDays];
        var momenta = _destination[ContinuumColumn.Momentum];
        var coastings = _destination[ContinuumColumn.Coasting];
        var stocks = _destination[ContinuumColumn.Stock];
        var flags = _destination[ContinuumColumn.IsCoasting];
        for (var i = 0; i < momenta.Length; i += VectorMath.Lanes)
        {
            var first = VectorMath.Load(_evidence.DaysSinceFirst, i);
            var days = Vector512.MaxNative(Vector512.Create(ContinuumParts.ShortestDaysForRate), first);
            var history = VectorMath.Load(_evidence[EvidenceSum.History], i);
            var recent = Rate(VectorMath.Load(_evidence[EvidenceSum.Cadence], i), c.Cadence, days);
            var longRun = Rate(history, c.History, days);
            var isNone = Vector512.LessThanOrEqual(longRun, Vector512<double>.Zero);
            var momentum = Vector512.MinNative(Vector512.Create(ContinuumParts.MostMomentum), recent / Vector512.ConditionalSelect(isNone, Vector512<double>.One, longRun));
            momentum = Vector512.ConditionalSelect(isNone, Vector512<double>.One, momentum);
            var stock = VectorMath.OneMinusExp(history * (1 / c.History.Saturation));
            var coasting = stock * Vector512.MaxNative(Vector512<double>.Zero, Vector512<double>.One - momentum);
            var isCoasting = Vector512.GreaterThan(coasting, Vector512<double>.Zero) & Vector512.GreaterThanOrEqual(coasting, Vector512.Create(c.Coasting));
            VectorMath.Store(recent * ContinuumParts.DaysOfIntensity, intensity, i);
            VectorMath.Store(Vector512.MaxNative(Vector512<double>.Zero, first - VectorMath.Load(_evidence.DaysSinceLast, i)), duration, i);
            VectorMath.Store(momentum, momenta, i);
            VectorMath.Store(coasting, coastings, i);
            VectorMath.Store(stock, stocks, i);
            VectorMath.Store(isCoasting & Vector512<double>.One, flags, i);
        }
    }

    /// <summary>Occasions a day that a decayed count bespeaks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Rate(Vector512<double> sum, DimensionPolicy dimension, Vector512<double> days)
    {
        var decay = Math.Log(2) / dimension.HalfLifeDays;
        return sum * decay / VectorMath.OneMinusExp(days * decay);
    }
}
