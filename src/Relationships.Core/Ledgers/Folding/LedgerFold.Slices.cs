using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <content>Slices: what waits for the ledger of an earlier one, and how it is settled where the two are joined.</content>
internal sealed partial class LedgerFold
{
    private readonly List<PendingEnd> _pendingEnds = [];
    private readonly List<PendingPurchase> _pendingPurchases = [];
    private long? _pendingAnswer;

    // Where an event of a slice waits for the merge, what it adds meanwhile is noted here.
    private List<PendingEnd.Contribution>? _noted;

    public List<PendingEnd> PendingEnds => _pendingEnds;

    public List<PendingPurchase> PendingPurchases => _pendingPurchases;

    /// <summary>Ticks of the first answer without an episode, which approaches of earlier slices wait for.</summary>
    public long? PendingAnswer => _pendingAnswer;

    /// <summary>Whether an event may be taken, where no log has checked its episode.</summary>
    /// <param name="fact">The event.</param>
    /// <param name="waits">In a slice, its part in an episode that may have begun earlier, which waits for the merge; else null.</param>
    /// <returns>False where it opens an episode that is open, or ends one that has nothing open.</returns>
    public bool MayTake(in Fact fact, out PendingEnd? waits)
    {
        waits = null;
        if (!fact.HasEpisode)
            return true;
        if (IsOpenOtherwise(fact))
            return false;
        var found = fact.Role switch
        {
            KindRole.PromiseKept or KindRole.PromiseBroken => FindPromise(fact.By, fact.Episode) >= 0,
            KindRole.Answer => FindApproach(fact.Episode) >= 0,
            KindRole.Failure => !IsSlice,
            KindRole.Recovery or KindRole.RecoveryFailed => FindFailure(fact.Episode) >= 0,
            _ => true,
        };
        if (found)
            return true;
        if (!IsSlice)
            return false;
        waits = new PendingEnd(fact.Program.Rule.Kind, fact.By, fact.Episode, fact.At, fact.Strength, fact.Severity, fact.SaysStrength, fact.SaysSeverity) { Cost = fact.Cost };
        return true;
    }

    /// <summary>Joins the fold of the slice that follows; episodes of both are numbered by the same names.</summary>
    public void Append(LedgerFold next)
    {
        if (!HasSums)
        {
            HasSums = true;
            Sums.Anchor = next.Sums.Anchor;
            First = next.First;
        }

        Advance(next.Last);
        next.Sums.AddTo(Sums, 1);
        var channels = new ChannelSum[next.ChannelCount];
        next.CopyChannels(channels);
        AddChannels(channels, _policy.Growth(EvidenceSum.TalkingWith, next.Sums.Anchor - Sums.Anchor));

        Events += next.Events;
        UnmatchedEnds += next.UnmatchedEnds;
        Last = next.Last;
        _today = next._today;
        _knowsDayStart = false;

        AppendTrials(next);
        if (Opening is null)
            Opening = next.Opening;
        else if (next.Opening is { } opening)
            CountAt(EvidenceSum.RepeatDays, opening.Repeat, opening.Start);
        AppendPurchases(next);
        if (next._pendingAnswer is { } answer)
        {
            EndApproaches(EpisodeNames.None, answer);
            if (IsSlice)
                _pendingAnswer ??= answer;
        }

        foreach (var end in next._pendingEnds)
            Resolve(end);
        SetOpen([.. _promises.Open, .. next._promises.Open], [.. _approaches.Open, .. next._approaches.Open], [.. _failures.Open, .. next._failures.Open]);
        if (next.LastContact != LedgerColumns.Never)
            LastContact = next.LastContact;
    }

    /// <summary>Whether an opener's episode names something open already; only failures may share one.</summary>
    private bool IsOpenOtherwise(in Fact fact) => fact.Role switch
    {
        KindRole.PromiseMade => FindPromise(fact.By, fact.Episode) >= 0 || FindApproach(fact.Episode) >= 0 || FindFailure(fact.Episode) >= 0,
        KindRole.Approach => HasPromise(fact.Episode) || FindApproach(fact.Episode) >= 0 || FindFailure(fact.Episode) >= 0,
        KindRole.Failure => HasPromise(fact.Episode) || FindApproach(fact.Episode) >= 0,
        _ => false,
    };

