using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <content>Trials: bad events, and whether the customer left within the window that follows, or stayed.</content>
public sealed partial class Ledger
{
    private List<OpenTrial> _trials = [];

    // In a slice: the first sign of either sort, which trials of earlier slices wait for.
    private long? _firstStay;
    private long? _firstLeave;

    /// <summary>Whether the customer was ever seen to go over to a rival.</summary>
    public bool HasSwitched { get; private set; }

    internal ReadOnlySpan<OpenTrial> Trials => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_trials);

    private void StepTrials(in Fact fact)
    {
        HasSwitched |= fact.Rule.IsSwitch;
        var leaves = fact.Rule.Leaves;
        var stays = !leaves && !fact.Rule.Withdraws && fact.By == Initiator.Customer;
        if (leaves || stays)
            Meet(leaves ? fact.At : null, stays ? fact.At : null);
        CloseTrials(fact.At);
        if (IsSlice && leaves)
            _firstLeave ??= fact.At;
        if (IsSlice && stays)
            _firstStay ??= fact.At;

        // A failed recovery without an episode stands for poor service.
        var tries = fact.Rule.Role == KindRole.RecoveryFailed && !fact.HasEpisode ? _policy.ServicePoor.Tries : fact.Rule.Tries;
        if (tries && fact.Severity > 0)
            _trials.Add(new OpenTrial(fact.At, fact.Severity, Stayed: false));
    }

    /// <summary>Shows open trials that the customer left or acted; only what comes strictly later, within the window, is for them.</summary>
    private void Meet(long? leave, long? stay)
    {
        for (var i = _trials.Count - 1; i >= 0; i--)
        {
            var trial = _trials[i];
            var end = trial.End(_policy);
            if (leave > trial.At && leave <= end)
            {
                _trials.RemoveAt(i);
                Count(EvidenceSum.TrialsFailed, trial.Severity, trial.At);
            }
            else if (stay > trial.At && stay <= end)
            {
                _trials[i] = trial with { Stayed = true };
            }
        }
    }

    /// <summary>Settles what had ended by an instant; where nobody acted there was silence, which is no trial.</summary>
    private void CloseTrials(long at)
    {
        for (var i = _trials.Count - 1; i >= 0; i--)
        {
            var trial = _trials[i];
            if (trial.End(_policy) >= at)
                continue;
            _trials.RemoveAt(i);
            if (trial.Stayed)
                Count(EvidenceSum.TrialsSurvived, trial.Severity, trial.At);
        }
    }

    private void AppendTrials(Ledger next)
    {
        Meet(next._firstLeave, next._firstStay);
        CloseTrials(next.Last!.Value.UtcTicks);
        _trials.AddRange(next._trials);
        HasSwitched |= next.HasSwitched;
        if (!IsSlice)
            return;
        _firstLeave ??= next._firstLeave;
        _firstStay ??= next._firstStay;
    }

    /// <summary>The day's amount beyond what it counted for already.</summary>
    private void CountRepeatDay(double more, double whole)
    {
        if (_opening is null || _opening.Value.Start == _today.Start)
            _opening = new OpeningDay(_today.Start, whole);
        else
            Count(EvidenceSum.RepeatDays, more, _today.Start);
    }

    private void AppendOpening(Ledger next)
    {
        if (_opening is null)
            _opening = next._opening;
        else if (next._opening is { } opening)
            Count(EvidenceSum.RepeatDays, opening.Repeat, opening.Start);
    }
}
