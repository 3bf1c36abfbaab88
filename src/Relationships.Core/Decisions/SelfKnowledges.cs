using Relationships.Brands;

namespace Relationships.Decisions;

/// <summary>What a declared identity says of a brand's knowledge of itself.</summary>
public static class SelfKnowledges
{
    private static readonly string[] s_asked = ["purpose", "values", "character"];

    /// <summary>Whether purpose, values and character are declared (R07); other gaps of an identity leave questions open, not who the brand is.</summary>
    /// <param name="identity">The identity; null where none is declared.</param>
    /// <returns>Not assessed without an identity, incomplete where one of the three is missing, else complete.</returns>
    public static SelfKnowledge Of(BrandIdentity? identity) =>
        identity is null ? SelfKnowledge.NotAssessed
        : BrandGap.Of(identity).Any(static gap => s_asked.Contains(gap.Path)) ? SelfKnowledge.Incomplete
        : SelfKnowledge.Complete;
}