    private bool HasPromise(int episode) => FindPromise(Initiator.Customer, episode) >= 0 || FindPromise(Initiator.Counterpart, episode) >= 0;

    private void AppendPurchases(LedgerFold next)
    {
        foreach (var purchase in next._pendingPurchases)
        {
            var from = purchase.At - _policy.PromptWindowTicks;
            if (LastContact != LedgerColumns.Never && LastContact >= from)
                CountAt(EvidenceSum.Prompted, purchase.Strength, purchase.At);
            else if (IsSlice && from < Since)
                _pendingPurchases.Add(purchase);
            else
                CountAt(EvidenceSum.Unprompted, purchase.Strength, purchase.At);
        }
    }

    /// <summary>The first sign that the customer left or stayed meets the trials of before; only what comes within the window is for them.</summary>
    private void AppendTrials(LedgerFold next)
    {
        var open = new List<OpenTrial>();
        foreach (var trial in Trials.Open)
        {
            var end = trial.End(_policy);
            if (next.FirstLeave > trial.At && next.FirstLeave <= end)
                CountAt(EvidenceSum.TrialsFailed, trial.Severity, trial.At);
            else
                open.Add(trial with { Stayed = trial.Stayed || (next.FirstStay > trial.At && next.FirstStay <= end) });
        }

        Trials.Set([.. open]);
        CloseTrials(next.Last);
        foreach (var trial in next.Trials.Open)
            Trials.Add(trial);
        HasSwitched |= next.HasSwitched;
        if (!IsSlice)
            return;
        FirstLeave ??= next.FirstLeave;
        FirstStay ??= next.FirstStay;
    }

    private void Resolve(PendingEnd end)
    {
        var program = _policy.Program(_policy.Rule(end.Kind), end.By);
        var fact = new Fact { Program = program, At = end.At, Strength = end.Strength, Severity = end.Severity, Cost = end.Cost, Episode = end.Episode, SaysStrength = end.SaysStrength, SaysSeverity = end.SaysSeverity };
        if (CanResolve(fact))
        {
            _now.Set(end.At - Sums.Anchor);
            if (fact.Role is KindRole.PromiseKept or KindRole.PromiseBroken)
                EndPromise(fact);
            else if (fact.Role == KindRole.Answer)
                EndApproaches(end.Episode, end.At);
            else
                StepFailure(fact);
        }
        else if (IsSlice)
        {
            _pendingEnds.Add(end);
        }
        else
        {
            TakeBack(end);
        }
    }

    private bool CanResolve(in Fact fact) => fact.Role switch
    {
        KindRole.PromiseKept or KindRole.PromiseBroken => FindPromise(fact.By, fact.Episode) >= 0,
        KindRole.Answer => FindApproach(fact.Episode) >= 0,
        KindRole.Failure => !IsSlice,
        _ => !IsSlice && FindFailure(fact.Episode) >= 0,
    };

    /// <summary>An end that nothing began is no event.</summary>
    private void TakeBack(PendingEnd end)
    {
        foreach (var (sum, channel, weight, at) in end.Counted)
        {
            CountAt(sum, -weight, at);
            if (channel != Channel.Unknown && sum is >= EvidenceSum.TalkingWith and <= EvidenceSum.NotSelling)
                Talk(channel)[sum - EvidenceSum.TalkingWith] -= weight * _policy.Growth(sum, at - Sums.Anchor);
        }

        Events--;
        UnmatchedEnds++;
    }

    /// <summary>Takes up what waits, as it was saved.</summary>
    public void SetWaiting(IEnumerable<PendingEnd> ends, IEnumerable<PendingPurchase> purchases, long? answer)
    {
        ClearWaiting();
        _pendingEnds.AddRange(ends);
        _pendingPurchases.AddRange(purchases);
        _pendingAnswer = answer;
    }

    private void ClearWaiting()
    {
        _pendingEnds.Clear();
        _pendingPurchases.Clear();
        _pendingAnswer = null;
    }
}
