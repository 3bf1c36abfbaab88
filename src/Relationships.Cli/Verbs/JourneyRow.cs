using Relationships.Events;
using Relationships.Journeys;

namespace Relationships.Cli.Verbs;

/// <summary>A journey: of a customer's whole life with a brand, or of one of its relationships.</summary>
internal sealed record JourneyRow(RelationshipKey Key, Counterpart Brand, bool IsLife, int Events, JourneyScore Score);
