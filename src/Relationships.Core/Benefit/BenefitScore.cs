using Relationships.Numerics;

namespace Relationships.Benefit;

/// <summary>What each side has of the relationship, and what both have together: from "I" to "we" (R23).</summary>
/// <remarks><c>default</c>: neither has had anything, and nothing is known.</remarks>
public readonly record struct BenefitScore
{
    /// <summary>What the customer has of it, in [0, 1]; has to be earned, 0 without evidence.</summary>
    public Estimate Customer { get; init; }

    /// <summary>What the brand has of it, in [0, 1]; has to be earned, 0 without evidence.</summary>
    public Estimate Brand { get; init; }

    /// <summary>The "we": what both have; never above what the better-off has, and 0 where one has nothing.</summary>
    public Estimate Mutual { get; init; }

    /// <summary>The smaller over the larger, in [0, 1]; 0 where neither has anything.</summary>
    public double Balance { get; init; }

    /// <summary>The evidence.</summary>
    public BenefitEvidence Evidence { get; init; }
}
