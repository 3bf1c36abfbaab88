using System.Collections.Immutable;
using Relationships.Numerics;

namespace Relationships.Brands;

/// <summary>How well a brand and a customer go together. <c>default</c> is nothing declared, not a bad match.</summary>
public readonly record struct CompatibilityScore
{
    private readonly string? _customer;
    private readonly string? _identityId;
    private readonly string? _policyId;
    private readonly ImmutableArray<DimensionCompatibility> _dimensions;

    /// <summary>The customer's id.</summary>
    public string Customer { get => _customer ?? string.Empty; init => _customer = value; }

    /// <summary>Value in [0, 1], 90 % interval, uncertainty, evidence mass. What is unknown makes it uncertain, never low.</summary>
    public Estimate Estimate { get; init; }

    /// <summary>The value where nothing is known; it and the contributions sum to the value.</summary>
    public double BaseRate { get; init; }

    /// <summary>The dimensions that the identity declares, in order.</summary>
    public ImmutableArray<DimensionCompatibility> Dimensions { get => _dimensions.IsDefault ? [] : _dimensions; init => _dimensions = value; }

    /// <summary>How many things are known to be shared.</summary>
    public int Shared => Dimensions.Sum(static d => d.Evidence.SharedCount);

    /// <summary>How many things are known to be different.</summary>
    public int Different => Dimensions.Sum(static d => d.Evidence.DifferentCount);

    /// <summary>How many things there are to learn.</summary>
    public int Unknown => Dimensions.Sum(static d => d.Evidence.UnknownCount);

    /// <summary>Id of the identity.</summary>
    public string IdentityId { get => _identityId ?? string.Empty; init => _identityId = value; }

    /// <summary>Id of the policy that the score was made under.</summary>
    public string PolicyId { get => _policyId ?? string.Empty; init => _policyId = value; }

    /// <summary>The instant that the score is for.</summary>
    public DateTimeOffset AsOf { get; init; }

    /// <summary>Equal by content.</summary>
    /// <param name="other">The one to compare with.</param>
    /// <returns>Whether both say the same of the same.</returns>
    public bool Equals(CompatibilityScore other) =>
        Customer == other.Customer && Estimate == other.Estimate && IdentityId == other.IdentityId && PolicyId == other.PolicyId && AsOf == other.AsOf
        && Dimensions.Select(static d => (d.Dimension, d.Estimate, d.Contribution)).SequenceEqual(other.Dimensions.Select(static d => (d.Dimension, d.Estimate, d.Contribution)));

    /// <summary>A hash of the leading figures.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode() => HashCode.Combine(Customer, Estimate, IdentityId, PolicyId, AsOf);
}
