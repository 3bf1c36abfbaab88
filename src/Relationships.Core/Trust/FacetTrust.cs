using Relationships.Numerics;

namespace Relationships.Trust;

/// <summary>Trust in one facet. <c>default</c> is not in the direction: no value, no contribution.</summary>
/// <param name="Estimate">Value in [0, 1], interval, uncertainty, evidence mass.</param>
/// <param name="Contribution">What the facet adds to the direction's distance from the base rate; below 0 where it takes away.</param>
public readonly record struct FacetTrust(Estimate Estimate, double Contribution);
