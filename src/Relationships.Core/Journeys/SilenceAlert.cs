using Relationships.Events;

namespace Relationships.Journeys;

/// <summary>A sale that no contact has followed for longer than is usual (R20, R24): its momentum is being lost.</summary>
/// <param name="Key">The customer and the brand.</param>
/// <param name="Sale">The latest sale.</param>
/// <param name="SilentDays">Days since then.</param>
/// <param name="UsualDays">The delay within which contact usually follows.</param>
/// <param name="Source">Where that was learned.</param>
/// <param name="AtStake">Decayed number of the customer's sales: what there is to lose; the greater, the higher the rank.</param>
public readonly record struct SilenceAlert(
    RelationshipKey Key, DateTimeOffset Sale, double SilentDays, double UsualDays, UsualDelaySource Source, double AtStake);
