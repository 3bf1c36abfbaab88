using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Authenticity;

/// <summary>
/// The recommended strategy: a Beta opinion, for: deeds that bear the word out and good answers; against: deeds that belie
/// it, bad answers, and kappa for every claim that no demonstration backs ("say-anything hype"). Claims alone never raise it.
/// </summary>
public sealed class WordAndDeedAuthenticity : IAuthenticityStrategy
{
    private readonly AuthenticityOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="AuthenticityOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Options are out of range: all of them.</exception>
    public WordAndDeedAuthenticity(AuthenticityOptions? options = null) => _options = AuthenticityOptions.Checked(options);

    /// <inheritdoc/>
    public AuthenticityScore Score(in AuthenticityEvidence evidence, EvidencePolicy policy) => Weigh(evidence, policy, _options);

    internal static AuthenticityScore Weigh(in AuthenticityEvidence evidence, EvidencePolicy policy, AuthenticityOptions options)
    {
        ArgumentNullException.ThrowIfNull(policy);
        double good = options.SurveyWeight * evidence.ExperiencedGood, bad = options.SurveyWeight * evidence.ExperiencedBad;
        var hype = options.HypeWeight * evidence.Unbacked;
        var prior = policy.Prior;
        var opinion = new Opinion(evidence.Kept + good, evidence.Belied + bad + hype, prior.Weight, prior.BaseRate);
        var total = opinion.EvidenceMass + prior.Weight;
        double up = (1 - prior.BaseRate) / total, down = prior.BaseRate / total;
        return new AuthenticityScore
        {
            Estimate = Estimates.Of(opinion, options.Intervals),
            BaseRate = prior.BaseRate,
            KeptContribution = evidence.Kept * up,
            BeliedContribution = 0 - (evidence.Belied * down),
            ExperienceContribution = (good * up) - (bad * down),
            HypeContribution = 0 - (hype * down),
            Evidence = evidence,
        };
    }
}
