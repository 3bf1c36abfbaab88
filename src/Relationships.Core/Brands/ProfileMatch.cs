using System.Collections.Immutable;
using Relationships.Policies;

namespace Relationships.Brands;

/// <summary>Holds a profile against an identity, topic by topic.</summary>
/// <remarks>
/// Of a topic the strongest evidence for and the strongest against count, each once: asked twice is not known twice. Who
/// said yes and later no has both, the older of them decayed.
/// </remarks>
public static class ProfileMatch
{
    /// <summary>What is known of the customer on every dimension that the identity declares.</summary>
    /// <param name="identity">Who the brand is.</param>
    /// <param name="profile">What is known of the customer.</param>
    /// <param name="asOf">The instant; what is known since then or later is not seen.</param>
    /// <param name="policy">What knowledge weighs, and how it ages.</param>
    /// <returns>The declared dimensions, in order.</returns>
    public static ImmutableArray<DimensionEvidence> Of(BrandIdentity identity, CustomerProfile profile, DateTimeOffset asOf, EvidencePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(policy);
        var known = profile.Known.Where(k => k.At < asOf).ToLookup(static k => k.Dimension);
        return [.. BrandDimensions.All.Where(identity.Declares).Select(d => Match(d, identity[d], known[d], asOf, policy.Brands))];
    }

    private static DimensionEvidence Match(BrandDimension dimension, ImmutableSortedSet<string> declared, IEnumerable<Knowledge> known, DateTimeOffset asOf, BrandsPolicy policy)
    {
        var topics = known.GroupBy(static k => Topics.Key(k.Topic), StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.ToList(), StringComparer.Ordinal);
        bool? Holds(string topic) => topics.TryGetValue(Topics.Key(topic), out var said) ? Latest(said) : null;
        double Strongest(bool holds, string topic) => !topics.TryGetValue(Topics.Key(topic), out var said) ? 0
            : said.Where(k => k.Holds == holds).Select(k => Weight(k, asOf, policy)).DefaultIfEmpty().Max();

        var counted = declared.Append(string.Empty).ToList();
        return new DimensionEvidence(dimension)
        {
            Shared = [.. declared.Where(t => Holds(t) == true)],
            Different = [.. declared.Where(t => Holds(t) == false)],
            Unknown = [.. declared.Where(t => Holds(t) is null)],
            Unserved = [.. topics.Where(t => t.Key.Length > 0 && Latest(t.Value) && !declared.Contains(t.Key)).OrderBy(static t => t.Key, StringComparer.Ordinal).Select(static t => t.Value[0].Topic)],
            Whole = Holds(string.Empty),
            For = counted.Sum(t => Strongest(true, t)),
            Against = counted.Sum(t => Strongest(false, t)),
        };
    }

    /// <summary>What is known last; of the same instant, what the customer said before what was observed, and the better before the worse.</summary>
    private static bool Latest(List<Knowledge> said) => said
        .OrderByDescending(static k => k.At).ThenBy(static k => k.Source).ThenByDescending(static k => k.Holds).First().Holds;

    private static double Weight(in Knowledge knowledge, DateTimeOffset asOf, BrandsPolicy policy) =>
        (knowledge.Source == KnowledgeSource.Said ? policy.SaidWeight : policy.ObservedWeight)
        * double.Exp2(-(asOf - knowledge.At).TotalDays / policy.KnowledgeHalfLifeDays);
}
