using System.Collections.Immutable;

namespace Relationships.Brands;

/// <summary>What is known of a customer on one dimension that the identity declares. <c>Unknown</c> topics count neither for nor against.</summary>
/// <param name="Dimension">Which.</param>
public readonly record struct DimensionEvidence(BrandDimension Dimension)
{
    private readonly ImmutableArray<string> _shared;
    private readonly ImmutableArray<string> _different;
    private readonly ImmutableArray<string> _unknown;
    private readonly ImmutableArray<string> _unserved;

    /// <summary>Topics of the brand's that hold of the customer, by what is known last.</summary>
    public ImmutableArray<string> Shared { get => _shared.IsDefault ? [] : _shared; init => _shared = value; }

    /// <summary>Topics of the brand's that are known not to hold of the customer.</summary>
    public ImmutableArray<string> Different { get => _different.IsDefault ? [] : _different; init => _different = value; }

    /// <summary>Topics of the brand's of which nothing is known.</summary>
    public ImmutableArray<string> Unknown { get => _unknown.IsDefault ? [] : _unknown; init => _unknown = value; }

    /// <summary>Topics of the customer's that the brand does not declare: no difference, perhaps a deeper need.</summary>
    public ImmutableArray<string> Unserved { get => _unserved.IsDefault ? [] : _unserved; init => _unserved = value; }

    /// <summary>Whether the dimension as a whole, without a topic, is known to hold of the customer; null where nothing is known.</summary>
    public bool? Whole { get; init; }

    /// <summary>r: pieces of evidence that brand and customer meet here, by source and age; at least 0.</summary>
    public double For { get; init; }

    /// <summary>s: pieces of evidence that they do not; at least 0.</summary>
    public double Against { get; init; }

    /// <summary>How many things are known to be shared, the dimension as a whole among them.</summary>
    public int SharedCount => Shared.Length + (Whole == true ? 1 : 0);

    /// <summary>How many things are known to be different, the dimension as a whole among them.</summary>
    public int DifferentCount => Different.Length + (Whole == false ? 1 : 0);

    /// <summary>How many things there are to learn: the unknown topics, and of the purpose whether it is the customer's too.</summary>
    public int UnknownCount => Unknown.Length + (Dimension == BrandDimension.Purpose && Whole is null ? 1 : 0);

    /// <summary>The same, had so many of the unknown been learnt just now, from the customer.</summary>
    /// <param name="shared">How many turn out to be shared.</param>
    /// <param name="different">How many turn out to be different; both together at most <see cref="UnknownCount"/>.</param>
    /// <param name="weight">Pieces of evidence that each is worth.</param>
    /// <returns>The evidence then.</returns>
    internal DimensionEvidence Learnt(int shared, int different, double weight) => Dimension == BrandDimension.Purpose
        ? this with { Whole = shared > 0, For = For + (shared * weight), Against = Against + (different * weight) }
        : this with
        {
            Shared = [.. Shared, .. Unknown[..shared]],
            Different = [.. Different, .. Unknown[shared..(shared + different)]],
            Unknown = Unknown[(shared + different)..],
            For = For + (shared * weight),
            Against = Against + (different * weight),
        };
}
