using System.Runtime.Intrinsics;
using Relationships.Events;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>Brings ledgers to an as-of: decays their sums and weighs their open items.</summary>
internal static class Evaluation
{
    public static void Evaluate(LedgerRows rows, long asOf, EvidenceBatch destination)
    {
        destination.Count = rows.Count;
        for (var i = 0; i < rows.Count; i++)
        {
            destination.EventsColumn[i] = rows.Events(i);
            destination.HasSwitchedColumn[i] = rows.HasSwitched(i);
            destination.DaysSinceFirstColumn[i] = (asOf - rows.First(i)) / (double)TimeSpan.TicksPerDay;
            destination.DaysSinceLastColumn[i] = (asOf - rows.Last(i)) / (double)TimeSpan.TicksPerDay;
        }

        Decay(rows, asOf, destination);
        if (!rows.HaveOpenItems)
            return;
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var promise in rows.Promises(i))
                Overdue(rows.Policy, promise, asOf, destination, i);
            foreach (var approach in rows.Approaches(i))
                Unanswered(rows.Policy, approach, asOf, destination, i);
            foreach (var failure in rows.Failures(i))
                Unrecovered(rows.Policy, failure, asOf, destination, i);
            foreach (var trial in rows.Trials(i))
                Survived(rows.Policy, trial, asOf, destination, i);
        }
    }

    private static void Decay(LedgerRows rows, long asOf, EvidenceBatch destination)
    {
        var policy = rows.Policy;
        Span<double> ticks = stackalloc double[256];
        Span<double> left = stackalloc double[ticks.Length];
        for (var from = 0; from < rows.Count; from += left.Length)
        {
            var part = left[..Math.Min(left.Length, rows.Count - from)];
            for (var i = 0; i < part.Length; i++)
                ticks[i] = rows.Anchor(from + i) - asOf;
            for (var h = 0; h < policy.HalfLifeTicks.Length; h++)
            {
                var halfLife = Vector512.Create(policy.HalfLifeTicks[h]);
                for (var i = 0; i < part.Length; i += VectorMath.Lanes)
                    VectorMath.Store(VectorMath.Exp2(VectorMath.Load(ticks, i) / halfLife), part, i);
                for (var s = 0; s < policy.HalfLifeOf.Length; s++)
                {
                    if (policy.HalfLifeOf[s] != h)
                        continue;
                    if (!rows.HasColumn((EvidenceSum)s))
                    {
                        destination.Column((EvidenceSum)s).Slice(from, part.Length).Clear();
                        continue;
                    }

                    var sums = rows.Sums((EvidenceSum)s).Slice(from, part.Length);
                    var column = destination.Column((EvidenceSum)s).Slice(from, part.Length);

                    // A taken-back end may leave a rounding error below zero.
                    for (var i = 0; i < part.Length; i += VectorMath.Lanes)
                        VectorMath.Store(Vector512.MaxNative(Vector512<double>.Zero, VectorMath.Load(sums, i) * VectorMath.Load(part, i)), column, i);
                }

                if (h == policy.HalfLifeOf[(int)EvidenceSum.ProblemSolutionDemonstrated])
                    Connect(rows, from, part, destination);
            }
        }
    }

    /// <summary>A table's rows keep few sums of points of connection; all have one half-life.</summary>
    private static void Connect(LedgerRows rows, int from, ReadOnlySpan<double> left, EvidenceBatch destination)
    {
        for (var i = 0; i < left.Length; i++)
        {
            foreach (var kept in rows.Connections(from + i))
                destination.Column(kept.Sum)[from + i] = Math.Max(0, kept.Value * left[i]);
        }
    }

    /// <summary>A promise behind its due instant weighs as broken then, with nobody saying so.</summary>
    private static void Overdue(CompiledPolicy policy, in OpenPromise promise, long asOf, EvidenceBatch destination, int row)
    {
        if (promise.Due >= asOf)
            return;
        foreach (var feed in policy.PromiseBroken.Feeds)
        {
            if (feed.Sum.CountsOnlyWhatCounterpartInitiates() && promise.By != Initiator.Counterpart)
                continue;
            if (feed.Sum.Judges() is null || feed.Sum.Judges() == promise.By)
                destination.Column(feed.Sum)[row] += policy.Amount(feed, promise.Strength, promise.Severity) * policy.Growth(feed.Sum, promise.Due - asOf);
        }
    }

    /// <summary>An approach that has waited longer than the answer window counts as unanswered since it was made.</summary>
    private static void Unanswered(CompiledPolicy policy, in OpenApproach approach, long asOf, EvidenceBatch destination, int row)
    {
        if (approach.By == Initiator.Customer && asOf - approach.At > policy.AnswerWindowTicks)
            destination.Column(EvidenceSum.Unanswered)[row] += approach.Strength * policy.Growth(EvidenceSum.Unanswered, approach.At - asOf);
    }

    /// <summary>A trial whose window has ended, and in which the customer acted and did not leave, is survived.</summary>
    private static void Survived(CompiledPolicy policy, in OpenTrial trial, long asOf, EvidenceBatch destination, int row)
    {
        if (trial.Stayed && trial.End(policy) < asOf)
            destination.Column(EvidenceSum.TrialsSurvived)[row] += trial.Severity * policy.Growth(EvidenceSum.TrialsSurvived, trial.At - asOf);
    }

    /// <summary>A failure that nobody made good weighs in full.</summary>
    private static void Unrecovered(CompiledPolicy policy, in OpenFailure failure, long asOf, EvidenceBatch destination, int row)
    {
        var factor = failure.Factor(policy.Policy.Episodes);
        var (halfLife, growth) = (-1, 1.0);
        for (var i = 0; i < BadSums.Count; i++)
        {
            // Neighbouring sums mostly share a half-life.
            var sum = BadSums.Every[i];
            if (policy.HalfLifeOf[(int)sum] != halfLife)
                (halfLife, growth) = (policy.HalfLifeOf[(int)sum], policy.Growth(sum, failure.Anchor - asOf));
            destination.Column(sum)[row] += factor * failure.Sums[i] * growth;
        }
    }
}
