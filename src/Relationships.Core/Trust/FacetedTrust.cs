using Relationships.Ledgers;
using Relationships.Numerics;
using Relationships.Policies;

namespace Relationships.Trust;

/// <summary>
/// The recommended strategy: one Beta opinion a facet, put together as T = exp(sum w_i ln E_i), u = sum w_i u_i. A weak
/// facet pulls the whole down, and one facet alone cannot carry it: with two of three unknown, T stays below .63.
/// </summary>
public sealed class FacetedTrust : ITrustStrategy
{
    private readonly TrustOptions _options;

    /// <summary>Makes the strategy.</summary>
    /// <param name="options">Null for <see cref="TrustOptions.Default"/>.</param>
    public FacetedTrust(TrustOptions? options = null) => _options = options ?? TrustOptions.Default;

    /// <inheritdoc/>
    public TrustScore Score(in TrustEvidence evidence, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var t = policy.Trust;
        return TrustParts.Both(
            Direction(policy.Prior, (evidence.Ability, t.Ability), (evidence.Integrity, t.Integrity), (evidence.Benevolence, t.Benevolence)),
            Direction(policy.Prior, (default, 0), (evidence.CustomerIntegrity, t.CustomerIntegrity), (evidence.CustomerBenevolence, t.CustomerBenevolence)));
    }

    /// <inheritdoc/>
    public void Score(EvidenceBatch evidence, EvidencePolicy policy, TrustColumns destination)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(policy);
        var areKept = destination.Written.AreOf(this);
        if (WholeLanes.Fit(evidence.Count))
            Score(new FacetedTrustColumns<WholeLanes>(evidence, policy.Prior, _options.Intervals, areKept, destination), policy.Trust);
        else
            Score(new FacetedTrustColumns<PartLanes>(evidence, policy.Prior, _options.Intervals, areKept, destination), policy.Trust);
        destination.Written.Keep(this);
    }

    private static void Score<TLanes>(FacetedTrustColumns<TLanes> columns, TrustPolicy t)
        where TLanes : struct, ILanes
    {
        columns.Direction(
            TrustPart.InCounterpart,
            [
                new(TrustPart.Ability, EvidenceSum.AbilityGood, t.Ability),
                new(TrustPart.Integrity, EvidenceSum.IntegrityGood, t.Integrity),
                new(TrustPart.Benevolence, EvidenceSum.BenevolenceGood, t.Benevolence),
            ]);
        columns.Direction(
            TrustPart.OfCustomer,
            [
                new(TrustPart.CustomerIntegrity, EvidenceSum.CustomerIntegrityGood, t.CustomerIntegrity),
                new(TrustPart.CustomerBenevolence, EvidenceSum.CustomerBenevolenceGood, t.CustomerBenevolence),
            ]);
        columns.Mutual();
    }

    /// <summary>What <see cref="FacetedTrustColumns{TLanes}"/> does eight rows at a time.</summary>
    private DirectedTrust Direction(
        PriorPolicy prior,
        (FacetEvidence Evidence, double Weight) ability,
        (FacetEvidence Evidence, double Weight) integrity,
        (FacetEvidence Evidence, double Weight) benevolence)
    {
        var weights = ability.Weight + integrity.Weight + benevolence.Weight;
        var (a, i, b) = (ability.Weight / weights, integrity.Weight / weights, benevolence.Weight / weights);
        var (oa, oi, ob) = (TrustParts.Opinion(ability.Evidence, prior), TrustParts.Opinion(integrity.Evidence, prior), TrustParts.Opinion(benevolence.Evidence, prior));

        // In logarithms relative to the base rate, so that without evidence the value is the base rate to the bit.
        var (la, li, lb) = (a * LogRatio(oa), i * LogRatio(oi), b * LogRatio(ob));
        var logRatio = la + li + lb;
        var value = Math.Min(1, prior.BaseRate * Math.Exp(logRatio));

        // Divided by the same sum of the weights, so that without evidence it is 1 to the bit.
        var uncertainty = ((ability.Weight * oa.Uncertainty) + (integrity.Weight * oi.Uncertainty) + (benevolence.Weight * ob.Uncertainty)) / weights;
        var mass = oa.EvidenceMass + oi.EvidenceMass + ob.EvidenceMass;

        // The logarithmic mean of value and base rate shares their distance out among the facets; where facets outweigh each
        // other the distance itself would cancel, so it is a (e^x - 1) / x = a tanh(x / 2) (e^x + 1) / x.
        var scale = prior.BaseRate * (Math.Abs(logRatio) > 0 ? Math.Tanh(logRatio / 2) * (Math.Exp(logRatio) + 1) / logRatio : 1);
        return new DirectedTrust
        {
            Estimate = TrustParts.Estimate(value, uncertainty, mass, prior.Weight, _options),
            BaseRate = prior.BaseRate,
            Ability = a == 0 ? default : new FacetTrust(TrustParts.Estimate(ability.Evidence, prior, _options), scale * la),
            Integrity = new FacetTrust(TrustParts.Estimate(integrity.Evidence, prior, _options), scale * li),
            Benevolence = new FacetTrust(TrustParts.Estimate(benevolence.Evidence, prior, _options), scale * lb),
        };
    }

    /// <summary>ln(E / a); 0 to the bit without evidence.</summary>
    private static double LogRatio(in Opinion opinion) =>
        Math.Log(((opinion.For / opinion.BaseRate) + opinion.PriorWeight) / (opinion.For + opinion.Against + opinion.PriorWeight));
}
