namespace Relationships.Ledgers.Folding;

/// <content>Copies, and states that were saved.</content>
internal sealed partial class LedgerFold
{
    /// <summary>How many items wait for an end or for an earlier slice.</summary>
    public int OpenCount => _promises.Count + _approaches.Count + _failures.Count + _pendingEnds.Count;

    /// <summary>A copy that shares nothing with this fold.</summary>
    public LedgerFold Clone()
    {
        var copy = new LedgerFold(_policy, _zone, Since) { IsCommunity = IsCommunity };
        copy.Set(
            new SavedState(Events, UnmatchedEnds, First, Last, HasSwitched, FirstStay, FirstLeave, Opening, LastContact) { HasSums = HasSums },
            Sums.Anchor,
            _sums,
            _today);
        var channels = new ChannelSum[ChannelCount];
        CopyChannels(channels);
        copy.AddChannels(channels, 1);
        copy.SetOpen(_promises.Open, _approaches.Open, _failures.Open);
        copy.Trials.Set(Trials.Open);
        copy.SetWaiting(_pendingEnds.Select(e => e with { Counted = [.. e.Counted] }), _pendingPurchases, _pendingAnswer);
        return copy;
    }

    /// <summary>Takes up counts and sums as they were saved; channels and items are set apart.</summary>
    public void Set(in SavedState state, long anchor, ReadOnlySpan<double> sums, in Today today)
    {
        HasSums = state.HasSums;
        Events = state.Events;
        UnmatchedEnds = state.UnmatchedEnds;
        First = state.First;
        Last = state.Last;
        HasSwitched = state.HasSwitched;
        FirstStay = state.FirstStay;
        FirstLeave = state.FirstLeave;
        Opening = state.Opening;
        LastContact = state.LastContact;
        Sums.Set(anchor, sums);
        _today = today;
        _knowsDayStart = false;
    }

    /// <summary>Numbers the episodes of open items anew and forgets all others.</summary>
    public void Renumber(Func<int, int> number)
    {
        OpenPromise[] promises = [.. _promises.Open];
        OpenApproach[] approaches = [.. _approaches.Open];
        OpenFailure[] failures = [.. _failures.Open];
        foreach (ref var promise in promises.AsSpan())
            promise = promise with { Episode = number(promise.Episode) };
        foreach (ref var approach in approaches.AsSpan())
            approach = approach with { Episode = number(approach.Episode) };
        foreach (ref var failure in failures.AsSpan())
            failure.Episode = number(failure.Episode);
        SetOpen(promises, approaches, failures);
        for (var i = 0; i < _pendingEnds.Count; i++)
            _pendingEnds[i] = _pendingEnds[i] with { Episode = number(_pendingEnds[i].Episode) };
    }
}
