namespace Relationships.Ledgers;

/// <summary>What about an item cannot be.</summary>
/// <param name="Field">As JSON and snapshots name it.</param>
/// <param name="Reason">What is wrong with it, to stand behind its name.</param>
internal readonly record struct ItemFault(string Field, string Reason);
