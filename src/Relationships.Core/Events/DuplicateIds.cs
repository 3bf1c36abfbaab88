using System.Runtime.InteropServices;

namespace Relationships.Events;

/// <summary>Keeps one event an id: repeats are dropped and counted, other content under the same id is rejected.</summary>
internal static class DuplicateIds
{
    /// <summary>Sets repeats and conflicts aside, whatever the order of arrival: the canonically first stays.</summary>
    public static List<RelationshipEvent> SetAside(List<RelationshipEvent> events, List<RejectedEvent> rejects, out int dropped)
    {
        dropped = 0;
        var first = new Dictionary<string, RelationshipEvent>(StringComparer.Ordinal);
        List<RelationshipEvent>? repeated = null;
        foreach (var e in events)
        {
            if (string.IsNullOrEmpty(e.Id))
                continue;
            ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(first, e.Id, out var exists);
            if (!exists)
            {
                held = e;
                continue;
            }

            (repeated ??= []).Add(e);
            if (CanonicalOrder.Instance.Compare(e, held) < 0)
                held = e;
        }

        if (repeated is null)
            return events;

        var kept = new List<RelationshipEvent>(events.Count - repeated.Count);
        var standing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in events)
        {
            if (string.IsNullOrEmpty(e.Id) || (ReferenceEquals(first[e.Id], e) && standing.Add(e.Id)))
                kept.Add(e);
            else if (e.Equals(first[e.Id]))
                dropped++;
            else
                rejects.Add(new RejectedEvent(e.Origin, RejectReason.IdConflict, $"id '{e.Id}' stands before, at {first[e.Id].Origin}, with other content"));
        }

        return kept;
    }
}
