using Relationships.Events;

namespace Relationships.Brands;

/// <summary>Something that an identity leaves open. No fault: the identity can be used, but a question or a point of connection stays out of reach.</summary>
/// <param name="Path">The field to fill.</param>
/// <param name="Message">What is missing, and what it costs.</param>
/// <param name="Question">The question that it leaves open; null for none.</param>
/// <param name="Connection">The point of connection that it leaves without ground; null for none.</param>
public sealed record BrandGap(string Path, string Message, BrandQuestion? Question = null, ConnectionType? Connection = null)
{
    private static readonly (string Era, ConnectionType[] Points)[] s_eras =
    [
        ("Product", [ConnectionType.ProblemSolution]),
        ("Consumer", [ConnectionType.InterestAssociation, ConnectionType.Entertainment]),
        ("Relationship", [ConnectionType.GoalFacilitation, ConnectionType.SharedValues, ConnectionType.Belonging]),
    ];

    /// <summary>Everything that an identity leaves open.</summary>
    /// <param name="identity">An identity.</param>
    /// <returns>The gaps: question by question, then era by era, then point by point; empty for a complete identity.</returns>
    public static IReadOnlyList<BrandGap> Of(BrandIdentity identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return [.. Questions(identity), .. Eras(identity), .. Points(identity), .. Claims(identity)];
    }

    private static IEnumerable<BrandGap> Questions(BrandIdentity identity)
    {
        if (identity.Purpose.Length == 0)
            yield return new("purpose", "why the brand exists is not said", BrandQuestion.Purpose);
        if (identity.Values.Count == 0)
            yield return new("values", "what the brand stands for is not said", BrandQuestion.Purpose);
        if (!(identity.Declares(BrandDimension.Goals) || identity.Declares(BrandDimension.Values) || identity.Declares(BrandDimension.Communities)))
            yield return new("goals", "no goal, value or community: no need deeper than what the product does", BrandQuestion.DeeperNeeds);
        if (identity.Disclosures.Count == 0)
            yield return new("disclosures", "what the brand reveals of itself is not said", BrandQuestion.RevealingOurselves);
        if (identity.Parent.Length == 0)
            yield return new("parent", "who is behind the brand is not said (write independent where nobody is); customers look it up", BrandQuestion.RevealingOurselves);
        if (identity.Character.Count == 0)
            yield return new("character", "what the brand is like is not said", BrandQuestion.ConsistentCharacter);
        if (identity.Representatives.Count == 0)
            yield return new("representatives", "who speaks for the brand is not said", BrandQuestion.ConsistentCharacter);
        if (identity.Influencers.Count == 0)
            yield return new("influencers", "who is listened to about the brand is not said", BrandQuestion.Influencers);
    }

    private static IEnumerable<BrandGap> Eras(BrandIdentity identity)
    {
        foreach (var (era, points) in s_eras)
        {
            if (!points.Any(identity.Connections.Contains))
                yield return new("connections", $"no point of the {era} era is declared: neither it nor an era above it can be reached");
        }
    }

    private static IEnumerable<BrandGap> Points(BrandIdentity identity)
    {
        foreach (var point in BrandDimensions.All.GroupBy(static d => d.Connection()).OrderBy(static p => p.Key))
        {
            var declared = identity.Connections.Contains(point.Key);
            var grounds = point.Where(identity.Declares).ToList();
            if (declared && grounds.Count == 0)
                yield return new(point.Last().Name(), $"{KebabCase.Of(point.Key)} is declared, but nothing to connect on", Connection: point.Key);
            foreach (var ground in declared ? [] : grounds)
                yield return new("connections", $"{KebabCase.Of(point.Key)} is not declared, and so unavailable, though there is something to connect on: {ground.Name()}", Connection: point.Key);
        }
    }

    private static IEnumerable<BrandGap> Claims(BrandIdentity identity)
    {
        for (var i = 0; i < identity.Claims.Length; i++)
        {
            var claim = identity.Claims[i];
            if (!identity.Declares(claim.Dimension) || (claim.Topic.Length > 0 && !identity[claim.Dimension].Contains(claim.Topic)))
                yield return new(FormattableString.Invariant($"claims[{i}]"), $"claims {(claim.Topic.Length > 0 ? claim.Topic : claim.Dimension.Name())}, which {claim.Dimension.Name()} does not name: said, but not meant", BrandQuestion.RevealingOurselves);
        }
    }
}
