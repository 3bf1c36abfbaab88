using Relationships.Brands;
using Relationships.Events;

namespace Relationships.Decisions.Audit;

/// <summary>What the brand reveals of itself, whether it was ever found hiding something, and whether it is there for those who ask.</summary>
internal static class RevealingAnswer
{
    public static AuditAnswer Of(AuditedBrand brand)
    {
        List<AuditFinding> findings = [.. Declared(brand), .. Openness(brand), .. Answering(brand), .. Research(brand)];
        return brand.Answer(
            BrandQuestion.RevealingOurselves, brand.Identity?.Disclosures.Count > 0, findings.Exists(static f => f.Estimate is not null), findings);
    }

    private static IEnumerable<AuditFinding> Declared(AuditedBrand brand)
    {
        if (brand.Identity is not { } identity)
            yield break;
        if (identity.Disclosures.Count > 0)
            yield return new("disclosures", $"reveals {string.Join(", ", identity.Disclosures)}", identity.Disclosures.Count);
        if (identity.Parent.Length > 0)
            yield return new("parent", $"behind the brand: {identity.Parent}", 1);
    }

    private static IEnumerable<AuditFinding> Openness(AuditedBrand brand)
    {
        var policy = brand.Scorer.Policy;
        var days = new DayEvidence(brand.Events, brand.AsOf, brand.Log.Options.Zone, e =>
            e.Kind == EventKind.Disclosure ? (e.Strength ?? 1, policy.Trust.GoodHalfLifeDays)
            : e.Kind == EventKind.ConcealmentExposed ? ((e.Strength ?? 1) * policy.Prior.BadWeight * 2 * (e.Severity ?? 0.5), policy.Trust.BadHalfLifeDays)
            : null);
        var (open, hidden) = (days.Days(EventKind.Disclosure), days.Days(EventKind.ConcealmentExposed));
        if (open + hidden > 0)
            yield return new("openness", FormattableString.Invariant($"days with something disclosed: {open}; with something exposed that was hidden: {hidden}"), open + hidden, brand.Share(days.Sum(EventKind.Disclosure), days.Sum(EventKind.ConcealmentExposed)));
    }

    private static IEnumerable<AuditFinding> Answering(AuditedBrand brand)
    {
        var (answered, unanswered) = (brand.Relationships.Sum(static r => r.Answered), brand.Relationships.Sum(static r => r.Unanswered));
        var approaches = brand.Events.Count(static e => e.Kind == EventKind.Approach);
        if (answered + unanswered > 0)
            yield return new("approaches_answered", FormattableString.Invariant($"customers came to the brand {approaches} times; the share that was answered"), approaches, brand.Share(answered, unanswered));
    }

    /// <summary>Whoever looked the brand up, and whether they then dealt with it: whether it was prepared for them.</summary>
    private static IEnumerable<AuditFinding> Research(AuditedBrand brand)
    {
        var researched = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var came = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in brand.Events.OrderBy(static e => e.At))
        {
            if (e.Kind == EventKind.Research)
                researched.TryAdd(e.Customer, e.At);
            else if (IsComing(e.Kind) && researched.TryGetValue(e.Customer, out var at) && at < e.At)
                came.Add(e.Customer);
        }

        if (researched.Count > 0)
            yield return new("researched_then_came", FormattableString.Invariant($"{researched.Count} customers looked the brand up, {came.Count} of them dealt with it afterwards"), researched.Count, brand.Share(came.Count, researched.Count - came.Count));
    }

    private static bool IsComing(EventKind kind) =>
        kind == EventKind.Purchase || kind == EventKind.Renewal || kind == EventKind.Approach || kind == EventKind.Conversation || kind == EventKind.CommunityJoined || kind == EventKind.ContactWelcomed;
}
