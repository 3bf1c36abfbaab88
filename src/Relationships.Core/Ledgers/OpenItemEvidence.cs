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
        foreach (var promise in rows.Promises)
            Overdue(policy, promise.Item, asOf, destination, promise.Row);
        foreach (var approach in rows.Approaches)
            Unanswered(policy, approach.Item, asOf, destination, approach.Row);
        foreach (var failure in rows.Failures)
            Unrecovered(policy, failure.Item, asOf, destination, failure.Row);
        foreach (var trial in rows.Trials)
            Survived(policy, trial.Item, asOf, destination, trial.Row);
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
