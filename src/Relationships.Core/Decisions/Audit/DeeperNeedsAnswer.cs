using Relationships.Brands;
using Relationships.Connections;
using Relationships.Events;

namespace Relationships.Decisions.Audit;

/// <summary>Which needs beyond the product the brand may serve: goals, values, belonging; where its customers answer them, and where they are known to share them.</summary>
internal static class DeeperNeedsAnswer
{
    private const int TopicsNamed = 5;

    private static readonly ConnectionType[] s_deeper = [.. Eras.Types.Where(static t => Eras.Of(t) == Era.Relationship)];

    public static AuditAnswer Of(AuditedBrand brand)
    {
        var isDeclared = brand.Identity is { } identity && BrandDimensions.All.Any(d => s_deeper.Contains(d.Connection()) && d != BrandDimension.Purpose && identity.Declares(d) && identity.Connections.Contains(d.Connection()));
        List<AuditFinding> findings = [.. s_deeper.SelectMany(type => Shown(brand, type)), .. Known(brand)];
        return brand.Answer(BrandQuestion.DeeperNeeds, isDeclared, findings.Exists(static f => f.Estimate is not null), [.. findings]);
    }

    private static IEnumerable<AuditFinding> Shown(AuditedBrand brand, ConnectionType type)
    {
        var shown = brand.Relationships.Count(r => r.Points[(int)type].IsShown);
        var answered = brand.Relationships.Count(r => r.Points[(int)type].IsAnswered);
        var name = type.Name();
        var declared = brand.Identity is not { } identity ? string.Empty : identity.Connections.Contains(type) ? "declared; " : "not declared; ";
        if (shown > 0)
            yield return new(name.Replace('-', '_') + "_answered", FormattableString.Invariant($"{name}: {declared}shown in {shown} of {brand.Relationships.Count} relationships, answered in {answered}"), shown, brand.Share(answered, shown - answered));
        else if (declared.Length > 0)
            yield return new(name.Replace('-', '_'), $"{name}: {declared}never shown, so nobody could answer", 0);
    }

    private static IEnumerable<AuditFinding> Known(AuditedBrand brand)
    {
        if (brand.Identity is not { } identity || brand.Options.Profiles.Count == 0)
            yield break;
        var matches = brand.Options.Profiles.SelectMany(p => ProfileMatch.Of(identity, p, brand.AsOf, brand.Scorer.Policy)).Where(d => s_deeper.Contains(d.Dimension.Connection())).ToLookup(static d => d.Dimension);
        foreach (var dimension in matches.OrderBy(static d => d.Key))
        {
            var shared = dimension.Count(static d => d.SharedCount > 0);
            var different = dimension.Count(static d => d.SharedCount == 0 && d.DifferentCount > 0);
            if (shared + different > 0)
                yield return new(dimension.Key.Name() + "_shared", FormattableString.Invariant($"{dimension.Key.Name()}: shared with {shared} customers, known to differ with {different}, not known of {dimension.Count() - shared - different}"), shared + different, brand.Share(shared, different));
        }

        var unserved = matches.SelectMany(static d => d).SelectMany(static d => d.Unserved.Select(topic => (d.Dimension, Topic: Topics.Key(topic))))
            .CountBy(static t => t).OrderByDescending(static t => t.Value).ThenBy(static t => t.Key).Take(TopicsNamed);
        foreach (var (topic, count) in unserved)
            yield return new("unserved", FormattableString.Invariant($"{topic.Dimension.Name()}: {count} customers hold {topic.Topic}, which the identity does not name"), count);
    }
}
