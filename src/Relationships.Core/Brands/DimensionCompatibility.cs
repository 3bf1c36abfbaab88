using Relationships.Numerics;

namespace Relationships.Brands;

/// <summary>How well a brand and a customer go together on one dimension.</summary>
/// <param name="Evidence">What is shared, different and unknown.</param>
/// <param name="Estimate">Value in [0, 1], 90 % interval, uncertainty, evidence mass; the base rate with full uncertainty where nothing is known.</param>
/// <param name="Contribution">What it adds to the whole, or takes away; with the base rate the contributions sum to the whole.</param>
public readonly record struct DimensionCompatibility(DimensionEvidence Evidence, Estimate Estimate, double Contribution)
{
    /// <summary>Which dimension.</summary>
    public BrandDimension Dimension => Evidence.Dimension;
}
