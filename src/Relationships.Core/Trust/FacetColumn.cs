using Relationships.Policies;

namespace Relationships.Trust;

/// <summary>A facet: where it is written, its good evidence (the bad is the next sum), its weight.</summary>
internal readonly record struct FacetColumn(TrustPart Part, EvidenceSum Good, double Weight);
