using Relationships.Brands;

namespace Relationships.Decisions.Audit;

/// <summary>What the brand is like, who speaks for it, and whether it is met alike through all of them.</summary>
internal static class CharacterAnswer
{
    private const int NamesShown = 10;

    public static AuditAnswer Of(AuditedBrand brand) => brand.Answer(
        BrandQuestion.ConsistentCharacter, brand.Identity?.Character.Count > 0, brand.Options.Consistency is { EvidenceMass: > 0 }, Findings(brand));

    private static IEnumerable<AuditFinding> Findings(AuditedBrand brand)
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
        if (brand.Options.Consistency is null && spoke.Count > 0)
            yield return new("consistency_not_measured", "how alike the brand is met through them was not measured", 0);
        if (brand.Options.Consistency is { } consistency)
            yield return new("consistency", consistency.EvidenceMass > 0 ? "how alike the brand is met across representatives and channels" : "how alike the brand is met: too little was seen to say", (long)Math.Ceiling(consistency.EvidenceMass), consistency);
    }
}
