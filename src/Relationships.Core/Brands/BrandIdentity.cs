using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Relationships.Events;

namespace Relationships.Brands;

/// <summary>
/// Who the brand is: why it exists, what it stands for, what it is like, what it offers to meet a customer on. Declared by
/// the brand itself, plain data: immutable, thread-safe, JSON in and out, with a stable id.
/// </summary>
/// <remarks>What is left out is not declared: <see cref="BrandGap.Of"/> says what that costs. Topics are compared by <see cref="Topics.Comparer"/>.</remarks>
public sealed record BrandIdentity
{
    private readonly ImmutableDictionary<BrandDimension, ImmutableSortedSet<string>> _topics = ImmutableDictionary<BrandDimension, ImmutableSortedSet<string>>.Empty;
    private readonly ImmutableSortedSet<string> _disclosures = Topics.None;
    private readonly ImmutableSortedSet<string> _representatives = Topics.None;
    private readonly ImmutableSortedSet<string> _influencers = Topics.None;
    private string? _id;

    /// <summary>Makes an identity that says nothing; say what there is to say by <c>init</c> and <c>with</c>.</summary>
    public BrandIdentity()
    {
    }

    private BrandIdentity(BrandIdentity original)
    {
        // A copy is about to be changed by `with`: the id must not come along.
        _topics = original._topics;
        _disclosures = original._disclosures;
        _representatives = original._representatives;
        _influencers = original._influencers;
        Name = original.Name;
        Brand = original.Brand;
        Parent = original.Parent;
        Purpose = original.Purpose;
        Connections = original.Connections;
        Claims = original.Claims;
    }

    /// <summary>A name for people.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>The counterpart's name in event logs (<c>brand:NAME</c>); null where the identity is that of whatever brand the log is of.</summary>
    public string? Brand { get; init; }

    /// <summary>The company behind the brand, or a word such as independent; empty where nothing is said of it.</summary>
    public string Parent { get; init; } = string.Empty;

    /// <summary>Why the brand exists, beyond what its products do; empty where nothing is said of it.</summary>
    public string Purpose { get; init; } = string.Empty;

    /// <summary>Points of connection that the brand offers; the others are unavailable.</summary>
    public ImmutableSortedSet<ConnectionType> Connections { get; init; } = [];

    /// <summary>What the brand says of itself in public.</summary>
    public ImmutableArray<BrandClaim> Claims { get; init; } = [];

    /// <summary>What the brand reveals of itself: where things are made, what they cost to make, who decides.</summary>
    public ImmutableSortedSet<string> Disclosures { get => _disclosures; init => _disclosures = value.WithComparer(Topics.Comparer); }

    /// <summary>Who speaks for the brand.</summary>
    public ImmutableSortedSet<string> Representatives { get => _representatives; init => _representatives = value.WithComparer(Topics.Comparer); }

    /// <summary>Who speaks of the brand without belonging to it, and is listened to.</summary>
    public ImmutableSortedSet<string> Influencers { get => _influencers; init => _influencers = value.WithComparer(Topics.Comparer); }

    /// <summary>Needs met, problems solved.</summary>
    public ImmutableSortedSet<string> Needs { get => this[BrandDimension.Needs]; init => _topics = With(BrandDimension.Needs, value); }

    /// <summary>Interests and passions served.</summary>
    public ImmutableSortedSet<string> Interests { get => this[BrandDimension.Interests]; init => _topics = With(BrandDimension.Interests, value); }

    /// <summary>What the brand entertains with.</summary>
    public ImmutableSortedSet<string> Entertainment { get => this[BrandDimension.Entertainment]; init => _topics = With(BrandDimension.Entertainment, value); }

    /// <summary>Goals that it helps to reach.</summary>
    public ImmutableSortedSet<string> Goals { get => this[BrandDimension.Goals]; init => _topics = With(BrandDimension.Goals, value); }

    /// <summary>Values that it stands for.</summary>
    public ImmutableSortedSet<string> Values { get => this[BrandDimension.Values]; init => _topics = With(BrandDimension.Values, value); }

