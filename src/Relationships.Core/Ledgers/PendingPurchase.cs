namespace Relationships.Ledgers;

/// <summary>In a slice: a purchase so near its start that a contact in an earlier slice may have prompted it.</summary>
/// <param name="At">Ticks.</param>
/// <param name="Strength">Its weight.</param>
internal readonly record struct PendingPurchase(long At, double Strength);
