using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>What open items weigh at an as-of: promises overdue, approaches unanswered, failures unrecovered, trials survived.</summary>
internal static class OpenItemEvidence
{
    /// <summary>Adds it to decayed sums. Few relationships have any.</summary>
    public static void Add(in LedgerRows rows, long asOf, EvidenceBatch destination)
    {
        var policy = rows.Policy;
        var promises = rows.Promises;
        for (var i = 0; i < rows.Count && !promises.IsEmpty; i++)
        {
            foreach (ref readonly var promise in promises[i])
                Overdue(policy, promise, asOf, destination, i);
        }

        var approaches = rows.Approaches;
        for (var i = 0; i < rows.Count && !approaches.IsEmpty; i++)
        {
            foreach (ref readonly var approach in approaches[i])
                Unanswered(policy, approach, asOf, destination, i);
        }

        var failures = rows.Failures;
        for (var i = 0; i < rows.Count && !failures.IsEmpty; i++)
        {
            foreach (ref readonly var failure in failures[i])
                Unrecovered(policy, failure, asOf, destination, i);
        }

        var trials = rows.Trials;
        for (var i = 0; i < rows.Count && !trials.IsEmpty; i++)
        {
            foreach (ref readonly var trial in trials[i])
                Survived(policy, trial, asOf, destination, i);
        }
    }

    /// <summary>A promise behind its due instant weighs as broken then, with nobody saying so.</summary>
    private static void Overdue(CompiledPolicy policy, in OpenPromise promise, long asOf, EvidenceBatch destination, int row)
    {
        if (promise.Due >= asOf)
            return;
        var (halfLife, growth) = (-1, 1.0);
        foreach (var feed in policy.PromiseBroken.Feeds)
        {
            if (feed.Sum.CountsOnlyWhatCounterpartInitiates() && promise.By != Initiator.Counterpart)
                continue;
            if (feed.Sum.Judges() is { } judged && judged != promise.By)
                continue;
            Grow(policy, feed.Sum, promise.Due - asOf, ref halfLife, ref growth);
            destination.Column(feed.Sum)[row] += policy.Amount(feed, promise.Strength, promise.Severity) * growth;
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
            var sum = BadSums.Every[i];
            Grow(policy, sum, failure.Anchor - asOf, ref halfLife, ref growth);
            destination.Column(sum)[row] += factor * failure.Sums[i] * growth;
        }
    }

    /// <summary>Growth over a span of ticks, kept from sum to sum: neighbouring sums mostly share a half-life.</summary>
    private static void Grow(CompiledPolicy policy, EvidenceSum sum, long ticks, ref int halfLife, ref double growth)
    {
        if (policy.HalfLifeOf[(int)sum] != halfLife)
            (halfLife, growth) = (policy.HalfLifeOf[(int)sum], policy.Growth(sum, ticks));
    }
}
