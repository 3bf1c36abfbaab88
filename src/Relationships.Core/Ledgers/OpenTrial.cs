namespace Relationships.Ledgers;

/// <summary>A bad event whose window has not been seen to end: whether the relationship survives it is still open.</summary>
/// <param name="At">Ticks of the bad event.</param>
/// <param name="Severity">How bad it was; above 0.</param>
/// <param name="Stayed">Whether the customer has acted since, within the window, without leaving.</param>
internal readonly record struct OpenTrial(long At, double Severity, bool Stayed)
{
    /// <summary>Ticks of the last instant at which leaving counts as leaving for it.</summary>
    public long End(Policies.CompiledPolicy policy) => At > long.MaxValue - policy.TrialWindowTicks ? long.MaxValue : At + policy.TrialWindowTicks;
}
