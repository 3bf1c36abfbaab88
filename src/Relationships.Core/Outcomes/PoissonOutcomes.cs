using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Outcomes;

/// <summary>
/// Read me first: the rate that acts and prior bespeak, (alpha + S) / (beta + E), taken as if it were known: P = 1 - exp(-rate h).
/// Where little is known that is too sure of an act; <see cref="GammaPoissonOutcomes"/> allows for the rate being unknown.
/// </summary>
public sealed class PoissonOutcomes : IOutcomeStrategy
{
    private static readonly OutcomeParts.ChanceOf s_chance = static (acts, exposure, horizon) => Saturation.Of(acts / exposure * horizon);

    private readonly OutcomeOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="OutcomeOptions.Default"/>.</param>
    public PoissonOutcomes(OutcomeOptions? options = null) => _options = options ?? OutcomeOptions.Default;

    /// <inheritdoc/>
    public OutcomeScore Score(in OutcomeEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return OutcomeParts.Score(evidence, policy.Outcomes, _options, s_chance);
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, ReadOnlySpan<double> attitude, EvidencePolicy policy, OutcomeColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);
        OutcomeParts.Score(evidence, attitude, policy, _options, s_chance, destination);
    }
}