    /// <summary>Traits of its character.</summary>
    public ImmutableSortedSet<string> Character { get => this[BrandDimension.Character]; init => _topics = With(BrandDimension.Character, value); }

    /// <summary>Communities to gather in.</summary>
    public ImmutableSortedSet<string> Communities { get => this[BrandDimension.Communities]; init => _topics = With(BrandDimension.Communities, value); }

    /// <summary>
    /// Names the content: <c>b1-</c> and the first 12 hexadecimal digits of the SHA-256 of its canonical text. Two identities
    /// that say the same, in whatever order, have the same id.
    /// </summary>
    public string Id => _id ??= BrandIdentityJson.IdOf(this);

    /// <summary>The topics of a dimension; none for the purpose, which is its own topic.</summary>
    /// <param name="dimension">Which.</param>
    /// <returns>The topics.</returns>
    public ImmutableSortedSet<string> this[BrandDimension dimension] => _topics.GetValueOrDefault(dimension, Topics.None);

    /// <summary>Whether anything is declared of a dimension.</summary>
    /// <param name="dimension">Which.</param>
    /// <returns>Whether it has a topic; of the purpose, whether it is said.</returns>
    public bool Declares(BrandDimension dimension) =>
        dimension == BrandDimension.Purpose ? Purpose.Length > 0 : this[dimension].Count > 0;

    /// <summary>Whether a relationship is with this brand, or with a product, person or community of it.</summary>
    /// <param name="counterpart">The counterpart.</param>
    /// <param name="parent">Its parent brand, as events name it; null for the log's one brand.</param>
    /// <param name="brandName">The log's one brand.</param>
    /// <returns>Whether it is; always, where the identity names no brand.</returns>
    public bool Concerns(Counterpart counterpart, string? parent, string brandName = "brand")
    {
        if (Brand is null)
            return true;
        if (counterpart.Type == CounterpartType.Brand)
            return counterpart.Name == Brand;

        // A parent is written as a name or, like a counterpart, as brand:NAME.
        parent ??= brandName;
        return (Counterpart.TryParse(parent, out var written) && written.Type == CounterpartType.Brand ? written.Name : parent) == Brand;
    }

    /// <summary>Reads an identity.</summary>
    /// <param name="json">The file's text.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="BrandException">The text has faults: all of them, with their paths.</exception>
    public static BrandIdentity Parse(string json) =>
        TryParse(json, out var identity, out var faults) ? identity : throw new BrandException("brand identity", faults);

    /// <summary>Reads an identity without throwing.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="identity">The identity, or null.</param>
    /// <param name="faults">Every fault found; empty where the identity is good.</param>
    /// <returns>Whether there are no faults.</returns>
    public static bool TryParse(string json, [NotNullWhen(true)] out BrandIdentity? identity, out IReadOnlyList<BrandFault> faults)
    {
        ArgumentNullException.ThrowIfNull(json);
        identity = BrandIdentityReader.Read(json, out faults);
        return identity is not null;
    }

    /// <summary>The JSON schema (2020-12) of an identity file.</summary>
    /// <returns>Indented JSON.</returns>
    public static string JsonSchema() => BrandSchema.OfIdentity();

    /// <summary>All faults of an identity that was made in code: what reading it from a file would refuse.</summary>
    /// <returns>Empty where the identity is good.</returns>
    public IReadOnlyList<BrandFault> Validate() => TryParse(ToJson(), out _, out var faults) ? [] : faults;

    /// <summary>Writes the identity.</summary>
    /// <returns>Indented JSON that <see cref="Parse"/> reads back to an equal identity.</returns>
    public string ToJson() => BrandIdentityJson.Write(this);

    /// <summary>Equal where the id is: the same content, in whatever order and spelling of topics.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether both say the same.</returns>
    public bool Equals(BrandIdentity? other) => other is not null && (ReferenceEquals(this, other) || Id == other.Id);

    /// <summary>The hash of the id.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    private ImmutableDictionary<BrandDimension, ImmutableSortedSet<string>> With(BrandDimension dimension, ImmutableSortedSet<string> topics) =>
        _topics.SetItem(dimension, topics.WithComparer(Topics.Comparer));
}
