using System.Collections.Immutable;

namespace Relationships.Brands;

/// <summary>The fields of an identity, each once, in the order of the file: reading, writing, the id, comparing and the schema all go by these lists.</summary>
internal static class BrandIdentityFields
{
    public const int Version = 1;

    /// <summary>Most characters of a text; of a purpose, say, or a claim.</summary>
    public const int LongestText = 2000;

    public static readonly ImmutableArray<TextField> Texts =
    [
        new("name", "A name for people.", b => b.Name, (b, v) => b with { Name = v }),
        new("brand", "The counterpart's name in event logs; left out, the identity is that of whatever brand the log is of.", b => b.Brand ?? string.Empty, (b, v) => b with { Brand = v }),
        new("parent", "The company behind the brand, or a word such as independent.", b => b.Parent, (b, v) => b with { Parent = v }),
        new("purpose", "Why the brand exists, beyond what its products do.", b => b.Purpose, (b, v) => b with { Purpose = v }),
    ];

    public static readonly ImmutableArray<TopicsField> Lists =
    [
        new("needs", "Needs met, problems solved.", b => b.Needs, (b, v) => b with { Needs = v }),
        new("interests", "Interests and passions served.", b => b.Interests, (b, v) => b with { Interests = v }),
        new("entertainment", "What the brand entertains with.", b => b.Entertainment, (b, v) => b with { Entertainment = v }),
        new("goals", "Goals that it helps to reach.", b => b.Goals, (b, v) => b with { Goals = v }),
        new("values", "Values that it stands for.", b => b.Values, (b, v) => b with { Values = v }),
        new("character", "Traits of its character.", b => b.Character, (b, v) => b with { Character = v }),
        new("communities", "Communities to gather in, as counterparts name them.", b => b.Communities, (b, v) => b with { Communities = v }),
        new("disclosures", "What the brand reveals of itself.", b => b.Disclosures, (b, v) => b with { Disclosures = v }),
        new("representatives", "Who speaks for the brand.", b => b.Representatives, (b, v) => b with { Representatives = v }),
        new("influencers", "Who speaks of the brand without belonging to it.", b => b.Influencers, (b, v) => b with { Influencers = v }),
    ];

    public sealed record TextField(string Name, string Meaning, Func<BrandIdentity, string> Get, Func<BrandIdentity, string, BrandIdentity> Set);

    public sealed record TopicsField(string Name, string Meaning, Func<BrandIdentity, ImmutableSortedSet<string>> Get, Func<BrandIdentity, ImmutableSortedSet<string>, BrandIdentity> Set);
}
