using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Outcomes;

/// <summary>The formulas of <see cref="GammaPoissonOutcomes"/>, eight rows at a time.</summary>
internal static class GammaPoissonColumns<TLanes>
    where TLanes : struct, ILanes
{
    // Above, doubles cannot tell the interval of a rate from its middle by much.
    private const double LargestShape = 1e12;

    /// <summary>Writes all rows.</summary>
    public static void Score(EvidenceBatch evidence, ReadOnlySpan<double> attitude, OutcomesPolicy policy, bool intervals, OutcomeColumns destination)
    {
        // Exposure in months is the same for three of the four; until it is needed as a column of its own, it waits in one of theirs.
        var months = destination[Outcome.Help, OutcomeFigure.EvidenceMass];
        Months(evidence.DaysSinceFirst, policy.HalfLifeDays, months);
        Chances(evidence[EvidenceSum.AdvocacyActs], months, policy.Advocacy, intervals, Outcome.Advocacy, destination);
        Chances(evidence[EvidenceSum.RepeatDays], months, policy.Loyalty, intervals, Outcome.Loyalty, destination);
        Chances(evidence[EvidenceSum.DefenceActs], evidence[EvidenceSum.CriticismWitnessed], policy.Defence, intervals, Outcome.Defence, destination);
        Chances(evidence[EvidenceSum.HelpActs], months, policy.Help, intervals, Outcome.Help, destination);

        attitude[..destination.Count].CopyTo(destination.Attitude);
        var loyalty = destination[Outcome.Loyalty, OutcomeFigure.Value];
        var patterns = destination.Patterns;
        for (var i = 0; i < patterns.Length; i++)
            patterns[i] = OutcomeParts.Pattern(attitude[i], loyalty[i], policy);
    }

    /// <summary>Time decays as acts do, h / ln 2 (1 - 2^(-days / h)).</summary>
    private static void Months(ReadOnlySpan<double> days, double halfLife, Span<double> months)
    {
        var mean = halfLife / Math.Log(2);
        var (rate, scale) = (1 / mean, mean / OutcomeEvidence.DaysAMonth);
        for (var i = 0; i < days.Length; i += VectorMath.Lanes)
            TLanes.Store(VectorMath.OneMinusExp(TLanes.Load(days, i) * rate) * scale, months, i);
    }

    private static void Chances(ReadOnlySpan<double> acts, ReadOnlySpan<double> exposures, OutcomePrior prior, bool intervals, Outcome outcome, OutcomeColumns destination)
    {
        var chances = destination.Chances(outcome);
        var observed = destination[outcome, OutcomeFigure.Observed];
        var expected = destination[outcome, OutcomeFigure.Expected];
        var fromActs = destination[outcome, OutcomeFigure.FromActs];
        var fromExposure = destination[outcome, OutcomeFigure.FromExposure];
        var (alpha, beta, horizon) = (Vector512.Create(prior.Shape), Vector512.Create(prior.Exposure), Vector512.Create(prior.Horizon));
        var before = VectorMath.OneMinusExp(alpha * VectorMath.LogOnePlus(horizon / beta));
        destination[outcome, OutcomeFigure.BaseRate].Fill(before.ToScalar());
        for (var i = 0; i < acts.Length; i += VectorMath.Lanes)
        {
            var (done, exposure) = (TLanes.Load(acts, i), TLanes.Load(exposures, i));
            var (shape, total) = (alpha + done, beta + exposure);

            // The chance of at least one is 1 - ((beta + E) / (beta + E + h))^(alpha + S); of who did nothing, with alpha alone.
            var power = VectorMath.LogOnePlus(horizon / total);
            var silent = VectorMath.OneMinusExp(alpha * power);

            // Few ever advocate, defend or help.
            var value = Vector512.EqualsAll(done, Vector512<double>.Zero) ? silent : VectorMath.OneMinusExp(shape * power);
            chances.Set<TLanes>(i, value, beta / total, exposure);
            TLanes.Store(done, observed, i);
            TLanes.Store(shape / total * horizon, expected, i);

            // Where one of them is next to nothing, rounding would give it the other's sign.
            TLanes.Store(Vector512.MaxNative(Vector512<double>.Zero, value - silent), fromActs, i);
            TLanes.Store(Vector512.MinNative(Vector512<double>.Zero, silent - before), fromExposure, i);
        }

        if (!intervals)
            return;

        for (var i = 0; i < acts.Length; i += VectorMath.Lanes)
        {
            var (done, exposure) = (TLanes.Load(acts, i), chances.EvidenceMass<TLanes>(i));
            chances.SetInterval<TLanes>(i, Interval(done, exposure, alpha + done, beta + exposure, horizon));
        }
    }

    /// <summary>What <see cref="RateInterval"/> says, as a chance: 1 - exp(-rate h).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector512<double> Low, Vector512<double> High) Interval(
        Vector512<double> done, Vector512<double> exposure, Vector512<double> shape, Vector512<double> total, Vector512<double> horizon)
    {
        var (low, high) = CentralIntervals.Gamma(Vector512.MinNative(shape, Vector512.Create(LargestShape)));

        // The rate seen over the rate expected; where nothing was exposed, one act is infinitely more than could be.
        var isIdle = Vector512.Equals(done, Vector512<double>.Zero) & Vector512.Equals(exposure, Vector512<double>.Zero);
        var pull = Vector512.ConditionalSelect(isIdle, Vector512<double>.One, done / exposure / (shape / total));
        var unit = horizon / total;
        return (
            VectorMath.OneMinusExp(low * unit * Vector512.MinNative(Vector512<double>.One, pull)),
            VectorMath.OneMinusExp(high * unit * Vector512.MaxNative(Vector512<double>.One, pull)));
    }
}
