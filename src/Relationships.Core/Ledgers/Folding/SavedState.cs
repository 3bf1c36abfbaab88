namespace Relationships.Ledgers.Folding;

/// <summary>Counts and instants of a fold as they were saved. Instants are ticks.</summary>
internal readonly record struct SavedState(
    int Events, int UnmatchedEnds, long First, long Last, bool HasSwitched, long? FirstStay, long? FirstLeave, OpeningDay? Opening, long LastContact)
{
    /// <summary>Whether there was an event, though it may have been taken back.</summary>
    public bool HasSums { get; init; } = true;
}
