using Relationships.Events;
using Relationships.Policies;

namespace Relationships.Journeys;

/// <summary>A way to tell where a customer stands on the journey. Implementations are immutable and thread-safe.</summary>
public interface IJourneyStrategy
{
    /// <summary>Follows one journey.</summary>
    /// <param name="events">Events of one relationship, or of a customer's whole life with a brand, in canonical order; those at or after the as-of are not seen.</param>
    /// <param name="asOf">The instant that the score is for.</param>
    /// <param name="policy">What events count for.</param>
    /// <returns>The score; the prior with full uncertainty where no event is seen.</returns>
    JourneyScore Score(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy);
}
