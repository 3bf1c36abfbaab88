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
    /// <param name="isBrand">Which counterparts are the brand, its products, its people.</param>
    /// <param name="asOf">The instant; events at or after it are not seen.</param>
    /// <param name="identity">Who the brand says it is: each declared value is one claim that does not age; null for none.</param>
    /// <param name="policy">Half-lives of good and of bad evidence of trust; lambda.</param>
    /// <returns>The evidence.</returns>
    public static ClaimEvidence Of(EventLog log, Func<RelationshipEvent, bool> isBrand, DateTimeOffset asOf, BrandIdentity? identity, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(isBrand);
        ArgumentNullException.ThrowIfNull(policy);
        var days = new SortedDictionary<(EventKind Kind, int Day), double>();
        foreach (var e in log.AllEvents().Where(e => e.At < asOf && isBrand(e)))
        {
            if (Weight(e, asOf, policy) is not { } weight)
                continue;
            var day = (e.Kind, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(e.At, log.Options.Zone).DateTime).DayNumber);
            days[day] = Math.Max(days.GetValueOrDefault(day), weight);
        }

        double Sum(EventKind kind) => days.Where(d => d.Key.Kind == kind).Sum(static d => d.Value);
        return new ClaimEvidence((identity?.Values.Count ?? 0) + Sum(EventKind.ValueClaimed), Sum(EventKind.ValueDemonstrated), Sum(EventKind.ValueViolated));
    }

    /// <summary>What an event of values is worth at the as-of; null for other events.</summary>
    private static double? Weight(RelationshipEvent e, DateTimeOffset asOf, EvidencePolicy policy)
    {
        var isViolation = e.Kind == EventKind.ValueViolated;
        if (!isViolation && e.Kind != EventKind.ValueClaimed && e.Kind != EventKind.ValueDemonstrated)
            return null;
        var halfLife = isViolation ? policy.Trust.BadHalfLifeDays : policy.Trust.GoodHalfLifeDays;
        var left = (e.Strength ?? 1) * double.Exp2(-(asOf - e.At).TotalDays / halfLife);
        return isViolation ? left * policy.Prior.BadWeight * 2 * (e.Severity ?? 0.5) : left;
    }
}
