using Relationships.Brands;
using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Decisions.Audit;

/// <summary>Who speaks of the brand, how well, with what success, and whether those who came through others connect more richly.</summary>
internal static class InfluencersAnswer
{
    // From a standard deviation to a 90 % interval: the 95 % quantile of the normal distribution.
    private const double NormalQuantile = 1.6448536269514722;

    public static AuditAnswer Of(AuditedBrand brand)
    {
        List<AuditFinding> findings = [.. Declared(brand), .. Speaking(brand), .. Converting(brand), .. Richness(brand)];
        return brand.Answer(BrandQuestion.Influencers, brand.Identity?.Influencers.Count > 0, findings.Exists(static f => f.Name is "speaking_well" or "recommendations_converted"), findings);
    }

    private static IEnumerable<AuditFinding> Declared(AuditedBrand brand)
    {
        if (brand.Identity is not { Influencers.Count: > 0 } identity)
            yield break;
        yield return new("influencers", $"declared: {string.Join(", ", identity.Influencers)}", identity.Influencers.Count);
        var named = brand.Events.Count(e => e.Other is { Length: > 0 } other && identity.Influencers.Contains(Counterpart.TryParse(other, out var written) ? written.Name : other));
        yield return new("influencers_seen", FormattableString.Invariant($"named as the third party in {named} events"), named);
    }

    private static IEnumerable<AuditFinding> Speaking(AuditedBrand brand)
    {
        var well = brand.CustomersWith(EventKind.Recommendation, EventKind.ReviewGood, EventKind.Defence, EventKind.HelpGiven, EventKind.ReferralConverted);
        var ill = brand.CustomersWith(EventKind.ReviewBad, EventKind.Attack);
        if (well.Count + ill.Count > 0)
            yield return new("speaking_well", FormattableString.Invariant($"{well.Count} of {brand.Customers} customers spoke well of the brand, {ill.Count} ill"), well.Count + ill.Count, brand.Share(well.Count, ill.Count));
    }

    private static IEnumerable<AuditFinding> Converting(AuditedBrand brand)
    {
        var recommended = brand.Events.Count(static e => e.Kind == EventKind.Recommendation);
        var converted = brand.Events.Count(static e => e.Kind == EventKind.ReferralConverted);
        if (recommended + converted > 0)
            yield return new("recommendations_converted", FormattableString.Invariant($"{recommended} recommendations, {converted} known to have brought someone"), recommended + converted, brand.Share(converted, Math.Max(0, recommended - converted)));
    }

    private static IEnumerable<AuditFinding> Richness(AuditedBrand brand)
    {
        var introduced = brand.CustomersWith(EventKind.Introduction);
        if (introduced.Count == 0)
            yield break;
        yield return Mean("richness_introduced", "points of connection of those who came through an introduction", [.. brand.Relationships.Where(r => introduced.Contains(r.Customer)).Select(static r => r.Richness)]);
        yield return Mean("richness_others", "points of connection of the others", [.. brand.Relationships.Where(r => !introduced.Contains(r.Customer)).Select(static r => r.Richness)]);
    }

    /// <summary>A mean of richness, 0 to 6, with the normal interval of its standard error; no figure from fewer than two.</summary>
    private static AuditFinding Mean(string name, string words, double[] values)
    {
        if (values.Length < 2)
            return new AuditFinding(name, words + ": too few to say", values.Length);
        var mean = values.Average();
        var reach = NormalQuantile * Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1) / values.Length);
        return new AuditFinding(name, words, values.Length, new Estimate(mean, Math.Max(0, mean - reach), Math.Min(6, mean + reach), 2.0 / (2 + values.Length), values.Length));
    }
}
