using Relationships.Brands;
using Relationships.Consistency;
using Relationships.Numerics;

namespace Relationships.Decisions.Audit;

/// <summary>What an audit knows beside the events and the identity.</summary>
public sealed record BrandAuditOptions
{
    /// <summary>Nothing beside.</summary>
    public static BrandAuditOptions Default { get; } = new();

    /// <summary>What is known of customers; default nobody's. Two profiles of one customer are both counted.</summary>
    public IReadOnlyList<CustomerProfile> Profiles { get; init; } = [];

    /// <summary>
    /// How alike the brand is met across its representatives and channels, in [0, 1], where it was measured elsewhere; null (the default) measures it
    /// from the events by <see cref="BetaBinomialConsistency"/>.
    /// </summary>
    public Estimate? Consistency { get; init; }

    /// <summary>The brand that a blank parent of a product, person or community means; default brand.</summary>
    public string BrandName { get; init; } = "brand";
}
