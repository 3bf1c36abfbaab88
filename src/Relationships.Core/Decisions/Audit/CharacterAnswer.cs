using Relationships.Brands;
using Relationships.Consistency;
using Relationships.Events;
using Relationships.Numerics;

namespace Relationships.Decisions.Audit;

/// <summary>What the brand is like, who speaks for it, and whether it is met alike through all of them.</summary>
internal static class CharacterAnswer
{
    private const int NamesShown = 10;

    private static readonly (string Name, string Groups, ConsistencyGrouping By)[] s_measured =
    [
        ("consistency", "representatives", ConsistencyGrouping.Representative),
        ("consistency_channels", "channels", ConsistencyGrouping.Channel),
    ];

    public static AuditAnswer Of(AuditedBrand brand)
    {
        AuditFinding[] consistency = [.. Consistency(brand)];
        return brand.Answer(
            BrandQuestion.ConsistentCharacter, brand.Identity?.Character.Count > 0, consistency.Any(static f => f.Estimate is { EvidenceMass: > 0 }), [.. Declared(brand), .. consistency]);
    }

    private static IEnumerable<AuditFinding> Declared(AuditedBrand brand)
    {
        var identity = brand.Identity;
        if (identity?.Character.Count > 0)
            yield return new("character", $"declared: {string.Join(", ", identity.Character)}", identity.Character.Count);
        if (identity?.Representatives.Count > 0)
            yield return new("representatives", $"entrusted with dialogues: {string.Join(", ", identity.Representatives)}", identity.Representatives.Count);

        var spoke = brand.Events.Where(static e => !string.IsNullOrEmpty(e.Representative)).CountBy(static e => e.Representative!, StringComparer.Ordinal).OrderBy(static n => n.Key, StringComparer.Ordinal).ToList();
        if (spoke.Count > 0)
            yield return new("representatives_seen", FormattableString.Invariant($"{spoke.Count} people spoke for the brand, in {spoke.Sum(static n => n.Value)} events"), spoke.Count);
        var undeclared = identity is null || identity.Representatives.Count == 0 ? [] : spoke.Select(static n => n.Key).Where(name => !identity.Representatives.Contains(name)).ToList();
        if (undeclared.Count > 0)
            yield return new("representatives_undeclared", $"spoke without being named in the identity: {string.Join(", ", undeclared.Take(NamesShown))}", undeclared.Count);
    }

    private static IEnumerable<AuditFinding> Consistency(AuditedBrand brand)
    {
        if (brand.Options.Consistency is { } told)
        {
            yield return new("consistency", told.EvidenceMass > 0 ? "how alike the brand is met across representatives and channels" : "how alike the brand is met: too little was seen to say", (long)Math.Ceiling(told.EvidenceMass), told);
            yield break;
        }

        var strategy = new BetaBinomialConsistency(ConsistencyOptions.Default with
        {
            Brand = brand.Identity?.Brand is { } own ? Counterpart.Brand(own) : null,
            BrandName = brand.Options.BrandName,
        });
        foreach (var (name, groups, by) in s_measured)
        {
            if (((IConsistencyStrategy)strategy).Score(brand.Log, brand.AsOf, brand.Scorer.Policy, by) is { Groups.IsEmpty: false } score)
                yield return Measured(name, groups, score);
        }
    }

    /// <summary>1 less the spread over the largest that can be: 1 = everyone alike, 0 = half are always good and half never.</summary>
    private static AuditFinding Measured(string name, string groups, ConsistencyScore score)
    {
        var spread = score.Spread;
        var alike = new Estimate(1 - (2 * spread.Value), 1 - (2 * spread.High), 1 - (2 * spread.Low), spread.Uncertainty, spread.EvidenceMass);
        var experiences = (long)Math.Ceiling(spread.EvidenceMass);
        var met = FormattableString.Invariant($"how alike the brand is met across {score.Groups.Length} {groups} (experiences: {experiences})");
        return score.Verdict == ConsistencyVerdict.NotEnoughEvidence
            ? new(name, $"{met}: too little was seen to say", experiences)
            : new(name, $"{met}: {(score.Verdict == ConsistencyVerdict.Consistent ? "consistent" : "inconsistent")}", experiences, alike);
    }
}
