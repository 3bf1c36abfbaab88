using System.Globalization;

namespace Relationships.Ledgers;

/// <content>Merging consecutive slices.</content>
public sealed partial class Ledger
{
    /// <summary>Joins this ledger with that of the slice that follows it; neither is changed.</summary>
    /// <param name="next">A slice (<see cref="Since"/> is set) that starts behind this ledger's latest event.</param>
    /// <returns>The ledger of both, equal to one fold of all their events to about 1e-13 relative.</returns>
    /// <exception cref="ArgumentException">The two differ in relationship, policy or zone, or do not follow each other.</exception>
    public Ledger Merge(Ledger next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (next.Relationship != Relationship)
            throw new ArgumentException($"next: it belongs to {next.Relationship}, this ledger to {Relationship}.", nameof(next));
        if (next.Policy.Id != Policy.Id)
            throw new ArgumentException($"next: its policy is {next.Policy.Id}, this ledger's {Policy.Id}.", nameof(next));
        if (next.Zone.Id != Zone.Id)
            throw new ArgumentException($"next: its zone is {next.Zone.Id}, this ledger's {Zone.Id}.", nameof(next));
        if (next.Since is not { } start)
            throw new ArgumentException("next: it is a history from its beginning, not a slice; make it with since.", nameof(next));
        if (Last >= start || Since > start)
            throw new ArgumentException($"next: it starts at {start:O}, not behind this ledger's latest event, {Last?.ToString("O", CultureInfo.InvariantCulture)}.", nameof(next));

        var merged = Clone();
        if (!next._fold.HasSums)
            return merged;
        var slice = next.Clone();
        slice.NumberBy(merged._episodes);
        merged._fold.Append(slice._fold);
        return merged;
    }

    /// <summary>The ledger as it stands where nothing came before it: what waited for earlier slices is settled.</summary>
    internal Ledger Settle() => Since is null ? this : new Ledger(Relationship, Policy, Zone).Merge(this);
}
