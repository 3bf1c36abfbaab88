using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Outcomes;

/// <summary>
/// The recommended strategy: acts come at a rate of which a Gamma distribution says what is known, so that
/// P = 1 - ((beta + E) / (beta + E + h))^(alpha + S).
/// </summary>
public sealed class GammaPoissonOutcomes : IOutcomeStrategy
{
    // -ln of the power, by a logarithm that keeps its digits where h is small beside the exposure.
    private static readonly OutcomeParts.ChanceOf s_chance = static (acts, exposure, horizon) => Saturation.Of(acts * ElementaryFunctions.LogOnePlus(horizon / exposure));

    private readonly OutcomeOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="OutcomeOptions.Default"/>.</param>
    public GammaPoissonOutcomes(OutcomeOptions? options = null) => _options = options ?? OutcomeOptions.Default;

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
        if (!_options.Intervals && !destination.Written.AreOf(this))
            SetNoIntervals(destination);
        if (WholeLanes.Fit(evidence.Count))
            GammaPoissonColumns<WholeLanes>.Score(evidence, attitude, policy.Outcomes, _options.Intervals, destination);
        else
            GammaPoissonColumns<PartLanes>.Score(evidence, attitude, policy.Outcomes, _options.Intervals, destination);
        destination.Written.Keep(this);
    }

    private static void SetNoIntervals(OutcomeColumns destination)
    {
        for (var outcome = Outcome.Advocacy; outcome <= Outcome.Help; outcome++)
            destination.Chances(outcome).SetNoIntervals();
    }
}
