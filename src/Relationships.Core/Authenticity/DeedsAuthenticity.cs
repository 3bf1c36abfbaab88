using Relationships.Policies;

namespace Relationships.Authenticity;

/// <summary>
/// Read me first: one Beta opinion over deeds, E = (r + a W) / (r + s + W), r what bears the word out, s what belies it.
/// Words count for nothing; so it does not see who claims much and shows nothing, <see cref="WordAndDeedAuthenticity"/> does.
/// </summary>
public sealed class DeedsAuthenticity : IAuthenticityStrategy
{
    private readonly AuthenticityOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="AuthenticityOptions.Default"/>; only the intervals are asked for.</param>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public DeedsAuthenticity(AuthenticityOptions? options = null) => _options = AuthenticityOptions.Checked(options) with { HypeWeight = 0, SurveyWeight = 0 };

    /// <inheritdoc/>
    public AuthenticityScore Score(in AuthenticityEvidence evidence, EvidencePolicy policy) => WordAndDeedAuthenticity.Weigh(evidence, policy, _options);
}
