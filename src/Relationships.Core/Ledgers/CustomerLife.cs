using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Ledgers;

/// <summary>
/// All that happened between a customer and a brand, its products, people and communities included: relationships exist
/// with each of them (R19), and the journey goes through all.
/// </summary>
public sealed class CustomerLife
{
    private CustomerLife(RelationshipKey key, ImmutableArray<RelationshipKey> relationships, RelationshipEvent[] events)
    {
        Key = key;
        Relationships = relationships;
        Events = ImmutableCollectionsMarshal.AsImmutableArray(events);
    }

    /// <summary>The customer and the brand.</summary>
    public RelationshipKey Key { get; }

    /// <summary>The relationships that it is made of, in order; at least one.</summary>
    public ImmutableArray<RelationshipKey> Relationships { get; }

    /// <summary>Their events, in canonical order; at least one.</summary>
    public ImmutableArray<RelationshipEvent> Events { get; }

    /// <summary>The lives in a log, as an as-of sees them.</summary>
    /// <param name="log">The events.</param>
    /// <param name="asOf">Events count if they are strictly earlier.</param>
    /// <param name="brandName">The log's one brand, parent of whatever names none.</param>
    /// <returns>One life for every customer and brand with an event, by customer, then brand.</returns>
    public static IReadOnlyList<CustomerLife> In(EventLog log, DateTimeOffset asOf, string brandName = "brand")
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentException.ThrowIfNullOrEmpty(brandName);
        var parts = new SortedDictionary<RelationshipKey, List<int>>();
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            var seen = log.EventsBefore(i, asOf);
            if (seen.IsEmpty)
                continue;
            var (customer, counterpart) = log.Keys[i];
            var key = new RelationshipKey(customer, BrandRollup.BrandOf(counterpart, LedgerTable.LatestBrand(seen), brandName));
            if (!parts.TryGetValue(key, out var list))
                parts.Add(key, list = []);
            list.Add(i);
        }

        return [.. parts.Select(p => Merge(p.Key, p.Value, log, asOf))];
    }

    /// <summary>The instants of its sales: purchases, renewals, whatever a policy calls repeat exchange.</summary>
    /// <param name="policy">What events count for.</param>
    /// <returns>In order; sales of one instant are one.</returns>
    public IReadOnlyList<DateTimeOffset> Sales(EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var sales = new List<DateTimeOffset>();
        foreach (var e in Events)
        {
            if (policy.Compiled.Rule(e.Kind).IsSale() && (sales.Count == 0 || sales[^1] < e.At))
                sales.Add(e.At.ToUniversalTime());
        }

        return sales;
    }

    private static CustomerLife Merge(RelationshipKey key, List<int> parts, EventLog log, DateTimeOffset asOf)
    {
        RelationshipEvent[] events;
        if (parts.Count == 1)
        {
            events = log.EventsBefore(parts[0], asOf).ToArray();
        }
        else
        {
            var all = new List<RelationshipEvent>();
            foreach (var part in parts)
                all.AddRange(log.EventsBefore(part, asOf));
            events = [.. all];
            Array.Sort(events, CanonicalOrder.Instance);
        }

        var keys = ImmutableArray.CreateBuilder<RelationshipKey>(parts.Count);
        foreach (var part in parts)
            keys.Add(log.Keys[part]);
        return new CustomerLife(key, keys.MoveToImmutable(), events);
    }
}
