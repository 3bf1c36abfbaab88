using Relationships.Brands;

namespace Relationships.Decisions.Audit;

/// <summary>Why the brand exists, what it stands for, and whether its deeds bear it out.</summary>
internal static class PurposeAnswer
{
    public static AuditAnswer Of(AuditedBrand brand)
    {
        var evidence = ClaimEvidence.Of(brand.Log, brand.IsOfBrand, brand.AsOf, brand.Identity, brand.Scorer.Policy);
        var claims = ClaimScore.Of(evidence, brand.Scorer.Policy);
        var isShown = evidence.Demonstrated + evidence.Violated > 0;
        return brand.Answer(BrandQuestion.Purpose, brand.Identity?.Purpose.Length > 0, isShown, Findings(brand, evidence, claims, isShown));
    }

    private static IEnumerable<AuditFinding> Findings(AuditedBrand brand, ClaimEvidence evidence, ClaimScore claims, bool isShown)
    {
        if (brand.Identity is { } identity)
        {
            if (identity.Purpose.Length > 0)
                yield return new("purpose", $"declared: {identity.Purpose}", 1);
            if (identity.Values.Count > 0)
                yield return new("values", $"stands for {string.Join(", ", identity.Values)}", identity.Values.Count);
            foreach (var value in ValueDeeds.Of(identity, brand.Log, brand.IsOfBrand, brand.AsOf))
            {
                yield return new(
                    "value",
                    FormattableString.Invariant($"{value.Value}: days with a claim {value.Claims}, a deed {value.Demonstrations}, a violation {value.Violations} that name it (shown, not scored)"),
                    value.Claims + value.Demonstrations + value.Violations);
            }
        }

        if (isShown)
            yield return new("deeds", "how far deeds bear out the values claimed", Days(evidence.Demonstrated + evidence.Violated), claims.Deeds);
        if (claims.Claimed > 0)
            yield return new("claim_gap", isShown ? "what of the claims the deeds are expected not to bear out" : "values are claimed, and no deed is known: said, not shown", Days(evidence.Claimed), claims.Gap);
    }

    private static long Days(double sum) => (long)Math.Ceiling(sum);
}
