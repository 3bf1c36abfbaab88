using System.Runtime.CompilerServices;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <content>Episodes: promises and their ends, approaches and their answers, failures and their recoveries.</content>
internal sealed partial class LedgerFold
{
    private readonly OpenItems<OpenPromise> _promises = new();
    private readonly OpenItems<OpenApproach> _approaches = new();
    private readonly OpenItems<OpenFailure> _failures = new();
    private int _unnamed;

    /// <summary>What is known of the relationship's episodes.</summary>
    public EpisodeTable Episodes { get; } = new();

    public OpenItems<OpenPromise> Promises => _promises;

    public OpenItems<OpenApproach> Approaches => _approaches;

    public OpenItems<OpenFailure> Failures => _failures;

    /// <summary>Puts open items in the place of those that were, and forgets the episodes that have none.</summary>
    public void SetOpen(ReadOnlySpan<OpenPromise> promises, ReadOnlySpan<OpenApproach> approaches, ReadOnlySpan<OpenFailure> failures)
    {
        _promises.Set(promises);
        _approaches.Set(approaches);
        _failures.Set(failures);
        Episodes.Clear();
        _unnamed = 0;
        LinkPromises();
        LinkApproaches();
        LinkFailures();
    }

    /// <summary>What is open counts as seen to begin, where a log that goes on is checked.</summary>
    public void KnowOpenEpisodes()
    {
        foreach (ref readonly var promise in _promises.Open)
            Entry(promise.Episode).State.Take(EpisodeStep.PromiseMade, promise.By, startsMayBeEarlier: true);
        foreach (ref readonly var failure in _failures.Open)
            Entry(failure.Episode).State.Take(EpisodeStep.Failed, Initiator.Counterpart, startsMayBeEarlier: true);
        foreach (ref readonly var approach in _approaches.Open)
        {
            if (approach.Episode != EpisodeNames.None)
                Entry(approach.Episode).State.Take(EpisodeStep.Approached, Initiator.Customer, startsMayBeEarlier: true);
        }
    }

    private ref EpisodeEntry Entry(int episode) => ref Episodes.FindOrAdd(episode);

    private int FindPromise(Initiator by, int episode)
    {
        ref var entry = ref Episodes.Find(episode);
        return Unsafe.IsNullRef(ref entry) ? -1 : entry.PromiseOf(by);
    }

    private int FindApproach(int episode)
    {
        ref var entry = ref Episodes.Find(episode);
        return Unsafe.IsNullRef(ref entry) ? -1 : entry.Approach;
    }

    private int FindFailure(int episode)
    {
        ref var entry = ref Episodes.Find(episode);
        return Unsafe.IsNullRef(ref entry) ? -1 : entry.Failure;
    }

    private void OpenPromise(in Fact fact)
    {
        if (_promises.IsFull)
        {
            _promises.Close();
            LinkPromises();
        }

        Entry(fact.Episode).SetPromise(fact.By, _promises.Add(new OpenPromise(fact.By, fact.Episode, fact.Due, fact.Strength, fact.Severity)));
    }

    /// <summary>Kept in time counts as kept, broken as broken; kept late counts as part kept at its keeping, part broken when it fell due. An end that says no strength or severity has its promise's.</summary>
    private void EndPromise(in Fact end)
    {
        ref var entry = ref Entry(end.Episode);
        var promise = _promises[entry.PromiseOf(end.By)];
        _promises.Remove(entry.PromiseOf(end.By));
        entry.SetPromise(end.By, -1);

        var told = end;
        told.Strength = end.SaysStrength ? end.Strength : promise.Strength;
        told.Severity = end.SaysSeverity ? end.Severity : promise.Severity;
        if (end.Role == KindRole.PromiseBroken || end.At <= promise.Due)
        {
            Feed(end.Program, told, Feeds.NotOfDay);
            return;
        }

        // How bad the delay is was settled by the promise, as it is for one that is overdue: so late is never worse.
        var kept = double.Exp2(-(end.At - promise.Due) / (_policy.Policy.Episodes.LateHalfLifeDays * TimeSpan.TicksPerDay));
        Feed(end.Program, told, Feeds.NotOfDay, kept);
        foreach (ref readonly var feed in _policy.Program(_policy.PromiseBroken, end.By).Bad.AsSpan())
            CountAt((EvidenceSum)feed.Sum, (1 - kept) * promise.Strength * promise.Severity * feed.Weight, promise.Due);
    }

