namespace Relationships.Events;

/// <summary>An event that was set aside, with the place it came from and why.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="Reason">Which rule it broke; rejects are counted by this.</param>
/// <param name="Detail">The rule and the offending value, in words.</param>
public readonly record struct RejectedEvent(EventOrigin Origin, RejectReason Reason, string Detail);
