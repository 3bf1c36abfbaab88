using Relationships.Events;
using Relationships.Ledgers;
using Relationships.Policies;

namespace Relationships.Consistency;

/// <summary>
/// Good and bad experiences by representative or channel. An event is one experience at most, however strong: the share of
/// it that is good is its largest feed of the counterpart's ability or integrity, of what is bad likewise by twice its
/// severity, without lambda: how much heavier bad weighs is for trust to say, here it is counted.
/// </summary>
internal static class Experiences
{
    public static IReadOnlyList<ConsistencyGroup> In(EventLog log, DateTimeOffset asOf, EvidencePolicy policy, ConsistencyGrouping by, ConsistencyOptions options)
    {
        if (!Enum.IsDefined(by))
            throw new ArgumentOutOfRangeException(nameof(by), by, "by is neither representative nor channel.");
        var from = asOf.UtcTicks - (options.WindowDays * TimeSpan.TicksPerDay);
        var groups = new SortedDictionary<string, (double Good, double Bad)>(StringComparer.Ordinal);
        var experiences = Array.Empty<(double Good, double Bad)>();
        for (var i = 0; i < log.RelationshipCount; i++)
        {
            var events = log.EventsBefore(i, asOf);
            if (events.IsEmpty || !IsOf(options, log.Keys[i].Counterpart, events))
                continue;
            if (experiences.Length < events.Length)
                experiences = new (double, double)[2 * events.Length];
            var told = experiences.AsSpan(0, events.Length);
            Gather(events, asOf, policy, from, told);
            for (var k = 0; k < told.Length; k++)
            {
                if (told[k] == default || Name(events[k], by) is not { } name)
                    continue;
                groups.TryGetValue(name, out var sum);

                // An event may hold both, a promise kept late: together they are one experience.
                var whole = Math.Max(1, told[k].Good + told[k].Bad);
                groups[name] = (sum.Good + (told[k].Good / whole), sum.Bad + (told[k].Bad / whole));
            }
        }

        return [.. groups.Select(g => new ConsistencyGroup(g.Key, g.Value.Good, g.Value.Bad))];
    }

    private static void Gather(ReadOnlySpan<RelationshipEvent> events, DateTimeOffset asOf, EvidencePolicy policy, double from, Span<(double Good, double Bad)> told)
    {
        told.Clear();
        foreach (var piece in EvidenceTrail.Of(events, asOf, policy).Pieces)
        {
            if (piece.At < from)
                continue;
            ref var experience = ref told[piece.Event];
            if (piece.Sum is EvidenceSum.AbilityGood or EvidenceSum.IntegrityGood)
                experience.Good = Math.Min(1, Math.Max(experience.Good, piece.Amount));
            else if (piece.Sum is EvidenceSum.AbilityBad or EvidenceSum.IntegrityBad)
                experience.Bad = Math.Min(1, Math.Max(experience.Bad, piece.Amount / policy.Prior.BadWeight));
        }
    }

    private static bool IsOf(ConsistencyOptions options, Counterpart counterpart, ReadOnlySpan<RelationshipEvent> events) =>
        options.Brand is not { } brand || BrandRollup.BrandOf(counterpart, LedgerTable.LatestBrand(events), options.BrandName) == brand;

    private static string? Name(RelationshipEvent e, ConsistencyGrouping by)
    {
        if (by == ConsistencyGrouping.Channel)
            return e.Channel == Channel.Unknown ? null : e.Channel.Name();
        return !string.IsNullOrEmpty(e.Representative) ? e.Representative
            : e.Counterpart.Type == CounterpartType.Person ? e.Counterpart.Name
            : null;
    }
}
