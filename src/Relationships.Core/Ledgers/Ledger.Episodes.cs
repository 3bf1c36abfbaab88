using System.Runtime.InteropServices;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <content>Episodes: promises and their ends, approaches and their answers, failures and their recoveries.</content>
public sealed partial class Ledger
{
    private int FindPromise(Initiator by, int episode) => _promises.FindIndex(p => p.By == by && p.Episode == episode);

    private int FindApproach(int episode) => _approaches.FindIndex(a => a.Episode == episode);

    private int FindFailure(int episode) => _failures.FindIndex(f => f.Episode == episode);

    /// <summary>Kept in time counts as kept, broken as broken; kept late counts as part kept at its keeping, part broken when it fell due. An end that says no strength or severity has its promise's.</summary>
    private void EndPromise(in Fact end)
    {
        var index = FindPromise(end.By, end.Episode);
        var promise = _promises[index];
        _promises.RemoveAt(index);
        var told = end with
        {
            Strength = end.SaysStrength ? end.Strength : promise.Strength,
            Severity = end.SaysSeverity ? end.Severity : promise.Severity,
        };
        if (end.Rule.Role == KindRole.PromiseBroken || end.At <= promise.Due)
        {
            Feed(told, Feeds.NotOfDay);
            return;
        }

        // How bad the delay is was settled by the promise, as it is for one that is overdue: so late is never worse.
        var kept = double.Exp2(-(end.At - promise.Due) / (Policy.Episodes.LateHalfLifeDays * TimeSpan.TicksPerDay));
        Feed(told, Feeds.NotOfDay, kept);
        foreach (var feed in _policy.PromiseBroken.Feeds)
        {
            if (feed.Sum.IsBad() && feed.Sum.Judges() is var judged && (judged is null || judged == end.By))
                Count(feed.Sum, (1 - kept) * _policy.Amount(feed, promise.Strength, promise.Severity), promise.Due);
        }
    }

    /// <summary>Answers the approach of an episode, or all that have none.</summary>
    private void EndApproaches(int episode, long at)
    {
        for (var i = _approaches.Count - 1; i >= 0; i--)
        {
            var approach = _approaches[i];
            if (approach.Episode != episode)
                continue;
            _approaches.RemoveAt(i);
            if (approach.By != Initiator.Customer)
                continue;
            Count(EvidenceSum.Answered, approach.Strength, at);
            Count(EvidenceSum.AnswerDelay, approach.Strength * (at - approach.At) / TimeSpan.TicksPerDay, at);
        }
    }

    /// <summary>A failure or failed recovery adds to its episode; a recovery closes it and cancels a share of what it held.</summary>
    private void StepFailure(in Fact fact)
    {
        var index = FindFailure(fact.Episode);
        if (index < 0)
        {
            index = _failures.Count;
            _failures.Add(new OpenFailure { Episode = fact.Episode, Anchor = fact.At });
        }

        ref var open = ref CollectionsMarshal.AsSpan(_failures)[index];
        if (fact.Rule.Role == KindRole.Recovery)
        {
            var left = open.Factor(Policy.Episodes) * (1 - Policy.Episodes.RecoveryCancels);
            for (var i = 0; i < BadSums.Count; i++)
            {
                var sum = BadSums.Every[i];
                _sums!.Values[(int)sum] += left * open.Sums[i] * _policy.Growth(sum, open.Anchor - _sums.Anchor);
            }

            _failures.RemoveAt(index);
            return;
        }

        open.Advance(_policy, fact.At);
        foreach (var feed in fact.Rule.Feeds)
        {
            if (feed.Sum.IsBad())
                open.Add(_policy, feed.Sum, _policy.Amount(feed, fact.Strength, fact.Severity), fact.At);
        }

        if (fact.Rule.Role == KindRole.RecoveryFailed)
            open.FailedRecoveries++;
    }

    // Few names are not worth looking through.
    private const int NamesKept = 32;

    private int OpenItems => _promises.Count + _approaches.Count + _failures.Count + _pendingEnds.Count;

    /// <summary>Forgets the names of episodes that have ended; the others are numbered anew.</summary>
    private void ForgetNames() => NumberBy(new EpisodeNames());

    /// <summary>Numbers open items by other names, which take up theirs.</summary>
    private void NumberBy(EpisodeNames names)
    {
        foreach (ref var promise in CollectionsMarshal.AsSpan(_promises))
            promise = promise with { Episode = Numbered(promise.Episode) };
        foreach (ref var approach in CollectionsMarshal.AsSpan(_approaches))
            approach = approach with { Episode = Numbered(approach.Episode) };
        foreach (ref var failure in CollectionsMarshal.AsSpan(_failures))
            failure.Episode = Numbered(failure.Episode);
        foreach (ref var end in CollectionsMarshal.AsSpan(_pendingEnds))
            end = end with { Episode = Numbered(end.Episode) };
        _episodes = names;

        int Numbered(int number) => number == EpisodeNames.None ? number : names.NumberOf(_episodes[number]);
    }
}
