namespace Relationships.Ledgers;

/// <summary>An episode of failures that no recovery has ended: its bad evidence is held here until then.</summary>
/// <param name="Episode">Its name.</param>
/// <param name="Sums">Its bad evidence.</param>
/// <param name="FailedRecoveries">How many recoveries failed.</param>
internal readonly record struct OpenFailure(string Episode, DecayedSums Sums, int FailedRecoveries)
{
    /// <summary>What the episode's bad evidence is multiplied by: double deviation.</summary>
    public double Factor(Policies.EpisodePolicy policy) => FailedRecoveries >= 2 ? policy.SecondFailureFactor : 1;
}
