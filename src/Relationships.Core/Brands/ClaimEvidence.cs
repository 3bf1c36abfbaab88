using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Brands;

/// <summary>What a brand says it stands for, and what it does about it, as plain numbers. <c>default</c> = nothing of either.</summary>
/// <param name="Claimed">How much is claimed: values declared, and claims made lately.</param>
/// <param name="Demonstrated">Deeds that show values, decayed.</param>
/// <param name="Violated">Deeds against them, decayed, by lambda and twice their severity.</param>
public readonly record struct ClaimEvidence(double Claimed, double Demonstrated, double Violated)
{
    /// <summary>
    /// Collects the evidence of one brand from all its customers' events. A day of claims, of deeds or of violations counts once, with the
    /// weight of its heaviest event: one campaign to a thousand customers is one claim, one scandal one violation. Tags are not read.
    /// </summary>
    /// <param name="log">The events.</param>
    /// <param name="isBrand">Which events are with the brand, its products, its people.</param>
    /// <param name="asOf">The instant; events at or after it are not seen.</param>
    /// <param name="identity">Who the brand says it is: each declared value is one claim that does not age; null for none.</param>
    /// <param name="policy">Half-lives of good and of bad evidence of trust; lambda.</param>
    /// <returns>The evidence.</returns>
    public static ClaimEvidence Of(EventLog log, Func<RelationshipEvent, bool> isBrand, DateTimeOffset asOf, BrandIdentity? identity, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(isBrand);
        ArgumentNullException.ThrowIfNull(policy);
        var (good, bad) = (policy.Trust.GoodHalfLifeDays, policy.Trust.BadHalfLifeDays);
        var days = new DayEvidence(log.AllEvents().Where(isBrand), asOf, log.Options.Zone, e =>
            e.Kind == EventKind.ValueClaimed || e.Kind == EventKind.ValueDemonstrated ? (e.Strength ?? 1, good)
            : e.Kind == EventKind.ValueViolated ? ((e.Strength ?? 1) * policy.Prior.BadWeight * 2 * (e.Severity ?? 0.5), bad)
            : null);
        return new ClaimEvidence(
            (identity?.Values.Count ?? 0) + days.Sum(EventKind.ValueClaimed), days.Sum(EventKind.ValueDemonstrated), days.Sum(EventKind.ValueViolated));
    }
}