    private void OpenApproach(in Fact fact)
    {
        if (_approaches.IsFull)
        {
            _approaches.Close();
            LinkApproaches();
        }

        var index = _approaches.Add(new OpenApproach(fact.By, fact.Episode, fact.At, fact.Strength));
        if (fact.HasEpisode)
            Entry(fact.Episode).Approach = index;
        else
            _unnamed++;
    }

    /// <summary>Answers the approach of an episode, or all that have none.</summary>
    private void EndApproaches(int episode, long at)
    {
        if (episode != EpisodeNames.None)
        {
            ref var entry = ref Entry(episode);
            EndApproach(entry.Approach, at);
            entry.Approach = -1;
            return;
        }

        for (var i = _approaches.End - 1; i >= 0 && _unnamed > 0; i--)
        {
            if (!_approaches.IsOpen(i) || _approaches[i].Episode != EpisodeNames.None)
                continue;
            EndApproach(i, at);
            _unnamed--;
        }
    }

    private void EndApproach(int index, long at)
    {
        var approach = _approaches[index];
        _approaches.Remove(index);
        if (approach.By != Initiator.Customer)
            return;
        CountAt(EvidenceSum.Answered, approach.Strength, at);
        CountAt(EvidenceSum.AnswerDelay, approach.Strength * (at - approach.At) / TimeSpan.TicksPerDay, at);
    }

    /// <summary>A failure or failed recovery adds to its episode; a recovery closes it and cancels a share of what it held.</summary>
    private void StepFailure(in Fact fact)
    {
        if (FindFailure(fact.Episode) < 0)
            OpenFailure(fact);
        ref var entry = ref Entry(fact.Episode);
        ref var open = ref _failures[entry.Failure];
        if (fact.Role == KindRole.Recovery)
        {
            Release(open);
            _failures.Remove(entry.Failure);
            entry.Failure = -1;
            return;
        }

        open.Advance(_policy, fact.At);
        foreach (ref readonly var feed in fact.Program.Bad.AsSpan())
            open.Add(_policy, (EvidenceSum)feed.Sum, fact.Strength * fact.Severity * feed.Weight, fact.At);
        if (fact.Role == KindRole.RecoveryFailed)
            open.FailedRecoveries++;
    }

    private void OpenFailure(in Fact fact)
    {
        if (_failures.IsFull)
        {
            _failures.Close();
            LinkFailures();
        }

        Entry(fact.Episode).Failure = _failures.Add(new OpenFailure { Episode = fact.Episode, Anchor = fact.At });
    }

    /// <summary>What a recovery leaves of an episode's bad evidence joins the sums.</summary>
    private void Release(in OpenFailure open)
    {
        var left = open.Factor(_policy.Policy.Episodes) * (1 - _policy.Policy.Episodes.RecoveryCancels);
        for (var i = 0; i < BadSums.Count; i++)
        {
            if (open.Sums[i] != 0)
                _sums[(int)BadSums.Every[i]] += left * open.Sums[i] * _policy.Growth(BadSums.Every[i], open.Anchor - Sums.Anchor);
        }
    }

    private void LinkPromises()
    {
        for (var i = 0; i < _promises.End; i++)
        {
            if (_promises.IsOpen(i))
                Entry(_promises[i].Episode).SetPromise(_promises[i].By, i);
        }
    }

    private void LinkApproaches()
    {
        _unnamed = 0;
        for (var i = 0; i < _approaches.End; i++)
        {
            if (!_approaches.IsOpen(i))
                continue;
            if (_approaches[i].Episode == EpisodeNames.None)
                _unnamed++;
            else
                Entry(_approaches[i].Episode).Approach = i;
        }
    }

    private void LinkFailures()
    {
        for (var i = 0; i < _failures.End; i++)
        {
            if (_failures.IsOpen(i))
                Entry(_failures[i].Episode).Failure = i;
        }
    }

    private void ClearEpisodes()
    {
        _promises.Clear();
        _approaches.Clear();
        _failures.Clear();
        Episodes.Clear();
        _unnamed = 0;
    }
}
