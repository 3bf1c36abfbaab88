namespace Relationships.Trust;

/// <summary>Evidence of one facet. <c>default</c> = none.</summary>
/// <param name="Good">r: decayed good evidence; at least 0.</param>
/// <param name="Bad">s: decayed bad evidence, by lambda and twice its severity; at least 0.</param>
public readonly record struct FacetEvidence(double Good, double Bad);
