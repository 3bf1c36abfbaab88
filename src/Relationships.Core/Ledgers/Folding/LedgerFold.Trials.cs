using Relationships.Policies;

namespace Relationships.Ledgers.Folding;

/// <content>Trials: bad events, and whether the customer left within the window that follows, or stayed.</content>
internal sealed partial class LedgerFold
{
    /// <summary>Trials whose window is open.</summary>
    public OpenTrials Trials { get; } = new();

    /// <summary>Whether the customer was ever seen to go over to a rival.</summary>
    public bool HasSwitched { get; private set; }

    /// <summary>In a slice: ticks of the first sign that the customer stayed, which trials of earlier slices wait for.</summary>
    public long? FirstStay { get; private set; }

    /// <summary>In a slice: ticks of the first sign that the customer left, which trials of earlier slices wait for.</summary>
    public long? FirstLeave { get; private set; }

    private void StepTrials(in Fact fact)
    {
        var program = fact.Program;
        HasSwitched |= program.Rule.IsSwitch;
        CloseTrials(fact.At);
        if (program.Rule.Leaves)
            LoseTrials(fact.At);
        else if (program.Stays)
            Trials.StayedAt(fact.At);
        if (IsSlice && program.Rule.Leaves)
            FirstLeave ??= fact.At;
        if (IsSlice && program.Stays)
            FirstStay ??= fact.At;

        // A failed recovery without an episode stands for poor service.
        var tries = fact.Role == KindRole.RecoveryFailed && !fact.HasEpisode ? _policy.ServicePoor.Tries : program.Rule.Tries;
        if (tries && fact.Severity > 0)
            Trials.Add(new OpenTrial(fact.At, fact.Severity, Stayed: false));
    }

    /// <summary>Settles what had ended by an instant; where nobody acted there was silence, which is no trial.</summary>
    private void CloseTrials(long at)
    {
        while (Trials.Count > 0 && Trials.First.End(_policy) < at)
        {
            if (Trials.First.Stayed)
                CountAt(EvidenceSum.TrialsSurvived, Trials.First.Severity, Trials.First.At);
            Trials.RemoveFirst();
        }
    }

    /// <summary>The customer leaves: every open trial that began strictly earlier has failed.</summary>
    private void LoseTrials(long at)
    {
        while (Trials.Count > 0 && Trials.First.At < at)
        {
            CountAt(EvidenceSum.TrialsFailed, Trials.First.Severity, Trials.First.At);
            Trials.RemoveFirst();
        }
    }

    private void ClearTrials()
    {
        Trials.Clear();
        HasSwitched = false;
        FirstStay = FirstLeave = null;
    }
}
