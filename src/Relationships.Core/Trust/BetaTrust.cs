using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Trust;

/// <summary>
/// Read me first: one Beta opinion a direction over the evidence of all its facets, E = (r + a W) / (r + s + W) (Josang
/// and Ismail 2002). One facet can stand for all: a brand that is able but never kind is trusted like any other;
/// <see cref="FacetedTrust"/> asks for all of them.
/// </summary>
public sealed class BetaTrust : ITrustStrategy
{
    private readonly TrustOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="TrustOptions.Default"/>.</param>
    public BetaTrust(TrustOptions? options = null) => _options = options ?? TrustOptions.Default;

    /// <inheritdoc/>
    public TrustScore Score(in TrustEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return TrustParts.Both(
            Direction(evidence.Ability, evidence.Integrity, evidence.Benevolence, policy.Prior),
            Direction(null, evidence.CustomerIntegrity, evidence.CustomerBenevolence, policy.Prior));
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, EvidencePolicy policy, TrustColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        for (var i = 0; i < evidence.Count; i++)
            destination.Set(i, Score(TrustEvidence.Of(evidence, i), policy));
    }

    /// <summary>Ability is null where it is not judged: of a customer.</summary>
    private DirectedTrust Direction(FacetEvidence? ability, in FacetEvidence integrity, in FacetEvidence benevolence, PriorPolicy prior)
    {
        var total = new FacetEvidence(
            (ability?.Good ?? 0) + integrity.Good + benevolence.Good,
            (ability?.Bad ?? 0) + integrity.Bad + benevolence.Bad);
        return new DirectedTrust
        {
            Estimate = TrustParts.Estimate(total, prior, _options),
            BaseRate = prior.BaseRate,
            Ability = ability is { } judged ? Facet(judged, total, prior) : default,
            Integrity = Facet(integrity, total, prior),
            Benevolence = Facet(benevolence, total, prior),
        };
    }

    private FacetTrust Facet(in FacetEvidence facet, in FacetEvidence total, PriorPolicy prior) => new(
        TrustParts.Estimate(facet, prior, _options),
        ((facet.Good * (1 - prior.BaseRate)) - (facet.Bad * prior.BaseRate)) / (total.Good + total.Bad + prior.Weight));
}
