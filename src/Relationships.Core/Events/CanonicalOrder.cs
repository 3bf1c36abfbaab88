namespace Relationships.Events;

/// <summary>
/// The one order of events: at, customer, counterpart, openers (promise-made, failure, approach) first, kind, id, then
/// the remaining fields. Two events compare equal exactly when their content is equal, so any order of arrival sorts
/// to the same sequence.
/// </summary>
public sealed class CanonicalOrder : IComparer<RelationshipEvent>
{
    private CanonicalOrder()
    {
    }

    /// <summary>The order.</summary>
    public static CanonicalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(RelationshipEvent? x, RelationshipEvent? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);

        var order = x.At.UtcTicks.CompareTo(y.At.UtcTicks);
        if (order == 0)
            order = string.CompareOrdinal(x.Customer, y.Customer);
        if (order == 0)
            order = x.Counterpart.CompareTo(y.Counterpart);
        if (order == 0)
            order = IsOpener(y.Kind).CompareTo(IsOpener(x.Kind));
        if (order == 0)
            order = x.Kind.CompareTo(y.Kind);
        if (order == 0)
            order = string.CompareOrdinal(x.Id, y.Id);
        return order == 0 ? CompareRemaining(x, y) : order;
    }

    private static int CompareRemaining(RelationshipEvent x, RelationshipEvent y)
    {
        var order = string.CompareOrdinal(x.Brand, y.Brand);
        if (order == 0)
            order = x.Channel.CompareTo(y.Channel);
        if (order == 0)
            order = Nullable.Compare(x.Initiator, y.Initiator);
        if (order == 0)
            order = Nullable.Compare(x.Human, y.Human);
        if (order == 0)
            order = Nullable.Compare(x.Amount, y.Amount);
        if (order == 0)
            order = Nullable.Compare(x.Strength, y.Strength);
        if (order == 0)
            order = Nullable.Compare(x.Severity, y.Severity);
        if (order == 0)
            order = Nullable.Compare(x.Due?.UtcTicks, y.Due?.UtcTicks);
        if (order == 0)
            order = string.CompareOrdinal(x.Episode, y.Episode);
        if (order == 0)
            order = string.CompareOrdinal(x.Representative, y.Representative);
        if (order == 0)
            order = string.CompareOrdinal(x.Other, y.Other);
        if (order == 0)
            order = Nullable.Compare(x.Connection, y.Connection);
        return order == 0 ? string.CompareOrdinal(x.Tag, y.Tag) : order;
    }

    private static bool IsOpener(EventKind kind) =>
        kind == EventKind.PromiseMade || kind == EventKind.Failure || kind == EventKind.Approach;
}
